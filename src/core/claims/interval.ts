/** What numbers a claim allows: its value, its hedge and how far it was rounded, as an interval in base units. */
import { type Amount, readAmount, toBase } from '../link/amount.ts';
import type { Claim, FigureClaim, RelationClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { parseQuantity } from '../schema/quantity.ts';
import { type ExtraUnits, findUnit, type Unit } from '../schema/units.ts';

/** Both ends belong to it; an open side is infinite. */
export interface Interval {
  low: number;
  high: number;
}

export interface Reckoned {
  /** The numbers as written: what rounding and “about” allow is not in it. */
  narrow: Interval;
  /** The numbers that round to it, and for “about” those within a twentieth. */
  wide: Interval;
  unit: Unit;
}

/** “About” is read as within a twentieth. */
const aboutShare = 0.05;

/** How much of the size of a number binary arithmetic may get wrong. */
const noise = 1e-9;

/** What a claim with a number allows; undefined where it has none and its words are not known ones. */
export function reckon(digest: Digest, claim: Claim): Reckoned | undefined {
  const amount = resolveAmount(digest, claim, 0);
  if (amount) return toReckoned(amount, qualifierOf(claim));
  return claim.type === 'figure' ? reckonWords(digest, claim) : undefined;
}

const qualifierOf = ({ fields }: Claim): string | undefined =>
  'qualifier' in fields ? fields.qualifier : undefined;

export function toReckoned(amount: Amount, qualifier: string | undefined): Reckoned {
  const { value, upper = value, rounding, unit } = amount;
  const about = qualifier === 'about' ? Math.abs(value) * aboutShare : 0;
  return {
    narrow: bound(qualifier, value, upper, 0),
    wide: bound(qualifier, value, upper, Math.max(rounding, about)),
    unit,
  };
}

function bound(qualifier: string | undefined, value: number, upper: number, slack: number): Interval {
  switch (qualifier) {
    case 'over':
    case 'at-least':
      return { low: value, high: Infinity };
    case 'under':
    case 'up-to':
      return { low: -Infinity, high: value };
    default:
      return { low: value - slack, high: upper + slack };
  }
}

/** A multiple of another claim is that claim’s number times it: six times 2,000 t is 12,000 t. */
function resolveAmount(digest: Digest, claim: Claim, depth: number): Amount | undefined {
  const { amount, fields } = claim;
  const base = 'base' in fields ? fields.base : undefined;
  if (amount?.unit.id !== 'times' || !base) return amount;
  const other = digest.findClaim(base.includes('#') ? base : `${claim.article}#${base}`);
  // A circle of bases is told by the check; here it only must end.
  const of = other && depth < 8 ? resolveAmount(digest, other, depth + 1) : undefined;
  if (!of) return amount;
  const times = (factor: number): number => toBase(of.value * factor, { ...of.unit, factor: 1 });
  return {
    ...of,
    value: times(amount.value),
    ...(amount.upper !== undefined && { upper: times(amount.upper) }),
    rounding: Math.max(times(amount.rounding), of.rounding * Math.abs(amount.value)),
  };
}

/** The share that somebody owns, in percent. */
export function reckonShare({ fields }: RelationClaim, extra: ExtraUnits): Reckoned | undefined {
  const amount = readAmount({ value: fields.share, unit: '%' }, undefined, extra);
  return amount && toReckoned(amount, fields.qualifier);
}

const more = Infinity;
/** Words for a share of the whole, in percent. */
const shareWords: Record<string, Interval> = {
  most: { low: 50, high: 100 },
  'more than half': { low: 50, high: 100 },
  'a majority': { low: 50, high: 100 },
  'the majority': { low: 50, high: 100 },
  'less than half': { low: 0, high: 50 },
  'a minority': { low: 0, high: 50 },
  all: { low: 100, high: 100 },
  none: { low: 0, high: 0 },
  half: { low: 50, high: 50 },
  'a third': { low: 33, high: 34 },
  'two thirds': { low: 66, high: 67 },
  'a quarter': { low: 25, high: 25 },
  'three quarters': { low: 75, high: 75 },
};
/** Words for a multiple. */
const timesWords: Record<string, Interval> = {
  double: { low: 2, high: 2 },
  twice: { low: 2, high: 2 },
  triple: { low: 3, high: 3 },
  'several times': { low: 2, high: more },
  'many times': { low: 2, high: more },
};

/** The words whose interval is known, for the page that states the rules. */
export const knownWords = { '%': Object.keys(shareWords), times: Object.keys(timesWords) };

function reckonWords({ findEntity, site }: Digest, { fields }: FigureClaim): Reckoned | undefined {
  const metric = fields.figure ? findEntity(fields.figure) : undefined;
  const ownUnit = metric?.kind === 'figure' ? metric.fields.unit : undefined;
  const unit = findUnit(fields.unit ?? ownUnit ?? '', site.units);
  const table = unit?.id === '%' ? shareWords : unit?.id === 'times' ? timesWords : {};
  const words = (fields.said ?? '').trim().toLowerCase();
  const interval = Object.hasOwn(table, words) ? table[words] : undefined;
  return unit && interval && { narrow: interval, wide: interval, unit };
}

/** Below zero where they share more than a point. */
const gapBetween = (a: Interval, b: Interval): number => Math.max(a.low, b.low) - Math.min(a.high, b.high);

/** How far apart two values, the larger of which is given, may be and still agree; in base units. */
export type Allowance = (value: number) => number;

export const noAllowance: Allowance = () => 0;

/** A tolerance is a share of the value (`5%`) or stands in the metric’s unit. */
export function readTolerance(
  metric: { tolerance?: string | undefined; unit: string },
  extra: ExtraUnits,
): Allowance {
  const quantity = parseQuantity(metric.tolerance ?? '');
  if (quantity?.unit === '%' && metric.unit !== '%') return (value) => (value * quantity.value) / 100;
  if (quantity?.unit === '%') return (value) => (Math.abs(value) * quantity.value) / 100;
  const fixed = readAmount({ value: metric.tolerance }, metric.unit, extra)?.value ?? 0;
  return () => fixed;
}

/**
 * Whether no number fits both: none rounds to both (2 and 3 share only the point between them), and what is written
 * is further apart than is tolerated.
 */
export function excludeEachOther(a: Reckoned, b: Reckoned, allow: Allowance): boolean {
  const largest = largestOf(a, b);
  const share = gapBetween(a.wide, b.wide) < -largest * noise;
  return !share && gapBetween(a.narrow, b.narrow) > allow(largest) + largest * noise;
}

/** Whether they say the same: one number, give or take rounding and tolerance, or one range. */
export function sayTheSame(a: Reckoned, b: Reckoned, allow: Allowance): boolean {
  const isRange = ({ narrow }: Reckoned): boolean => narrow.low !== narrow.high;
  if (isRange(a) || isRange(b)) return a.narrow.low === b.narrow.low && a.narrow.high === b.narrow.high;
  return !excludeEachOther(a, b, allow);
}

function largestOf(a: Reckoned, b: Reckoned): number {
  const ends = [a.narrow.low, a.narrow.high, b.narrow.low, b.narrow.high].filter(Number.isFinite);
  return Math.max(0, ...ends.map(Math.abs));
}

/** The numbers that fit all; undefined where there are none. */
export function intersect(intervals: readonly Interval[]): Interval | undefined {
  const low = Math.max(...intervals.map((one) => one.low));
  const high = Math.min(...intervals.map((one) => one.high));
  return intervals.length > 0 && low <= high ? { low, high } : undefined;
}
