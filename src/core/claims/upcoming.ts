/** What is due: every date still to come, or past and unconfirmed, that a claim names; and what has since come true. */

import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { indexArticles, makesSameClaims } from '../link/article-index.ts';
import type { Claim, EventClaim, StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { createQuestion } from '../link/question.ts';
import type { Marks } from '../link/reads.ts';
import { compare } from '../problem/compare.ts';
import { edtf } from '../schema/edtf.ts';
import { createClaimQuestion, markClaims } from './ask-of-claim.ts';
import { endOfClaim } from './end-of-claim.ts';
import { dateOrder } from './period.ts';
import { modalityOf, publicationOf } from './promise.ts';
import { settler } from './settle.ts';
import { slipsOf } from './slippage.ts';

export interface DueDate {
  claim: Claim;
  /** What is due: it happens, it is reached, it begins, it ends. */
  what: 'event' | 'target' | 'begin' | 'expiry';
  /** EDTF. */
  date: string;
  /** The end was reckoned from a term, not stated. */
  reckoned: boolean;
  /** The claim that says that it has come about, or what came after. */
  settledBy?: Claim;
}

export interface Upcoming {
  /** Soonest first. */
  ahead: readonly DueDate[];
  /** Past on the as-of date and not confirmed, latest first. */
  overdue: readonly DueDate[];
  /** Terms that are over on the as-of date, and no source says what came after; latest first. */
  lapsed: readonly DueDate[];
  /** Whatever its date, a source says that it has come about; latest first. */
  settled: readonly DueDate[];
  /** Expected, by claims that give no date. */
  undated: readonly EventClaim[];
}

/** Deadlines, targets and expiries, against the as-of date; worked out once for each digest. */
export const upcomingOf = perDigest((digest): Upcoming => findUpcoming(digest));

/** What readers call soon. */
export const soonDays = 30;

/** The last day that is soon, `YYYY-MM-DD`. */
export const lastSoonDay = (today: string): string =>
  formatISO(addDays(new UTCDate(today), soonDays), { representation: 'date' });

/** Whether even the last day that it can mean is soon. */
export function isSoon({ date }: DueDate, today: string): boolean {
  const { last } = edtf(date);
  return last !== undefined && last <= lastSoonDay(today);
}

type OwnDue = Record<'ahead' | 'overdue' | 'lapsed' | 'settled', readonly DueDate[]>;

const dueByEntity = perDigest((digest) => indexDue(upcomingOf(digest)));

/** The due dates of an entity that their claims are about, in the order of the whole list. */
export const dueOf = createQuestion<Readonly<OwnDue>>(
  'due dates of a thing',
  (digest, entity) => dueByEntity(digest).get(entity) ?? { ahead: [], overdue: [], lapsed: [], settled: [] },
  (own, marks) =>
    Object.values(own)
      .map((list) => list.map((due) => markDue(due, marks)).join('\n'))
      .join('\n\n'),
);

/** What of a claim is overdue. */
export const overdueOfClaim = createClaimQuestion<DueDate>(
  'what is overdue of the claims of an article',
  (digest) => {
    const byClaim = overdueByClaim(digest);
    return ({ id }) => byClaim.get(id);
  },
  markDue,
);

const overdueByClaim = perDigest((digest): ReadonlyMap<string, readonly DueDate[]> => {
  const byClaim = new Map<string, DueDate[]>();
  for (const due of upcomingOf(digest).overdue) append(byClaim, due.claim.id, due);
  return byClaim;
});

function markDue({ claim, what, date, reckoned, settledBy }: DueDate, marks: Marks): string {
  return `${what} ${date} ${reckoned} ${markClaims(settledBy ? [claim, settledBy] : [claim], marks)}`;
}

function indexDue(upcoming: Upcoming): ReadonlyMap<string, OwnDue> {
  const byEntity = new Map<string, Record<keyof OwnDue, DueDate[]>>();
  for (const list of ['ahead', 'overdue', 'lapsed', 'settled'] as const) {
    for (const due of upcoming[list]) {
      for (const id of due.claim.subjects) {
        const own = byEntity.get(id) ?? { ahead: [], overdue: [], lapsed: [], settled: [] };
        byEntity.set(id, own);
        own[list].push(due);
      }
    }
  }
  return byEntity;
}

const dueByArticle = indexArticles<DueDate, readonly DueDate[]>({
  name: 'due dates',
  *gather(digest, { id, claims }) {
    for (const claim of claims) for (const due of listDue(digest, claim)) yield [id, due];
  },
  articleOf: ({ claim }) => claim.article,
  sum: (_, __, due) => due,
  isSame: makesSameClaims,
});

/** The last day of an imprecise date decides. */
function findUpcoming(digest: Digest): Upcoming {
  const { claims, today } = digest;
  const settle = settler(digest);
  // What a later source moved is due no longer when it was.
  const moved = new Set(slipsOf(digest).all.flatMap(({ before }) => before.map(({ id }) => id)));
  const due = withoutRepeats(
    digest,
    dueByArticle(digest)
      .list()
      .flat()
      .filter(({ claim }) => !moved.has(claim.id)),
  ).map((one) => {
    const settledBy = settle(one);
    return settledBy ? { ...one, settledBy } : one;
  });
  const isPast = ({ date }: DueDate): boolean => (edtf(date).last ?? '9999-12-31') < today;
  const soonest = (a: DueDate, b: DueDate): number =>
    compare(endOrder(a.date), endOrder(b.date)) || compare(a.claim.id, b.claim.id);
  const open = due.filter(({ settledBy }) => !settledBy);
  const past = open.filter(isPast).sort((a, b) => soonest(b, a));
  return {
    ahead: open.filter((one) => !isPast(one)).sort(soonest),
    // That a term runs out needs nobody to bring it about: it cannot be late.
    overdue: past.filter(({ what }) => what !== 'expiry'),
    lapsed: past.filter(({ what }) => what === 'expiry'),
    settled: due.filter(({ settledBy }) => settledBy).sort((a, b) => soonest(b, a)),
    undated: claims.filter(
      (claim): claim is EventClaim =>
        claim.type === 'event' &&
        !claim.fields.stance &&
        !claim.fields.date &&
        !claim.fields.due &&
        modalityOf(claim.fields.is) === 'planned',
    ),
  };
}

/**
 * One end is told once: that of a suspension stands with what is suspended, that of a deal’s term with the deal’s status
 * where the article gives both.
 */
function withoutRepeats({ findEntity }: Digest, due: readonly DueDate[]): DueDate[] {
  const ends = new Set(due.flatMap(({ claim, date }) => claim.subjects.map((id) => `${id} ${date}`)));
  // Of one status an article may give the end and, elsewhere, the term that it is reckoned from.
  const stated = new Set(
    due.flatMap(({ claim, reckoned }) => (claim.type === 'status' && !reckoned ? statusKeys(claim) : [])),
  );
  const statuses = new Set(
    due.flatMap(({ claim, date }) =>
      claim.type === 'status' ? claim.fields.about.map((id) => `${claim.article} ${id} ${date}`) : [],
    ),
  );
  return due.filter(({ claim, date, what, reckoned }) => {
    if (what !== 'expiry') return true;
    if (reckoned && claim.type === 'status' && statusKeys(claim).every((key) => stated.has(key)))
      return false;
    if (claim.type === 'relation') return !statuses.has(`${claim.article} ${claim.fields.deal} ${date}`);
    const suspended = claim.subjects.flatMap((id) => {
      const entity = findEntity(id);
      return entity?.kind === 'policy' ? entity.fields.suspends : [];
    });
    return !suspended.some((id) => !claim.subjects.includes(id) && ends.has(`${id} ${date}`));
  });
}

const statusKeys = ({ article, fields: { about, side = 'law', part = '', status } }: StatusClaim): string[] =>
  about.map((id) => [article, id, side, part.toLowerCase(), status].join(' '));

function listDue(digest: Digest, claim: Claim): DueDate[] {
  if (claim.fields.stance === 'rejects') return [];
  const due = (what: DueDate['what'], date: string | undefined): DueDate[] =>
    date ? [{ claim, what, date, reckoned: false }] : [];
  switch (claim.type) {
    case 'event':
      return due('event', claim.fields.due);
    case 'figure':
      return isToCome(claim.fields.status) ? due('target', claim.fields.asOf) : [];
    case 'statement':
      return isToCome(claim.fields.status) ? due('event', claim.fields.date) : [];
    case 'status':
      return [
        ...(isToCome(claim.fields.is) ? due('begin', laterThanSource(digest, claim)) : []),
        ...findExpiry(digest, claim),
      ];
    case 'relation':
      return [
        ...(isToCome(claim.fields.status) ? due('begin', laterThanSource(digest, claim)) : []),
        ...findExpiry(digest, claim),
      ];
  }
}

const isToCome = (status: string | undefined): boolean =>
  status !== undefined && status !== 'actual' && status !== 'estimate' && status !== 'scenario';

/** A date of a promise is when it was made, unless it lies after the source that tells of it. */
function laterThanSource(digest: Digest, claim: Claim & { type: 'status' | 'relation' }): string | undefined {
  const { date } = claim.fields;
  const { last = '9999' } = publicationOf(digest, claim);
  const until = date && edtf(date).last;
  return until !== undefined && until > last ? date : undefined;
}

function findExpiry(digest: Digest, claim: Claim & { type: 'status' | 'relation' }): DueDate[] {
  const end = endOfClaim(digest, claim);
  return end ? [{ claim, what: 'expiry', ...end }] : [];
}

/** Imprecise dates stand at their end: “by Q1” is due on its last day. */
const endOrder = (date: string): string => `${edtf(date).last ?? '9999-12-31'} ${dateOrder(date)}`;
