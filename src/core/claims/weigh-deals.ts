/** Parts of a deal as different articles tell them: who gives how much to whom, when, and at what stage it is. */
import type { RelationClaim } from '../link/claim.ts';
import { unnamed } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin, liesIn } from '../link/kin.ts';
import { excludeEachOther, noAllowance, type Reckoned, reckon, reckonShare, sayTheSame } from './interval.ts';
import { overlaps, type Period, spread } from './period.ts';
import { modalityOf, movesTarget, publicationOf, type Report, toReport } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface PartReading {
  claim: RelationClaim;
  reckoned?: Reckoned;
  date?: Period;
  isShare: boolean;
  published: Period;
  report: Report;
  /** Done, or only meant to be; undefined where it only may be. */
  isDone: boolean;
  isWeighed: boolean;
  rejected: boolean;
  digest: Digest;
}

export const dealWeigher: Weigher<PartReading> = {
  kind: 'deal',
  rule: 'Of a deal each part is weighed on its own: who gives what to whom. Articles disagree on a part if no sum fits both, if both date it and no day fits, if the same sum is put down to givers of whom none is part of the other, or if one has it done before another has it still to come. A deed after a promise is progress, also a smaller one; a promise may be moved like any target. Parts of one deal are never rivals: what two give may come to the sum that another article tells, and what an office gives is part of what its state gives.',
  read: (digest, claim) => {
    if (claim.type !== 'relation' || !claim.fields.deal) return [];
    const { deal, type } = claim.fields;
    return [{ key: `${deal} ${type}`, about: [deal], reading: toReading(digest, claim) }];
  },
  meets: (a, b) => isOnePart(a, b) || isSameSumOfOthers(a, b),
  isDenial: ({ rejected }) => rejected,
  relate: (a, b) => {
    // Parts of one deal are never rivals.
    if (a.claim.article === b.claim.article || !a.isWeighed || !b.isWeighed) return sayEqual(a, b);
    if (a.rejected !== b.rejected) return sayEqual(a, b) === 'agree' ? 'denial' : 'fit';
    if (a.rejected) return sayEqual(a, b);
    if (!isOnePart(a, b)) return isSameSumOfOthers(a, b) ? 'party' : 'fit';
    if (isUndone(a, b) || isUndone(b, a)) return 'stage';
    // A deed after a promise is progress, also where it is smaller or later.
    if (a.isDone !== b.isDone || isMovedPart(a, b)) return 'fit';
    const apart = a.date !== undefined && b.date !== undefined && !overlaps(a.date, b.date);
    // Shares are held at a time; a sum is given once.
    if (isTooFar(a, b)) return apart && a.isShare && b.isShare ? 'fit' : 'value';
    return apart ? 'date' : sayEqual(a, b);
  },
  combine: (parts) => {
    const [first] = parts;
    const reckoned = parts.flatMap(({ reckoned: one }) => one ?? []);
    const isOneUnit = reckoned.every(({ unit }) => unit.dimension === reckoned[0]?.unit.dimension);
    if (!first || !isOneUnit || reckoned.length < parts.length) return undefined;
    const add = (side: 'narrow' | 'wide', end: 'low' | 'high'): number =>
      reckoned.reduce((sum, one) => sum + one[side][end], 0);
    const total = {
      narrow: { low: add('narrow', 'low'), high: add('narrow', 'high') },
      wide: { low: add('wide', 'low'), high: add('wide', 'high') },
      unit: (reckoned[0] as Reckoned).unit,
    };
    return { ...first, reckoned: total };
  },
  name: (readings) => [...new Set(readings.flatMap(({ claim }) => claim.fields.to ?? []))].sort().join('-'),
};

function toReading(digest: Digest, claim: RelationClaim): PartReading {
  const { share, date, status, stance } = claim.fields;
  const modality = modalityOf(status);
  const published = publicationOf(digest, claim);
  const reckoned = share ? reckonShare(claim, digest.site.units) : reckon(digest, claim);
  return {
    claim,
    ...(reckoned && { reckoned }),
    ...(date && { date: spread(date) }),
    isShare: share !== undefined,
    published,
    report: toReport(digest, claim, published),
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
  const [ours, theirs] = [a, b].map(({ claim }) => [...new Set(claim.fields[side])]) as [string[], string[]];
  if (ours.length === 0 || theirs.length === 0) return ours.length === theirs.length;
  return ours.some((id) =>
    theirs.some((other) => id === unnamed || other === unnamed || isKin(a.digest, id, other)),
  );
}

const areComparable = (a: PartReading, b: PartReading): boolean =>
  a.reckoned !== undefined &&
  b.reckoned !== undefined &&
  a.reckoned.unit.dimension === b.reckoned.unit.dimension;

/** The same round sum, put down to others: what they give to one receiver cannot be told apart by its size. */
function isSameSumOfOthers(a: PartReading, b: PartReading): boolean {
  const [x, y] = [a.reckoned?.narrow, b.reckoned?.narrow];
  return (
    areComparable(a, b) &&
    x !== undefined &&
    y !== undefined &&
    x.low === x.high &&
    x.low === y.low &&
    y.low === y.high &&
    sharesParty(a, b, 'to') &&
    !sharesParty(a, b, 'from')
  );
}

const isSameSum = (a: PartReading, b: PartReading): boolean =>
  Boolean(areComparable(a, b) && a.reckoned && b.reckoned && sayTheSame(a.reckoned, b.reckoned, noAllowance));

/** Sums that exclude each other, unless the smaller is what a narrower party gives of it, or nobody is named. */
function isTooFar(a: PartReading, b: PartReading): boolean {
  if (!areComparable(a, b) || !a.reckoned || !b.reckoned) return false;
  if (!excludeEachOther(a.reckoned, b.reckoned, noAllowance)) return false;
  const [ours, theirs] = [a.claim.fields.from ?? [], b.claim.fields.from ?? []];
  if ([...ours, ...theirs].includes(unnamed)) return false;
  const [x, y] = [isNarrower(b.digest, ours, theirs), isNarrower(a.digest, theirs, ours)];
  if (x && !y) return a.reckoned.narrow.low > b.reckoned.narrow.high;
  if (y && !x) return b.reckoned.narrow.low > a.reckoned.narrow.high;
  return true;
}

/** Whether each of some parties is among others, or part of one of them. */
const isNarrower = (digest: Digest, some: readonly string[], others: readonly string[]): boolean =>
  some.every((id) => others.some((other) => liesIn(digest, id, other)));

/** Done, says one of a time before the other, which has it still to come: a later deed after a promise is progress. */
function isUndone(done: PartReading, meant: PartReading): boolean {
  if (!done.isDone || meant.isDone) return false;
  const { last } = done.date ?? done.published;
  // A promise is of its date, where the article gives that, and else of the day on which it is told as one.
  const { first } = meant.date ?? meant.published;
  return last !== undefined && first !== undefined && last < first;
}

/** Whether the later of two promises moves the earlier. */
const isMovedPart = (a: PartReading, b: PartReading): boolean =>
  !a.isDone && (movesTarget(a.report, b.report) || movesTarget(b.report, a.report));

/** The same is said of the same parties: a joint loan is not what one of two banks gives. */
function sayEqual(a: PartReading, b: PartReading): 'agree' | 'fit' {
  const [ours, theirs] = [a.claim.fields.from ?? [], b.claim.fields.from ?? []];
  const isSame = ours.length === theirs.length && isOnePart(a, b) && a.isDone === b.isDone;
  return isSame && (isSameSum(a, b) || (!a.reckoned && !b.reckoned)) ? 'agree' : 'fit';
}
