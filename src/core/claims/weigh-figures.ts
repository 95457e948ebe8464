/** Numbers: of one metric and one subject, for one time. */
import type { FigureClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
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
import { type Modality, modalityOf, movesTarget, publicationOf, targetTime, validBefore } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface FigureReading {
  claim: FigureClaim;
  reckoned: Reckoned;
  modality: Modality;
  /** When it holds. A plan without a date has none. */
  period?: Period;
  /** Whether the claim gives the period itself. */
  isDated: boolean;
  published: Period;
  rejected: boolean;
  allow: Allowance;
}

export const figureWeigher: Weigher<FigureReading> = {
  kind: 'figure',
  rule: 'Two numbers disagree if they are of one metric and one subject, hold for the same time, and no number fits both. Rounding counts (1.4 billion may be 1.38 billion), and so do hedges: 93% fits “over 90%” and “most”, “about” is read as within a twentieth, and a metric may tolerate more. Units are converted; a ton is read as a tonne. A number without a date is taken to hold for the year before its source appeared, unless its metric says otherwise. What is so is weighed against what is so or estimated, a plan against plans, and what only may be is not weighed. Metrics that count differently are different metrics, and never meet.',
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
      ...(place ? [place] : []),
      modality,
      // A multiple of something else is weighed against its like alone.
      ...(isBased ? ['times'] : []),
      ...(reckoned.unit.dimension === dimensionOf(digest, figure) || isBased ? [] : [reckoned.unit.base]),
    ].join(' ');
    return [{ key, about: [figure, ...subjects], reading: toReading(digest, claim, modality, reckoned) }];
  },
  meets: (a, b) => {
    if (a.period && b.period) return overlaps(a.period, b.period) || (isPlan(a) && sameNumber(a, b));
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
  name: (readings) => {
    const undated = readings.filter(({ isDated }) => !isDated);
    const [first] = (undated.length > 0 ? undated : readings).map(nameOfTime).sort();
    return undated.length > 0 ? '' : (first ?? '');
  },
};

/** The time that a dated reading names, as a part of an id. */
const nameOfTime = ({ claim }: FigureReading): string =>
  (claim.fields.asOf ?? '').replace('../', 'by-').replace('/..', '-on').toLowerCase();

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
  const { asOf, figure = '', stance } = claim.fields;
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
    isDated: asOf !== undefined,
    published,
    rejected: stance === 'rejects',
    allow: fields ? readTolerance(fields, digest.site.units) : noAllowance,
  };
}

/** Who refutes a number contradicts who states it. */
function relateToDenial(a: FigureReading, b: FigureReading) {
  if (a.rejected === b.rejected) return sameNumber(a, b) ? 'agree' : 'fit';
  return excludeEachOther(a.reckoned, b.reckoned, a.allow) ? 'fit' : 'denial';
}

/**
 * Two plans for one time with numbers that exclude each other, or one number for two times, contradict each other
 * unless the later source moves the target. Numbers that both differ in value and in time are two stages.
 */
function relatePlans(a: FigureReading, b: FigureReading) {
  const excluded = excludeEachOther(a.reckoned, b.reckoned, a.allow);
  const apart = a.period && b.period && !overlaps(a.period, b.period);
  if (!excluded && !apart)
    return sameNumber(a, b) && Boolean(a.period) === Boolean(b.period) ? 'agree' : 'fit';
  // Who gives no date may speak of another stage.
  if (excluded && (apart || Boolean(a.period) !== Boolean(b.period))) return 'fit';
  // One article's stages are not rivals.
  if (apart && a.claim.article === b.claim.article) return 'fit';
  if (isMoved(a, b)) return 'fit';
  return apart ? 'date' : 'value';
}

/** Whether one of two plans moves the other. */
export const isMoved = (a: FigureReading, b: FigureReading): boolean => {
  const [from, to] = [a, b].map(({ published, claim }) => ({
    published,
    moved: claim.fields.moved !== undefined,
  }));
  return from !== undefined && to !== undefined && (movesTarget(from, to) || movesTarget(to, from));
};
