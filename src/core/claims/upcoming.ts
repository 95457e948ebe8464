/** What is due: every date still to come, or past and unconfirmed, that a claim names. */

import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { dateOrder, findEnd } from './period.ts';

export interface DueDate {
  claim: Claim;
  /** What is due: it happens, it is reached, it ends. */
  what: 'event' | 'target' | 'expiry';
  /** EDTF. */
  date: string;
  /** The end was reckoned from a term, not stated. */
  reckoned: boolean;
}

export interface Upcoming {
  /** Soonest first. */
  ahead: DueDate[];
  /** Past on the as-of date, latest first. */
  overdue: DueDate[];
}

const toCome = new Set(['planned', 'target', 'committed', 'forecast', 'possible']);

/** Deadlines, targets and expiries, against the as-of date; the last day of an imprecise date decides. */
export function listUpcoming({ claims, today, findEntity }: Digest): Upcoming {
  const due = withoutRepeats(
    claims.flatMap((claim) => findDue(claim) ?? []),
    findEntity,
  );
  const isPast = ({ date }: DueDate): boolean => (edtf(date).last ?? '9999-12-31') < today;
  const soonest = (a: DueDate, b: DueDate): number =>
    compare(endOrder(a.date), endOrder(b.date)) || compare(a.claim.id, b.claim.id);
  return {
    ahead: due.filter((one) => !isPast(one)).sort(soonest),
    overdue: due.filter(isPast).sort((a, b) => soonest(b, a)),
  };
}

/** The end of a suspension and of what it suspends are one deadline: it stands with what is suspended. */
function withoutRepeats(due: DueDate[], findEntity: Digest['findEntity']): DueDate[] {
  const ends = new Set(due.flatMap(({ claim, date }) => claim.subjects.map((id) => `${id} ${date}`)));
  return due.filter(({ claim, date, what }) => {
    const suspended = claim.subjects.flatMap((id) => {
      const entity = findEntity(id);
      return entity?.kind === 'policy' ? entity.fields.suspends : [];
    });
    const told = suspended.some((id) => !claim.subjects.includes(id) && ends.has(`${id} ${date}`));
    return what !== 'expiry' || !told;
  });
}

function findDue(claim: Claim): DueDate | undefined {
  if (claim.fields.stance === 'rejects') return undefined;
  switch (claim.type) {
    case 'event':
      return claim.fields.due ? { claim, what: 'event', date: claim.fields.due, reckoned: false } : undefined;
    case 'figure':
      return claim.fields.asOf && toCome.has(claim.fields.status ?? '')
        ? { claim, what: 'target', date: claim.fields.asOf, reckoned: false }
        : undefined;
    case 'status':
    case 'relation':
      return findExpiry(claim);
    default:
      return undefined;
  }
}

function findExpiry(claim: Extract<Claim, { type: 'status' | 'relation' }>): DueDate | undefined {
  const end = findEnd(claim.fields);
  return end && { claim, what: 'expiry', ...end };
}

/** Imprecise dates stand at their end: “by Q1” is due on its last day. */
const endOrder = (date: string): string => `${edtf(date).last ?? '9999-12-31'} ${dateOrder(date)}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
