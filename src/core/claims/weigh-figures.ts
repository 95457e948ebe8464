/** Numbers: of one metric and one subject, for one time. */
import type { FigureClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { toSlug } from '../schema/fields.ts';
import { findUnit } from '../schema/units.ts';
import {
  type Allowance,
  excludeEachOther,
  noAllowance,
  type Reckoned,
  readTolerance,
  reckon,
  sayTheSame,
} from './interval.ts';
import { overlaps, type Period, spread } from './period.ts';
import {
  type Modality,
  modalityOf,
  movesTarget,
  publicationOf,
  type Report,
  targetTime,
  toReport,
  validBefore,
} from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface FigureReading {
  claim: FigureClaim;
  reckoned: Reckoned;
  modality: Modality;
  /** When it holds. A plan without a date has none; “by 2027” is met in 2027. */
  period?: Period;
  /** The same, with “by” left open: what is reached before is reached by then. */
  window?: Period;
  /** What is promised can be late; what is only foreseen cannot. */
  isPromise: boolean;
  report: Report;
  /** Whether the claim gives the period itself. */
  isDated: boolean;
  rejected: boolean;
  allow: Allowance;
}

export const figureWeigher: Weigher<FigureReading> = {
  kind: 'figure',
  rule: 'Two numbers disagree if they are of one metric and one subject, are said of times that share a day, and no number fits both. Rounding counts (1.4 billion may be 1.38 billion; people and things that are counted out are not rounded), and so do hedges: 93% fits “over 90%” and “most”, “about” is read as within a twentieth, and a metric may tolerate more. Units are converted; a ton is read as a tonne; a multiple of another claim’s number is what it comes to. A number without a date is taken to hold for the year before its source appeared, unless its metric says otherwise. What is so is weighed against what is so or estimated, a plan against plans, and what only may be is not weighed. Metrics that count differently are different metrics, and never meet.',
  read: (digest, claim) => {
    if (claim.type !== 'figure' || !claim.fields.figure) return [];
    const modality = modalityOf(claim.fields.status);
    const reckoned = reckon(digest, claim);
    if (!modality || !reckoned) return [];
    const { figure, about, in: place } = claim.fields;
    const subjects = [...about].sort();
    const isBased = reckoned.unit.id === 'times' && claim.fields.baseWords !== undefined;
    const key = [
      figure,
      ...subjects,
      ...(place ? ['in', place] : []),
      modality,
      // A multiple of something else is weighed against its like alone.
      ...(isBased ? ['times', toSlug(claim.fields.baseWords ?? '')] : []),
      ...(reckoned.unit.dimension === dimensionOf(digest, figure) || isBased ? [] : [reckoned.unit.base]),
    ].join(' ');
    return [{ key, about: [figure, ...subjects], reading: toReading(digest, claim, modality, reckoned) }];
  },
  meets: (a, b) => {
    if (a.period && b.period) return overlaps(a.period, b.period) || (isOnePromise(a, b) && sameNumber(a, b));
    return true;
  },
  relate: (a, b) => {
    const inTime = !a.period || !b.period || overlaps(a.period, b.period);
    if (a.rejected || b.rejected) return inTime ? relateToDenial(a, b) : 'fit';
    if (isPlan(a)) return relatePlans(a, b);
    if (!inTime) return 'fit';
    if (excludeEachOther(a.reckoned, b.reckoned, a.allow)) return 'value';
    return sameNumber(a, b) ? 'agree' : 'fit';
  },
  isDenial: ({ rejected }) => rejected,
  name: (readings) => {
    const undated = readings.filter(({ isDated }) => !isDated);
    const [first] = (undated.length > 0 ? undated : readings).map(nameOfTime).sort();
    return undated.length > 0 ? '' : (first ?? '');
  },
};

/** The time that a dated reading names, as a part of an id. */
const nameOfTime = ({ claim }: FigureReading): string =>
  (claim.fields.asOf ?? '').replace('../', 'by-').replace('/..', '-on').toLowerCase();

/** Both are promised, not only foreseen: a yearly growth of 9% that is forecast for two years was not moved. */
const isOnePromise = (a: FigureReading, b: FigureReading): boolean => isPlan(a) && a.isPromise && b.isPromise;

const isPlan = ({ modality }: FigureReading): boolean => modality === 'planned';

const sameNumber = (a: FigureReading, b: FigureReading): boolean =>
  sayTheSame(a.reckoned, b.reckoned, a.allow);

function dimensionOf({ findEntity, site }: Digest, figure: string): string | undefined {
  const metric = findEntity(figure);
  if (metric?.kind !== 'figure') return undefined;
  return findUnit(metric.fields.unit, site.units)?.dimension;
}

function toReading(
  digest: Digest,
  claim: FigureClaim,
  modality: Modality,
  reckoned: Reckoned,
): FigureReading {
  const { asOf, figure = '', stance, status } = claim.fields;
  const metric = digest.findEntity(figure);
  const fields = metric?.kind === 'figure' ? metric.fields : undefined;
  const published = publicationOf(digest, claim);
  const period = asOf
    ? spread(targetTime(asOf))
    : modality === 'is'
      ? validBefore(published, fields?.validFor)
      : undefined;
  return {
    claim,
    reckoned,
    modality,
    ...(period && { period }),
    ...(asOf ? { window: spread(asOf) } : period && { window: period }),
    isPromise: status !== 'forecast',
    report: toReport(digest, claim, published),
    isDated: asOf !== undefined,
    rejected: stance === 'rejects',
    allow: fields ? readTolerance(fields, digest.site.units) : noAllowance,
  };
}

/** Who refutes a number contradicts who states it. */
function relateToDenial(a: FigureReading, b: FigureReading) {
  if (a.rejected === b.rejected) return sameNumber(a, b) ? 'agree' : 'fit';
  return sameNumber(a, b) ? 'denial' : 'fit';
}

/**
 * Two plans for one time with numbers that exclude each other, or one number for two times, contradict each other
 * unless the later source moves the target. Numbers that both differ in value and in time are two stages.
 */
function relatePlans(a: FigureReading, b: FigureReading) {
  const excluded = excludeEachOther(a.reckoned, b.reckoned, a.allow);
  const apart = isApart(a, b, excluded);
  const isOneTime = a.period && b.period ? overlaps(a.period, b.period) : a.period === b.period;
  if (!excluded && !apart) return sameNumber(a, b) && isOneTime ? 'agree' : 'fit';
  // Who gives no date may speak of another stage.
  if (excluded && (apart || Boolean(a.period) !== Boolean(b.period))) return 'fit';
  // One article’s stages are not rivals, nor are a forecast’s years.
  if (apart && (a.claim.article === b.claim.article || !isOnePromise(a, b))) return 'fit';
  if (isMoved(a, b)) return 'fit';
  return apart ? 'date' : 'value';
}

/** Numbers that differ are for one time if they are due at one time; the same number “by 2030” may well be there in 2028. */
export function isApart(a: FigureReading, b: FigureReading, excluded: boolean): boolean {
  const [x, y] = excluded ? [a.period, b.period] : [a.window, b.window];
  return x !== undefined && y !== undefined && !overlaps(x, y);
}

/** Whether one of two plans moves the other. */
export const isMoved = (a: FigureReading, b: FigureReading): boolean =>
  movesTarget(a.report, b.report) || movesTarget(b.report, a.report);
