/** Targets that moved: what was promised, when and by whom, and what a later source has instead. */

import { indexArticles, makesSameClaims, positionsOf } from '../link/article-index.ts';
import type { Claim, EventClaim, FigureClaim } from '../link/claim.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { createQuestion } from '../link/question.ts';
import type { Marks } from '../link/reads.ts';
import { once } from '../load/keep-last.ts';
import { compare } from '../problem/compare.ts';
import { createClaimQuestion, markClaims } from './ask-of-claim.ts';
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

/** The slips of a digest; worked out once for each, what has not changed from those of the digest before it in its line. */
export const slipsOf = perDigest((digest): Slips => {
  const slips = [...figureSlips(digest).list().flat(), ...withoutRepeats(dateSlips(digest).list().flat())];
  const positions = positionsOf(digest);
  const all = slips
    .map((slip) => {
      const { article } = slip.now;
      const claims: readonly Claim[] = digest.findArticle(article)?.claims ?? [];
      return { slip, article: positions.get(article) ?? 0, claim: claims.indexOf(slip.now) };
    })
    .sort((a, b) => a.article - b.article || a.claim - b.claim)
    .map(({ slip }) => slip);
  const byEntity = once(() => indexByEntity(all));
  const byClaim = new Map<Claim, Slip[]>();
  for (const slip of all) append(byClaim, slip.now, slip);
  return {
    all,
    byClaim,
    get byEntity() {
      return byEntity();
    },
  };
});

/** The slips that have a claim as what is so now. */
export const slipsOfClaim = createClaimQuestion<Slip>(
  'moved targets of the claims of an article',
  (digest) => {
    const { byClaim } = slipsOf(digest);
    return (claim) => byClaim.get(claim);
  },
  markSlip,
);

/** The slips that touch an entity, newest source first. */
export const slipsTouching = createQuestion<readonly Slip[]>(
  'moved targets that touch a thing',
  (digest, entity) => slipsOf(digest).byEntity.get(entity) ?? [],
  (slips, marks) => slips.map((slip) => markSlip(slip, marks)).join('\n'),
);

function markSlip({ before, now, direction }: Slip, marks: Marks): string {
  return `${direction} ${markClaims([...before, now], marks)}`;
}

function indexByEntity(slips: readonly Slip[]): ReadonlyMap<string, readonly Slip[]> {
  const byEntity = new Map<string, Slip[]>();
  for (const slip of slips) {
    const touched = new Set([slip.now, ...slip.before].flatMap(({ touches }) => touches));
    for (const id of touched) append(byEntity, id, slip);
  }
  return byEntity;
}

const figureSlips = indexArticles<FigureReading, readonly Slip[]>({
  name: 'moved figures',
  *gather(digest, { claims }) {
    for (const claim of claims)
      for (const { key, reading } of figureWeigher.read(digest, claim))
        if (reading.modality === 'planned' && !reading.rejected) yield [key, reading];
  },
  articleOf: ({ claim }) => claim.article,
  sum: (_, __, readings) => chain(readings, isMovedFigure, directionOfFigure),
  isSame: makesSameClaims,
});

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

const dateSlips = indexArticles<DateReading, readonly Slip[]>({
  name: 'moved dates',
  *gather(digest, { claims }) {
    for (const claim of claims) {
      if (claim.type !== 'event' || claim.fields.stance || !claim.fields.due) continue;
      for (const key of promiseKeys(claim)) {
        const [answered] = dateWeigher.read(digest, { ...claim, fields: { ...claim.fields, event: key } });
        if (answered) yield [key, { ...answered.reading, claim }];
      }
    }
  },
  articleOf: ({ claim }) => claim.article,
  sum: (_, __, readings) =>
    chain(
      readings,
      (from, to) => movesTarget(from.report, to.report) && !overlaps(from.days, to.days),
      (from, to) => directionOfDates(from.days.last, to.days.last),
    ),
  isSame: makesSameClaims,
});

/** A due date with an event and a milestone is one promise. */
function withoutRepeats(slips: readonly Slip[]): Slip[] {
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
