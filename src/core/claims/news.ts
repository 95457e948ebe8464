/**
 * What is new on the site, by dates of the content alone: digests, statuses, verdicts, corrections. Nothing is news because
 * of the day on which the site is built.
 *
 * A thing is news on the day that the digest which tells it was `added`, not on the day its source was published: that is
 * when readers can first learn of it here. A group of claims is newly disputed on a day if what was added up to that day is
 * disputed and what was added before it is not, or is nothing; newly corroborated likewise. A status is new on the
 * day of the first digest that tells that step of its course; who tells the same later tells no news. A correction is news on
 * its own date.
 */

import type { Claim, StatusClaim } from '../link/claim.ts';
import type { Article, Digest, Entity } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { compare } from '../problem/compare.ts';
import { listChanges } from './changes.ts';
import { courseOf } from './course.ts';
import { dropAsked } from './disagreements.ts';
import type { Group } from './weigh.ts';

interface NewsOf {
  /** `YYYY-MM-DD`, never after the as-of date. */
  date: string;
  /** Ids of whom and what it concerns. */
  touches: ReadonlySet<string>;
  article: Article;
}

export type News = NewsOf &
  (
    | { kind: 'digest' }
    | { kind: 'status'; claim: StatusClaim }
    /** `claim` is one of those that turned the verdict; the group is as it stood on the day. */
    | { kind: 'disputed' | 'corroborated'; claim: Claim; group: Group }
    /** `number` tells corrections of one day and one claim apart, from 1. */
    | { kind: 'correction'; correction: Article['fields']['corrections'][number]; number: number }
  );

interface NewsIndex {
  /** Newest first. */
  all: readonly News[];
  byEntity: ReadonlyMap<string, readonly News[]>;
}

/** The news of a digest and of each entity; worked out once for each digest. */
export const newsOf = perDigest((digest): NewsIndex => indexNews(digest));

function indexNews(digest: Digest): NewsIndex {
  const positions = new Map(digest.articles.map((article, index) => [article, index]));
  const position = ({ article }: News): number => positions.get(article) ?? 0;
  const all = [
    ...listDigests(digest),
    ...listCorrections(digest),
    ...listVerdicts(digest),
    ...listStatusNews(digest),
  ].sort(
    (a, b) =>
      compare(b.date, a.date) ||
      ranks[a.kind] - ranks[b.kind] ||
      position(a) - position(b) ||
      compare(orderOf(a), orderOf(b)),
  );
  const byEntity = new Map<string, News[]>();
  for (const news of all) for (const id of news.touches) append(byEntity, id, news);
  return { all, byEntity };
}

/** What comes first of one day: whoever reads only the head of a feed misses no digest. */
const ranks = { digest: 0, correction: 1, disputed: 2, corroborated: 3, status: 4 } as const;

function orderOf(news: News): string {
  switch (news.kind) {
    case 'digest':
      return '';
    case 'correction':
      return `${news.correction.date} ${news.correction.claim ?? ''} ${news.number}`;
    case 'status':
      return news.claim.id;
    case 'disputed':
    case 'corroborated':
      return `${news.claim.id} ${news.group.id}`;
  }
}

/** On which day it came to the site. A look back at an earlier day has it all by then. */
const dayOf = ({ today }: Digest, { fields }: Article): string =>
  fields.added < today ? fields.added : today;

const listDigests = (digest: Digest): News[] =>
  digest.articles.map((article) => ({
    kind: 'digest',
    date: dayOf(digest, article),
    touches: new Set(article.touches),
    article,
  }));

function listCorrections({ articles, today, findClaim }: Digest): News[] {
  return articles.flatMap((article) => {
    const told = new Map<string, number>();
    return article.fields.corrections.flatMap((correction): News[] => {
      const { date, claim: key = '' } = correction;
      const number = (told.get(`${date} ${key}`) ?? 0) + 1;
      told.set(`${date} ${key}`, number);
      if (date > today) return [];
      const touches = new Set(findClaim(`${article.id}#${key}`)?.touches ?? article.touches);
      return [{ kind: 'correction', date, touches, article, correction, number }];
    });
  });
}

/** How many claims are weighed again for the days of one group: days are many, and only the newest are told. */
const mostWeighed = 2000;

function listVerdicts(digest: Digest): News[] {
  const day = (claim: Claim): string => {
    const article = digest.findArticle(claim.article);
    return article ? dayOf(digest, article) : '';
  };
  return [...listChanges(digest, day, mostWeighed)].flatMap(([date, { disputed, corroborated }]) => {
    const tell = (kind: 'disputed' | 'corroborated', group: Group): News[] => {
      const [claim] = group.claims.filter((one) => day(one) === date).sort((a, b) => compare(a.id, b.id));
      const article = claim && digest.findArticle(claim.article);
      if (!article) return [];
      const touches = new Set([...group.about, ...group.claims.flatMap(({ subjects }) => subjects)]);
      return [{ kind, date, touches, article, claim, group: asOf(group, (one) => day(one) <= date) }];
    };
    return [
      ...dropAsked(disputed).flatMap((group) => tell('disputed', group)),
      ...corroborated.flatMap((group) => tell('corroborated', group)),
    ];
  });
}

/** The group with the claims that were known then alone. */
const asOf = (group: Group, isKnown: (claim: Claim) => boolean): Group => ({
  ...group,
  ...group.judge(isKnown),
  claims: group.claims.filter(isKnown),
});

function listStatusNews(digest: Digest): News[] {
  const first = new Map<string, News>();
  for (const entity of digest.entities.filter(hasCourse)) {
    for (const { modality, steps } of courseOf(digest, entity.id).lanes) {
      for (const { claims } of modality === 'is' ? steps : []) {
        const [news] = claims
          .flatMap((claim): (News & { kind: 'status' })[] => {
            const article = digest.findArticle(claim.article);
            return article
              ? [
                  {
                    kind: 'status',
                    date: dayOf(digest, article),
                    touches: new Set(claim.touches),
                    article,
                    claim,
                  },
                ]
              : [];
          })
          .sort((a, b) => compare(a.date, b.date) || compare(a.claim.id, b.claim.id));
        // A claim about several things is told once.
        if (news) first.set(news.claim.id, news);
      }
    }
  }
  return [...first.values()];
}

const hasCourse = ({ kind }: Entity): boolean => kind === 'policy' || kind === 'project' || kind === 'deal';
