/** What numbers a claim allows: its value, its hedge and how far it was rounded, as an interval in base units. */
import { type Amount, readAmount } from '../link/amount.ts';
import type { Claim, FigureClaim, RelationClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { parseQuantity } from '../schema/quantity.ts';
import { type ExtraUnits, findUnit, type Unit } from '../schema/units.ts';

/** A side without an end is infinite. */
export interface Interval {
  low: number;
  high: number;
  /** That end does not belong to it: “over 90” is not 90. */
  open?: 'low' | 'high';
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
export function reckon(digest: Digest, claim: Claim, depth = 0): Reckoned | undefined {
  const { amount } = claim;
  if (!amount) return claim.type === 'figure' ? reckonWords(digest, claim) : undefined;
  const own = toReckoned(amount, qualifierOf(claim));
  const base = amount.unit.id === 'times' ? findBase(digest, claim) : undefined;
  // A circle of bases is told by the check; here it only must end.
  const of = base && depth < 8 ? reckon(digest, base, depth + 1) : undefined;
  if (!of) return own;
  // Six times 2,000 t is 12,000 t; that it is “about” or “over” goes with it.
  return { narrow: multiply(own.narrow, of.narrow), wide: multiply(own.wide, of.wide), unit: of.unit };
}

/** The claim that a multiple is a multiple of. */
function findBase({ findClaim }: Digest, { fields, article }: Claim): Claim | undefined {
  const base = 'base' in fields ? fields.base : undefined;
  return base ? findClaim(base.includes('#') ? base : `${article}#${base}`) : undefined;
}

function multiply(a: Interval, b: Interval): Interval {
  const of = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : Number((x * y).toPrecision(15)));
  const corners = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

const qualifierOf = ({ fields }: Claim): string | undefined =>
  'qualifier' in fields ? fields.qualifier : undefined;

export function toReckoned(amount: Amount, qualifier: string | undefined): Reckoned {
  const { value, upper = value, rounding, unit } = amount;
  const about = qualifier === 'about' ? Math.abs(value) * aboutShare : 0;
  return {
    narrow: bound(qualifier, value, upper, 0),
    wide: bound(qualifier, value, upper, isExact(amount, qualifier) ? about : Math.max(rounding, about)),
    unit,
  };
}

/** Who counts in whole numbers has rounded nothing that is written out: 12 people are not 13. */
const isExact = ({ value, rounding, unit }: Amount, qualifier: string | undefined): boolean =>
  qualifier === 'exact' || (counted.has(unit.dimension) && Number.isInteger(value) && rounding <= 0.5);
const counted: ReadonlySet<string> = new Set(['count', 'people', 'jobs']);

function bound(qualifier: string | undefined, value: number, upper: number, slack: number): Interval {
  switch (qualifier) {
    case 'over':
      return { low: value, high: Infinity, open: 'low' };
    case 'at-least':
      return { low: value, high: Infinity };
    case 'under':
      return { low: -Infinity, high: value, open: 'high' };
    case 'up-to':
      return { low: -Infinity, high: value };
    default:
      return { low: value - slack, high: upper + slack };
  }
}

/** The share that somebody owns, in percent. */
export function reckonShare({ fields }: RelationClaim, extra: ExtraUnits): Reckoned | undefined {
  const amount = readAmount({ value: fields.share, unit: '%' }, undefined, extra);
  return amount && toReckoned(amount, fields.qualifier);
}

const more = Infinity;
const overHalf: Interval = { low: 50, high: 100, open: 'low' };
const underHalf: Interval = { low: 0, high: 50, open: 'high' };
/** Words for a share of the whole, in percent. */
const shareWords: Record<string, Interval> = {
  most: overHalf,
  'more than half': overHalf,
  'a majority': overHalf,
  'the majority': overHalf,
  'less than half': underHalf,
  'a minority': underHalf,
  all: { low: 100, high: 100 },
  none: { low: 0, high: 0 },
  half: { low: 50, high: 50 },
  'a third': { low: 33.3, high: 33.3 },
  'two thirds': { low: 66.7, high: 66.7 },
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

function reckonWords({ findEntity, site }: Digest, { fields }: FigureClaim): Reckoned | undefined {
  const metric = fields.figure ? findEntity(fields.figure) : undefined;
  const ownUnit = metric?.kind === 'figure' ? metric.fields.unit : undefined;
  const unit = findUnit(fields.unit ?? ownUnit ?? '', site.units);
  const table = unit?.id === '%' ? shareWords : unit?.id === 'times' ? timesWords : {};
  const words = (fields.said ?? '').trim().toLowerCase();
  const interval = Object.hasOwn(table, words) ? table[words] : undefined;
  if (!unit || !interval) return undefined;
  // Words for one number are as vague as “about”; those for a range say where it ends.
  const { low, high } = interval;
  const slack = low === high ? low * aboutShare : 0;
  const wide = slack === 0 ? interval : { low: low - slack, high: high + slack };
  return { narrow: interval, wide, unit };
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
  if (share) return false;
  const gap = gapBetween(a.narrow, b.narrow);
  return gap > allow(largest) + largest * noise || (gap >= 0 && touchesOpen(a.wide, b.wide));
}

/** Whether they meet only at an end that one of them leaves out. */
const touchesOpen = (a: Interval, b: Interval): boolean =>
  (a.high === b.low && (a.open === 'high' || b.open === 'low')) ||
  (b.high === a.low && (b.open === 'high' || a.open === 'low'));

/** Whether they say the same: one number, give or take rounding and tolerance, or one range. */
export function sayTheSame(a: Reckoned, b: Reckoned, allow: Allowance): boolean {
  const isRange = ({ narrow }: Reckoned): boolean => narrow.low !== narrow.high;
  const [x, y] = [a.narrow, b.narrow];
  if (isRange(a) || isRange(b)) return x.low === y.low && x.high === y.high && x.open === y.open;
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
