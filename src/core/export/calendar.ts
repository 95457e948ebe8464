/**
 * Due dates as a calendar to subscribe to (iCalendar, RFC 5545), all days, nothing at an hour. What is known to the day, or to a
 * few days, stands on them. What is vaguer (a month, a quarter, a year, “by” a day) stands on the last day that it can mean, as
 * everywhere on the site, and its summary tells the words: a bar over a whole year would hide the rest of it.
 *
 * An entry keeps its UID when a later source moves the target, and its SEQUENCE grows with each move, correction and
 * confirmation, so that a calendar replaces what it has. Every stamp is a day of the content: nothing here tells how far off
 * a day is, or the file would change every night.
 */

import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { modalityOf } from '../claims/promise.ts';
import { slipsOf } from '../claims/slippage.ts';
import { type DueDate, dueOf, upcomingOf } from '../claims/upcoming.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { perDigest } from '../link/per-digest.ts';
import { everything, noteRead } from '../link/reads.ts';
import { edtf } from '../schema/edtf.ts';
import { plainText } from '../view/rich-text.ts';
import { viewDue } from '../view/upcoming-view.ts';
import { xmlText } from './markup-text.ts';

/** The longest stretch that is shown as one, in days. */
const longestStretch = 14;

const day = 86_400_000;

/** The calendar of an entity; of the whole site without one. */
export function renderCalendar(digest: Digest, entity?: Entity): string {
  // Its entries are made once for all calendars.
  noteRead(everything);
  const { site, urls } = digest;
  const name = entity ? `${entity.fields.name} – ${site.title}` : `Due next – ${site.title}`;
  const { hostname } = new URL(urls.absolute(urls.home));
  const calendar = ical({
    name: xmlText(name),
    prodId: { company: hostname, product: 'Lodestone', language: site.language.toUpperCase() },
    url: urls.absolute(entity ? urls.page(entity.kind, entity.id) : urls.upcoming),
    ttl: 24 * 60 * 60,
  });
  for (const due of listDue(digest, entity)) calendar.createEvent(eventOf(digest, due, hostname));
  return `${calendar.toString()}\r\n`;
}

/** Those without a day at all are in no calendar. */
function listDue(digest: Digest, entity: Entity | undefined): DueDate[] {
  const { ahead, overdue, lapsed, settled } = entity ? dueOf(digest, entity.id) : upcomingOf(digest);
  return [...ahead, ...overdue, ...lapsed, ...settled];
}

const events = new WeakMap<DueDate, ReturnType<typeof viewEvent>>();

/** One entry stands in the calendars of the site and of all that it is about. */
function eventOf(digest: Digest, due: DueDate, hostname: string): ReturnType<typeof viewEvent> {
  const found = events.get(due) ?? viewEvent(digest, due, hostname);
  events.set(due, found);
  return found;
}

function viewEvent(digest: Digest, due: DueDate, hostname: string) {
  const { claim, settledBy } = due;
  const { what, date, claim: view, findings, settledBy: confirmed } = viewDue(digest, due);
  const { start, end, isExact } = daysOf(due.date);
  const before = movedBy(digest, claim);
  const mended = correctionDays(digest, claim);
  const changes = [claim, ...(settledBy ? [settledBy] : [])].map((one) => addedOf(digest, one));
  const modified = new Date([...changes, ...mended].sort().at(-1) ?? digest.today);
  const text = plainText(view.text);
  const said = [text, view.amount].filter(Boolean).join(', ');
  const credit = plainText(view.credit);
  const notes = findings.map(({ label, text: words }) => `${label}: ${plainText(words)}`);
  const url = digest.urls.absolute(digest.urls.claim(claim.id));
  return {
    id: `${uidsOf(digest).get(due)}@${hostname}`,
    sequence: before.length + mended.length + (settledBy ? 1 : 0),
    start,
    end,
    allDay: true,
    stamp: modified,
    lastModified: modified,
    summary: xmlText(`${what}: ${said}${isExact ? '' : ` (${date.label})`}`),
    description: xmlText(
      [
        [said, date.label, credit].filter(Boolean).join(', '),
        ...(confirmed
          ? [`Since confirmed: ${confirmed.source.publisher}, ${confirmed.source.published}.`]
          : []),
        ...notes,
        `Source: ${view.source.publisher}, ${view.source.published}.`,
        url,
      ].join('\n'),
    ),
    url,
    categories: [{ name: due.what }],
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(isFirm(claim) ? {} : { status: ICalEventStatus.TENTATIVE }),
  };
}

/** First day, and the day after the last, as RFC 5545 has it. */
export function daysOf(date: string): { start: Date; end: Date; isExact: boolean } {
  const { first, last, approximate, uncertain } = edtf(date);
  const to = last ?? first ?? '';
  const isStretch = first !== undefined && (Date.parse(to) - Date.parse(first)) / day < longestStretch;
  const from = isStretch ? first : to;
  return {
    start: new Date(from),
    end: new Date(addDays(new UTCDate(to), 1).getTime()),
    isExact: isStretch && last !== undefined && !approximate && !uncertain,
  };
}

/** What is only foreseen, or only possible, is tentative. */
function isFirm({ type, fields }: Claim): boolean {
  const status = type === 'event' || type === 'status' ? fields.is : fields.status;
  return status !== 'forecast' && modalityOf(status) !== undefined;
}

/** The promises that it takes the place of, the earliest source first. */
const movedBy = (digest: Digest, claim: Claim): readonly Claim[] =>
  slipsOf(digest)
    .byEntity.get(claim.subjects[0] ?? '')
    ?.find(({ now }) => now === claim)?.before ?? [];

const correctionDays = ({ findArticle, today }: Digest, { article, key }: Claim): string[] =>
  (findArticle(article)?.fields.corrections ?? [])
    .filter((one) => one.claim === key && one.date <= today)
    .map(({ date }) => date);

const addedOf = ({ findArticle, today }: Digest, { article }: Claim): string => {
  const added = findArticle(article)?.fields.added ?? today;
  return added < today ? added : today;
};

/** What an entry was first promised by; where one promise became two, the second goes by its own claim. */
const uidsOf = perDigest((digest): ReadonlyMap<DueDate, string> => {
  const taken = new Set<string>();
  const uids = new Map<DueDate, string>();
  const { ahead, overdue, lapsed, settled } = upcomingOf(digest);
  for (const due of [...ahead, ...overdue, ...lapsed, ...settled]) {
    const [first = due.claim] = movedBy(digest, due.claim);
    const [uid] = [first, due.claim]
      .map((claim) => `${nameOf(digest, claim)}.${due.what}`)
      .filter((one) => !taken.has(one));
    const own = uid ?? `${nameOf(digest, due.claim)}.${due.what}.${due.date.replaceAll(/[^\w-]+/g, '.')}`;
    taken.add(own);
    uids.set(due, own);
  }
  return uids;
});

/** Of an article that was renamed, by the id it had first. */
const nameOf = ({ findArticle }: Digest, { article, key }: Claim): string =>
  `${findArticle(article)?.fields.formerly[0] ?? article}.${key}`;
