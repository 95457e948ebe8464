/** Where a policy, project or deal stands on the as-of date, in law and in practice, for each of its parts. */

import { indexArticles, makesSameClaims } from '../link/article-index.ts';
import type { StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perThing } from '../link/per-digest.ts';
import { readUnnoted } from '../link/reads.ts';
import { compare } from '../problem/compare.ts';
import { edtf } from '../schema/edtf.ts';
import { endOfClaim } from './end-of-claim.ts';
import { dateOrder, type End } from './period.ts';

export interface Standing {
  /** The part it is about, where a source speaks of a part. */
  part?: string;
  side: 'law' | 'practice';
  /** The latest claim that had begun on the as-of date. */
  claim: StatusClaim;
  /** When it ends, where that is given or can be reckoned from a term. */
  end?: End;
  /** That end has passed and nothing newer is claimed. */
  lapsed: boolean;
  /** The newest claim that says the same: what came after its source is not known. */
  confirmed: StatusClaim;
}

/** The standings of an entity: law before practice, the whole before its parts; empty where nobody says. Found once for each digest. */
export const findStandings = perThing((digest, entity: string): readonly Standing[] => {
  const claims = listStatuses(digest, entity);
  // Of articles nothing is asked but when those of the claims were published.
  return readUnnoted(() => findStandingsIn(digest, claims));
});

function findStandingsIn(digest: Digest, statuses: readonly StatusClaim[]): Standing[] {
  const sides = new Map<string, StatusClaim[]>();
  for (const claim of statuses) {
    if ((claim.fields.is ?? 'actual') !== 'actual' && claim.fields.is !== 'estimate') continue;
    if (beginOf(digest, claim) > digest.today) continue;
    append(sides, `${claim.fields.side ?? 'law'} ${claim.fields.part ?? ''}`, claim);
  }
  return [...sides]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, claims]) => {
      const claim = claims.at(-1);
      const same = claims.filter(({ fields }) => fields.status === claim?.fields.status);
      return claim ? [toStanding(digest, claim, same)] : [];
    });
}

/** An entity's status claims, those refuted left out, from the earliest beginning to the latest. */
export const listStatuses = (digest: Digest, entity: string): readonly StatusClaim[] =>
  statusesOf(digest).get(entity) ?? [];

const statusesOf = indexArticles<StatusClaim, readonly StatusClaim[]>({
  name: 'statuses',
  *gather(_, { claims }) {
    for (const claim of claims)
      if (claim.type === 'status' && !claim.fields.stance)
        for (const id of new Set(claim.fields.about)) yield [id, claim];
  },
  articleOf: ({ article }) => article,
  sum: (digest, _, claims) =>
    claims
      .map((claim) => ({ claim, order: orderOf(digest, claim) }))
      .sort((a, b) => compare(a.order, b.order))
      .map(({ claim }) => claim),
  isSame: makesSameClaims,
});

/** `same` are the claims of that side and part that say the same: the newest of them confirms it. */
function toStanding(digest: Digest, claim: StatusClaim, same: readonly StatusClaim[]): Standing {
  const { part, side = 'law' } = claim.fields;
  const end = endOfClaim(digest, claim) ?? findOtherEnd(digest, claim, same);
  const lastDay = end && edtf(end.date).last;
  return {
    ...(part && { part }),
    side,
    claim,
    ...(end && { end }),
    lapsed: lastDay !== undefined && lastDay < digest.today,
    confirmed: newest(digest, same) ?? claim,
  };
}

/** Who says again that it is so and gives no end leaves standing the end that another gave, if that is still to come then. */
function findOtherEnd(digest: Digest, claim: StatusClaim, same: readonly StatusClaim[]): End | undefined {
  const begin = beginOf(digest, claim);
  const ends = same.flatMap((other) => endOfClaim(digest, other) ?? []);
  return ends.filter(({ date }) => (edtf(date).last ?? '') >= begin).at(-1);
}

function newest(digest: Digest, claims: readonly StatusClaim[]): StatusClaim | undefined {
  const order = ({ article }: StatusClaim): string =>
    dateOrder(digest.findArticle(article)?.fields.source.published ?? '');
  return [...claims].sort((a, b) => compare(order(a), order(b))).at(-1);
}

/** Since when it is so; a claim without a date is so when its source is published. */
function beginOf(digest: Digest, { fields, article }: StatusClaim): string {
  const published = digest.findArticle(article)?.fields.source.published ?? '';
  const { first, last = '' } = edtf(fields.date ?? published);
  return first ?? last;
}

function orderOf(digest: Digest, claim: StatusClaim): string {
  const published = digest.findArticle(claim.article)?.fields.source.published ?? '';
  // What began by a day began no later than what began on it.
  const isOpen = claim.fields.date?.startsWith('../') ? 'a' : 'b';
  return `${beginOf(digest, claim)} ${isOpen} ${edtf(published).last ?? ''} ${claim.id}`;
}
