/** Whether what was due has come about: a newer source says so, or says what came after. */
import type { Claim, EventClaim, FigureClaim, StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { edtf } from '../schema/edtf.ts';
import { stages } from '../schema/vocabulary.ts';
import { excludeEachOther, noAllowance, reckon } from './interval.ts';
import { modalityOf, publicationOf } from './promise.ts';
import type { DueDate } from './upcoming.ts';

/** What can confirm a due date: reports of its event or milestone, readings of its metric, statuses of its subject. */
export function settler(digest: Digest): (due: DueDate) => Claim | undefined {
  const events = new Map<string, EventClaim[]>();
  const readings = new Map<string, FigureClaim[]>();
  const statuses = new Map<string, StatusClaim[]>();
  for (const claim of digest.claims) {
    if (claim.fields.stance) continue;
    if (claim.type === 'event' && claim.fields.date) {
      const { event, milestone, about } = claim.fields;
      if (event) append(events, event, claim);
      if (milestone) for (const id of about) append(events, `${milestone} ${id}`, claim);
    }
    if (claim.type === 'figure' && modalityOf(claim.fields.status) === 'is' && claim.fields.figure)
      append(readings, keyOfReading(claim), claim);
    if (claim.type === 'status' && modalityOf(claim.fields.is) === 'is')
      for (const id of claim.fields.about) append(statuses, laneKey(claim, id), claim);
  }
  const newer = <T extends Claim>(claim: Claim, others: readonly T[] | undefined): T[] =>
    (others ?? []).filter((other) => other.article !== claim.article && isLater(digest, claim, other));
  return ({ claim, what, date }) => {
    switch (claim.type) {
      case 'event': {
        const { event, milestone, about } = claim.fields;
        const keys = [
          ...(event ? [event] : []),
          ...(milestone ? about.map((id) => `${milestone} ${id}`) : []),
        ];
        return keys.flatMap((key) => newer(claim, events.get(key)))[0];
      }
      case 'figure':
        return newer(claim, readings.get(keyOfReading(claim))).find((other) => reaches(digest, other, claim));
      case 'status': {
        const lane = claim.fields.about.flatMap((id) => newer(claim, statuses.get(laneKey(claim, id))));
        if (what === 'begin') return lane.find((other) => isSamePhase(other, claim));
        return lane.find((other) => beginsAfter(digest, other, date));
      }
      default:
        return undefined;
    }
  };
}

const keyOfReading = ({ fields: { figure, about, in: place } }: FigureClaim): string =>
  [figure, ...[...about].sort(), place].join(' ');

const laneKey = ({ fields: { side = 'law', part = '' } }: StatusClaim, entity: string): string =>
  `${entity} ${side} ${part.toLowerCase()}`;

const isSamePhase = (a: StatusClaim, b: StatusClaim): boolean =>
  stages[a.fields.status].phase === stages[b.fields.status].phase;

/** A reading reaches a target that it lies within or above. */
function reaches(digest: Digest, reading: FigureClaim, target: FigureClaim): boolean {
  const [is, wanted] = [reckon(digest, reading), reckon(digest, target)];
  if (!is || !wanted || is.unit.dimension !== wanted.unit.dimension) return false;
  return is.narrow.low >= wanted.narrow.low || !excludeEachOther(is, wanted, noAllowance);
}

function isLater(digest: Digest, claim: Claim, other: Claim): boolean {
  const [a, b] = [publicationOf(digest, claim), publicationOf(digest, other)];
  return a.last !== undefined && b.first !== undefined && a.last < b.first;
}

/** What a source newer than the end says of the same, or what began after the end. */
function beginsAfter(digest: Digest, other: Claim, end: string): boolean {
  const { last = '' } = edtf(end);
  const begin = 'date' in other.fields && other.fields.date ? edtf(other.fields.date).first : undefined;
  return (begin ?? publicationOf(digest, other).first ?? '') >= last;
}
