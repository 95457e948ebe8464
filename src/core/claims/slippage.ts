/** Targets that moved: what was promised, when and by whom, and what a later source has instead. */

import type { Claim, EventClaim, FigureClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { compare } from '../problem/compare.ts';
import { excludeEachOther } from './interval.ts';
import { overlaps } from './period.ts';
import { movesTarget, type Report } from './promise.ts';
import { type DateReading, dateWeigher } from './weigh-dates.ts';
import { type FigureReading, figureWeigher, isApart } from './weigh-figures.ts';

export interface Slip {
  /** What was promised, the earliest source first; one entry for each thing promised. Empty where only the newest says that it moved. */
  before: readonly (EventClaim | FigureClaim)[];
  now: EventClaim | FigureClaim;
  /** In time or in size; undefined where the newest source does not say. */
  direction?: 'earlier' | 'later' | 'up' | 'down';
}

export interface Slips {
  /** Newest source first. */
  all: readonly Slip[];
  byEntity: ReadonlyMap<string, readonly Slip[]>;
  /** By the claim that has the target now. */
  byClaim: ReadonlyMap<Claim, readonly Slip[]>;
}

const known = new WeakMap<Digest, Slips>();

/** The slips of a digest; worked out once for each. */
export function slipsOf(digest: Digest): Slips {
  const found =
    known.get(digest) ?? indexSlips(digest, [...findFigureSlips(digest), ...findDateSlips(digest)]);
  known.set(digest, found);
  return found;
}

function indexSlips(digest: Digest, slips: readonly Slip[]): Slips {
  const order = new Map(digest.claims.map((claim, index) => [claim as Claim, index]));
  const all = [...slips].sort((a, b) => (order.get(a.now) ?? 0) - (order.get(b.now) ?? 0));
  const byEntity = new Map<string, Slip[]>();
  const byClaim = new Map<Claim, Slip[]>();
  for (const slip of all) {
    append(byClaim, slip.now, slip);
    const touched = new Set([slip.now, ...slip.before].flatMap(({ touches }) => touches));
    for (const id of touched) append(byEntity, id, slip);
  }
  return { all, byEntity, byClaim };
}

function findFigureSlips(digest: Digest): Slip[] {
  const byKey = new Map<string, FigureReading[]>();
  for (const claim of digest.claims) {
    for (const { key, reading } of figureWeigher.read(digest, claim))
      if (reading.modality === 'planned' && !reading.rejected) append(byKey, key, reading);
  }
  return [...byKey.values()].flatMap((readings) => chain(readings, isMovedFigure, directionOfFigure));
}

/** The same number for another time, or another number for the same time. */
function isMovedFigure(from: FigureReading, to: FigureReading): boolean {
  const excluded = excludeEachOther(from.reckoned, to.reckoned, from.allow);
  const apart = isApart(from, to, excluded);
  const isSameTime = !apart && Boolean(from.period) === Boolean(to.period);
  return (
    movesTarget(from.report, to.report) && (excluded ? isSameTime : apart && from.isPromise && to.isPromise)
  );
}

function directionOfFigure(from: FigureReading, to: FigureReading): Slip['direction'] {
  if (excludeEachOther(from.reckoned, to.reckoned, from.allow))
    return to.reckoned.narrow.low > from.reckoned.narrow.low ? 'up' : 'down';
  return directionOfDates(from.period?.last, to.period?.last);
}

function findDateSlips(digest: Digest): Slip[] {
  const byKey = new Map<string, DateReading[]>();
  for (const claim of digest.claims) {
    if (claim.type !== 'event' || claim.fields.stance || !claim.fields.due) continue;
    for (const key of promiseKeys(claim)) {
      const [answered] = dateWeigher.read(digest, { ...claim, fields: { ...claim.fields, event: key } });
      if (answered) append(byKey, key, { ...answered.reading, claim });
    }
  }
  const slips = [...byKey.values()].flatMap((readings) =>
    chain(
      readings,
      (from, to) => movesTarget(from.report, to.report) && !overlaps(from.days, to.days),
      (from, to) => directionOfDates(from.days.last, to.days.last),
    ),
  );
  // A due date with an event and a milestone is one promise.
  const told = new Map(slips.map((slip) => [slip.now.id, slip]));
  for (const slip of slips) {
    const known = told.get(slip.now.id);
    if (known && slip.before.length > known.before.length) told.set(slip.now.id, slip);
  }
  return [...told.values()];
}

/** What makes two due dates one promise: the shared event, or the milestone and who is to reach it. */
function promiseKeys({ id, fields: { event, milestone, about } }: EventClaim): string[] {
  const keys = [...(event ? [event] : []), ...(milestone ? about.map((one) => `${milestone} ${one}`) : [])];
  return keys.length > 0 ? keys : [id];
}

interface Promised {
  claim: EventClaim | FigureClaim;
  report: Report;
}

/** The newest reading with those that it moved; also alone where it says itself that it moved. */
function chain<T extends Promised>(
  readings: readonly T[],
  moves: (from: T, to: T) => boolean,
  directionOf: (from: T, to: T) => Slip['direction'],
): Slip[] {
  const ordered = [...readings].sort((a, b) => compare(orderOf(a), orderOf(b)));
  return ordered.flatMap((to, index) => {
    // A promise that moved again later is told with the newest.
    if (ordered.slice(index + 1).some((later) => moves(to, later))) return [];
    const before = ordered.slice(0, index).filter((from) => moves(from, to));
    const from = before.at(-1);
    const { moved } = to.claim.fields;
    if (!from && !moved) return [];
    const direction = moved ?? (from && directionOf(from, to));
    return [{ before: before.map(({ claim }) => claim), now: to.claim, ...(direction && { direction }) }];
  });
}

const directionOfDates = (from: string | undefined, to: string | undefined): Slip['direction'] =>
  from === undefined || to === undefined || from === to ? undefined : to > from ? 'later' : 'earlier';

/** One article may tell both: what was promised comes before what it says has moved. */
const orderOf = ({ report, claim }: Promised): string =>
  `${report.published.last ?? ''} ${report.moved ? 'b' : 'a'} ${claim.id}`;
