/** Superlatives: who is the first, the only, the largest in a scope; and dated milestones that say otherwise. */
import type { Claim, StatementClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin, liesIn } from '../link/kin.ts';
import { ranks } from '../schema/vocabulary.ts';
import { overlaps, type Period, spread } from './period.ts';
import { modalityOf, publicationOf, validBefore } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface RankReading {
  claim: Claim;
  /** Absent for a milestone: somebody reached it, and on what day. */
  rank?: 'first' | 'only' | 'largest' | 'second';
  subjects: readonly string[];
  place?: string;
  /** When it was so, or when the milestone was reached. */
  when: Period;
  isDated: boolean;
  /** When the same article has the subject itself reach the milestone. */
  own?: Period;
  rejected: boolean;
  digest: Digest;
}

const exclusive = (rank: keyof typeof ranks): rank is NonNullable<RankReading['rank']> =>
  ranks[rank].exclusive;

export const rankWeigher: Weigher<RankReading> = {
  kind: 'rank',
  rule: '“The first”, “the only”, “the largest” and “the second” disagree if two things hold one of them in the same scope and at the same time, and “the first” also if another had reached the same milestone before. Without a date they are taken to hold for the year before their source appeared; who was first stays first. “Among the largest” excludes nobody. The only one of a wider place excludes another in a part of it.',
  read: (digest, claim) => {
    if (claim.type === 'event') return readMilestone(digest, claim);
    if (claim.type !== 'statement') return [];
    const { rank, of, about, in: place, date, status, stance, denies } = claim.fields;
    if (!rank || !of || !exclusive(rank) || modalityOf(status) !== 'is') return [];
    const subjects = withoutPlaces(digest, about);
    const own = rank === 'first' ? findOwnMilestone(digest, claim, subjects) : undefined;
    const reading: RankReading = {
      claim,
      rank,
      subjects,
      ...(own && { own }),
      ...(place && { place }),
      when: date ? spread(date) : validBefore(publicationOf(digest, claim)),
      isDated: date !== undefined,
      rejected: stance === 'rejects' || denies === true,
      digest,
    };
    return [{ key: `${rank} ${of}`, about: [...about], reading }];
  },
  meets: (a, b) => isOneScope(a, b),
  relate: (a, b) => {
    if (!isOneScope(a, b)) return 'fit';
    const isSame = a.subjects.some((id) => b.subjects.some((other) => isKin(a.digest, id, other)));
    const isOne = isSame && a.rank === b.rank && a.place === b.place && overlaps(a.when, b.when);
    if (a.rejected !== b.rejected) return isOne ? 'denial' : 'fit';
    if (a.rejected) return isOne ? 'agree' : 'fit';
    if (!a.rank || !b.rank)
      return !isSame && (isForestalled(a, b) || isForestalled(b, a)) ? 'milestone' : 'fit';
    if (isSame) return a.place === b.place ? 'agree' : 'fit';
    if (a.place !== b.place && a.rank !== 'only') return 'fit';
    // Who was first stays first; who is the largest or the only one may change.
    return a.rank === 'first' || overlaps(a.when, b.when) ? 'rank' : 'fit';
  },
  isDenial: ({ rejected }) => rejected,
  name: (readings) => [...new Set(readings.flatMap(({ place }) => place ?? []))].sort().join('-'),
  isGroup: (readings) => readings.some(({ rank }) => rank !== undefined),
};

function readMilestone(digest: Digest, claim: Claim & { type: 'event' }) {
  const { milestone, date, about, in: place, is, stance } = claim.fields;
  if (!milestone || !date || stance || modalityOf(is) !== 'is') return [];
  const reading: RankReading = {
    claim,
    subjects: withoutPlaces(digest, about),
    ...(place && { place }),
    when: spread(date),
    isDated: true,
    rejected: false,
    digest,
  };
  return [{ key: `first ${milestone}`, about: [...about], reading }];
}

/** Who it is: where it is does not make two things one. */
function withoutPlaces({ findEntity }: Digest, about: readonly string[]): readonly string[] {
  const all = [...new Set(about)];
  const things = all.filter((id) => findEntity(id)?.kind !== 'place');
  return things.length > 0 ? things : all;
}

/** One scope is the other, or lies in it. What has no place is its own scope: nobody said how wide. */
function isOneScope({ digest, place: a }: RankReading, { place: b }: RankReading): boolean {
  return a === b || (a !== undefined && b !== undefined && (liesIn(digest, a, b) || liesIn(digest, b, a)));
}

/** Whether somebody else had reached the milestone before whoever is called the first can have. */
function isForestalled(superlative: RankReading, milestone: RankReading): boolean {
  if (superlative.rank !== 'first' || milestone.rank) return false;
  const { digest, place } = superlative;
  const isWithin =
    place === milestone.place ||
    (place !== undefined && milestone.place !== undefined && liesIn(digest, milestone.place, place));
  // Of a first that nobody dates it cannot be said that it came too late.
  const own = superlative.own ?? (superlative.isDated ? superlative.when : {});
  const { last } = milestone.when;
  const begin = own.first ?? own.last;
  return isWithin && last !== undefined && begin !== undefined && last < begin;
}

function findOwnMilestone(
  { findArticle }: Digest,
  { article, fields: { of } }: StatementClaim,
  subjects: readonly string[],
): Period | undefined {
  for (const other of findArticle(article)?.claims ?? []) {
    if (other.type !== 'event' || other.fields.milestone !== of || !other.fields.date) continue;
    if (other.fields.about.some((id) => subjects.includes(id))) return spread(other.fields.date);
  }
  return undefined;
}
