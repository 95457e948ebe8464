/** What a digest holds, what in it is thin and what is stale: where an editor's next hour is best spent. */
import { disagreementsOf } from '../claims/disagreements.ts';
import { groupsOf } from '../claims/groups.ts';
import type { Verdict } from '../claims/weigh.ts';
import { claimTypes } from '../link/claim.ts';
import type { Article, Digest } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import { formatDate } from './format-date.ts';
import type { StatsList } from './stats-list.ts';
import { listStale } from './stats-stale.ts';
import { listThin } from './stats-thin.ts';

export interface StatsView {
  title: string;
  /** The as-of date, `YYYY-MM-DD`. */
  today: string;
  /** What there is, in a few lines: how many of what. */
  holds: { label: string; counts: { name: string; count: number }[] }[];
  /** From when to when its sources were published; absent where there are none. */
  span?: { from: string; to: string };
  thin: StatsList[];
  stale: StatsList[];
}

/** `digest` is one with its drafts. */
export function viewStats(digest: Digest): StatsView {
  const { site, today, articles } = digest;
  const [newest, oldest] = [articles[0], articles.at(-1)];
  return {
    title: site.title,
    today,
    holds: [
      { label: 'files', counts: countKinds(digest) },
      { label: 'claims', counts: countClaims(digest) },
      { label: 'groups of claims', counts: countVerdicts(digest) },
      { label: 'disagreements', counts: countDisagreements(digest) },
    ],
    ...(newest &&
      oldest && {
        span: { from: publishedOf(oldest, site.language), to: publishedOf(newest, site.language) },
      }),
    thin: listThin(digest),
    stale: listStale(digest),
  };
}

const publishedOf = ({ fields }: Article, language: string): string =>
  formatDate(fields.source.published, language);

type Counts = StatsView['holds'][number]['counts'];

function countKinds({ articles, entities }: Digest): Counts {
  const drafts = articles.filter(({ fields }) => fields.draft).length;
  return [
    { name: 'articles', count: articles.length - drafts },
    ...(drafts > 0 ? [{ name: 'drafts', count: drafts }] : []),
    ...Object.entries(kinds)
      .filter(([kind]) => kind !== 'article')
      .map(([kind, { many }]) => ({
        name: many.toLowerCase(),
        count: entities.filter((entity) => entity.kind === kind).length,
      })),
  ];
}

const countClaims = ({ claims }: Digest): Counts =>
  Object.entries(claimTypes).map(([name, type]) => ({
    name,
    count: claims.filter((claim) => claim.type === type).length,
  }));

const verdicts: Record<Verdict, string> = {
  single: 'of a single source',
  repeated: 'stated by several',
  corroborated: 'corroborated',
  compatible: 'compatible',
  disputed: 'disputed',
};

const countVerdicts = (digest: Digest): Counts =>
  Object.entries(verdicts).map(([verdict, name]) => ({
    name,
    count: groupsOf(digest).all.filter((group) => group.verdict === verdict).length,
  }));

function countDisagreements(digest: Digest): Counts {
  const { all } = disagreementsOf(digest);
  const doubts = all.filter(({ kind }) => kind === 'doubt').length;
  return [
    { name: 'between sources', count: all.length - doubts },
    { name: 'doubts of the editor', count: doubts },
  ];
}
