/**
 * Dates as sources give them: a documented part of EDTF (ISO 8601-2), never more precise than what was said.
 * Day, month, quarter (`2026-Q1`), year; `~` about, `?` uncertain; intervals `a/b`, `a/..`, `../b`.
 */

import { readNumericDate, suggestDate } from './suggest.ts';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year' | 'interval';

export interface EdtfDate {
  /** As written, trimmed. */
  readonly text: string;
  readonly precision: DatePrecision;
  /** First and last day it can mean, `YYYY-MM-DD`; absent where the interval is open on that side. */
  readonly first?: string;
  readonly last?: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export type EdtfResult = { ok: true; date: EdtfDate } | { ok: false; message: string };

const formsOfDate =
  '2026, 2026-Q1, 2026-03 or 2026-03-31, with ~ (about) or ? (uncertain), or an interval a/b';
const pointPattern = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?([~?%]?)$/;

/** The form of a date, for tools that know patterns alone: that the day exists is not in it. */
const pointForm = String.raw`\d{4}(?:-(?:Q[1-4]|\d{2}(?:-\d{2})?))?[~?%]?`;
export const datePattern: string = String.raw`^\s*(?:${pointForm}(?:/(?:${pointForm}|\.\.))?|\.\./${pointForm})\s*$`;

/** Reads one EDTF date; a message says what is wrong with it. */
export function parseEdtf(text: string): EdtfResult {
  const trimmed = text.trim();
  if (trimmed.includes('/') && (findMeant(trimmed) || readNumericDate(trimmed).length > 0))
    return failure(notADate(trimmed));
  if (!trimmed.includes('/')) return parsePoint(trimmed);
  const [from = '', to = '', ...rest] = trimmed.split('/');
  if (rest.length > 0) return failure(`“${trimmed}” has more than one “/”`);
  if (from === '..' && to === '..') return failure('an interval needs a date on at least one side');
  const start = from === '..' ? undefined : parsePoint(from);
  const end = to === '..' ? undefined : parsePoint(to);
  if (start && !start.ok) return start;
  if (end && !end.ok) return end;
  const first = start?.date.first;
  const last = end?.date.last;
  if (first && last && last < first) return failure(`the interval “${trimmed}” ends before it begins`);
  return {
    ok: true,
    date: {
      text: trimmed,
      precision: 'interval',
      ...(first && { first }),
      ...(last && { last }),
      approximate: Boolean(start?.date.approximate || end?.date.approximate),
      uncertain: Boolean(start?.date.uncertain || end?.date.uncertain),
    },
  };
}

/** The date that `text` holds. Only for text that a schema has passed: throws a TypeError otherwise. */
export function edtf(text: string): EdtfDate {
  const known = read.get(text);
  if (known) return known;
  const result = parseEdtf(text);
  if (!result.ok) throw new TypeError(result.message);
  if (read.size >= mostRead) read.clear();
  read.set(text, result.date);
  return result.date;
}

/** The same few dates are asked for again and again. */
const read = new Map<string, EdtfDate>();
const mostRead = 10_000;

function parsePoint(text: string): EdtfResult {
  const match = pointPattern.exec(text);
  if (!match) return failure(notADate(text));
  const [, year = '', quarter, month, day, mark] = match;
  const firstMonth = Number(month ?? (quarter ? Number(quarter) * 3 - 2 : 1));
  const lastMonth = Number(month ?? (quarter ? Number(quarter) * 3 : 12));
  if (firstMonth < 1 || firstMonth > 12) return failure(`${text} does not exist; months run from 01 to 12`);
  const length = daysIn(Number(year), lastMonth);
  if (day && (Number(day) < 1 || Number(day) > length)) {
    return failure(`${text} does not exist; ${year}-${month} has ${length} days`);
  }
  const precision = day ? 'day' : month ? 'month' : quarter ? 'quarter' : 'year';
  return {
    ok: true,
    date: {
      text,
      precision,
      first: `${year}-${pad(firstMonth)}-${day ?? '01'}`,
      last: `${year}-${pad(lastMonth)}-${day ?? length}`,
      approximate: mark === '~' || mark === '%',
      uncertain: mark === '?' || mark === '%',
    },
  };
}

/** Days of a month (from 1), by the Gregorian calendar; no clock or time zone has a say in it. */
export function daysIn(year: number, month: number): number {
  // The calendar repeats every 400 years; `Date.UTC` takes years below 100 for the 1900s.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The date that was meant, if it is one. */
function findMeant(text: string): string | undefined {
  const meant = suggestDate(text);
  return meant !== undefined && meant !== text && parseEdtf(meant).ok ? meant : undefined;
}

function notADate(text: string): string {
  const meant = findMeant(text);
  const readings = readNumericDate(text);
  if (readings.length > 1)
    return `“${text}” is not a date and can be read in two ways; write ${readings.map(tellDay).join(' or ')}`;
  return `“${text}” is not a date; ${meant ? `did you mean ${meant}?` : `write ${formsOfDate}`}`;
}

/** `2025-03-11 (11 March)` */
const tellDay = (day: string): string =>
  `${day} (${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))})`;

const pad = (n: number): string => String(n).padStart(2, '0');
const failure = (message: string): EdtfResult => ({ ok: false, message });
