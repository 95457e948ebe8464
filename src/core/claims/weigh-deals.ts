/** Parts of a deal as different articles tell them: who gives how much to whom, when, and at what stage it is. */
import type { RelationClaim } from '../link/claim.ts';
import { unnamed } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin } from '../link/kin.ts';
import { excludeEachOther, noAllowance, type Reckoned, reckon, reckonShare, sayTheSame } from './interval.ts';
import { overlaps, type Period, spread } from './period.ts';
import { modalityOf, publicationOf } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface PartReading {
  claim: RelationClaim;
  reckoned?: Reckoned;
  date?: Period;
  published: Period;
  /** Done, or only meant to be; undefined where it only may be. */
  isDone: boolean;
  isWeighed: boolean;
  rejected: boolean;
  digest: Digest;
}

export const dealWeigher: Weigher<PartReading> = {
  kind: 'deal',
  rule: 'Of a deal each part is weighed on its own: who gives what to whom. Articles disagree on a part if no sum fits both, if both date it and no day fits, if the same sum is put down to givers of whom none is part of the other, or if one has it done before another has it still to come. A deed after a promise is progress. Parts of one deal are never rivals.',
  read: (digest, claim) => {
    if (claim.type !== 'relation' || !claim.fields.deal) return [];
    const { deal, type } = claim.fields;
    return [{ key: `${deal} ${type}`, about: [deal], reading: toReading(digest, claim) }];
  },
  meets: (a, b) => isOnePart(a, b) || (isSameSum(a, b) && sharesParty(a, b, 'to')),
  relate: (a, b) => {
    // Parts of one deal are never rivals.
    if (a.claim.article === b.claim.article || !a.isWeighed || !b.isWeighed) return sayEqual(a, b);
    if (a.rejected || b.rejected) return a.rejected !== b.rejected && isOnePart(a, b) ? 'denial' : 'fit';
    if (!isOnePart(a, b)) return isSameSum(a, b) && sharesParty(a, b, 'to') ? 'party' : 'fit';
    if (excludes(a, b)) return 'value';
    if (isUndone(a, b) || isUndone(b, a)) return 'stage';
    if (a.isDone === b.isDone && a.date && b.date && !overlaps(a.date, b.date)) return 'date';
    return sayEqual(a, b);
  },
  name: (readings) => [...new Set(readings.flatMap(({ claim }) => claim.fields.to ?? []))].sort().join('-'),
};

function toReading(digest: Digest, claim: RelationClaim): PartReading {
  const { share, date, status, stance } = claim.fields;
  const modality = modalityOf(status);
  const reckoned = share ? reckonShare(claim, digest.site.units) : reckon(digest, claim);
  return {
    claim,
    ...(reckoned && { reckoned }),
    ...(date && { date: spread(date) }),
    published: publicationOf(digest, claim),
    isDone: modality === 'is',
    isWeighed: modality !== undefined,
    rejected: stance === 'rejects',
    digest,
  };
}

const isOnePart = (a: PartReading, b: PartReading): boolean =>
  sharesParty(a, b, 'from') && sharesParty(a, b, 'to');

/** Whether some party on that side is the same, or part of the same; one that is not named may be anybody. */
function sharesParty(a: PartReading, b: PartReading, side: 'from' | 'to'): boolean {
  const [ours, theirs] = [a.claim.fields[side] ?? [], b.claim.fields[side] ?? []];
  if (ours.length === 0 || theirs.length === 0) return ours.length === theirs.length;
  return ours.some((id) =>
    theirs.some((other) => id === unnamed || other === unnamed || isKin(a.digest, id, other)),
  );
}

const areComparable = (a: PartReading, b: PartReading): boolean =>
  a.reckoned !== undefined &&
  b.reckoned !== undefined &&
  a.reckoned.unit.dimension === b.reckoned.unit.dimension;

const isSameSum = (a: PartReading, b: PartReading): boolean =>
  Boolean(areComparable(a, b) && a.reckoned && b.reckoned && sayTheSame(a.reckoned, b.reckoned, noAllowance));

const excludes = (a: PartReading, b: PartReading): boolean =>
  Boolean(
    areComparable(a, b) && a.reckoned && b.reckoned && excludeEachOther(a.reckoned, b.reckoned, noAllowance),
  );

/** Done, says one of a time before the other, which has it still to come: a later deed after a promise is progress. */
function isUndone(done: PartReading, meant: PartReading): boolean {
  if (!done.isDone || meant.isDone) return false;
  const last = (done.date ?? done.published).last;
  const { first } = meant.published;
  return last !== undefined && first !== undefined && last < first;
}

const sayEqual = (a: PartReading, b: PartReading): 'agree' | 'fit' =>
  isOnePart(a, b) && a.isDone === b.isDone && (isSameSum(a, b) || (!a.reckoned && !b.reckoned))
    ? 'agree'
    : 'fit';
