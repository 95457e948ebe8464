/** When something holds or happens, as bounds of days; and a total order for dates of unequal precision. */
import { UTCDate } from '@date-fns/utc';
import { add } from 'date-fns/add';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { edtf } from '../schema/edtf.ts';

/** First and last day, `YYYY-MM-DD`; a missing side is open. */
export interface Period {
  first?: string;
  last?: string;
}

/** Two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return !(a.last && b.first && a.last < b.first) && !(b.last && a.first && b.last < a.first);
}

const millisecondsOfDay = 86_400_000;

/** How many days `to` comes after `from`, both `YYYY-MM-DD`: days of one calendar without hours, of which texts are read as in UTC. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;

export interface End {
  /** EDTF, as precise as what it was reckoned from. */
  date: string;
  /** It was reckoned from a beginning and a term, not stated. */
  reckoned: boolean;
}

/** When something ends: as stated, else about its `term` after its beginning; undefined where neither is known. */
export function findEnd(fields: {
  date?: string | undefined;
  until?: string | undefined;
  term?: string | undefined;
}): End | undefined {
  const { date, until, term } = fields;
  if (until) return { date: until, reckoned: false };
  if (!date || !term) return undefined;
  const { first, precision } = edtf(date);
  if (!first) return undefined;
  const length = { day: 10, month: 7, quarter: 7, year: 4, interval: 7 }[precision];
  return { date: `${addTerm(first, term).slice(0, length)}~`, reckoned: true };
}

const slackDays = { day: 7, month: 31, quarter: 92, year: 366, interval: 31 } as const;

/** The days a date can mean, widened where it says “about”: a day by a week, a month by a month, a year by a year. */
export function spread(text: string): Period {
  const { first, last, precision, approximate } = edtf(text);
  if (!approximate) return { ...(first && { first }), ...(last && { last }) };
  const move = (day: string, days: number): string => formatDay(addDays(new UTCDate(day), days));
  const slack = slackDays[precision];
  return { ...(first && { first: move(first, -slack) }), ...(last && { last: move(last, slack) }) };
}

/** The day `term` (`5 years`, `18 months`) after `day`; a day that its month lacks is the month’s last. */
export const addTerm = (day: string, term: string): string => shiftBy(day, term, 1);

/** The day `term` before `day`. */
export const subtractTerm = (day: string, term: string): string => shiftBy(day, term, -1);

function shiftBy(day: string, term: string, sign: 1 | -1): string {
  const [count = '0', unit = ''] = term.split(' ');
  const end = add(new UTCDate(day), { [`${unit.replace(/s$/, '')}s`]: sign * Number(count) });
  if (Number.isNaN(end.getTime())) return sign > 0 ? '9999-12-31' : '0000-01-01';
  return formatDay(end);
}

/** Beyond the years that a date can be written with, the last day or the first of them. */
function formatDay(day: Date): string {
  const year = day.getUTCFullYear();
  if (year > 9999) return '9999-12-31';
  return year < 0 ? '0000-01-01' : formatISO(day, { representation: 'date' });
}

/**
 * A key that sorts EDTF dates: by the first day they can mean (an open beginning counts as its end),
 * the more precise first where that is equal.
 */
export function dateOrder(text: string): string {
  const { first, last } = edtf(text);
  const from = first ?? last ?? '';
  return `${from} ${last ?? '9999-12-31'}`;
}
