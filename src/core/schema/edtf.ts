/**
 * Dates as sources give them: a documented part of EDTF (ISO 8601-2), never more precise than what was said.
 * Day, month, quarter (`2026-Q1`), year; `~` about, `?` uncertain; intervals `a/b`, `a/..`, `../b`.
 */
import { endOfMonth, endOfQuarter, endOfYear, isValid, lastDayOfMonth, parseISO } from 'date-fns';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year' | 'interval';

export interface EdtfDate {
  /** As written, trimmed. */
  text: string;
  precision: DatePrecision;
  /** First and last day it can mean, `YYYY-MM-DD`; absent where the interval is open on that side. */
  first?: string;
  last?: string;
  approximate: boolean;
  uncertain: boolean;
}

export type EdtfResult = { ok: true; date: EdtfDate } | { ok: false; message: string };

const formsOfDate =
  '2026, 2026-Q1, 2026-03 or 2026-03-31, with ~ (about) or ? (uncertain), or an interval a/b';
const pointPattern = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?([~?%]?)$/;

/** Reads one EDTF date; a message says what is wrong with it. */
export function parseEdtf(text: string): EdtfResult {
  const trimmed = text.trim();
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
  const result = parseEdtf(text);
  if (!result.ok) throw new TypeError(result.message);
  return result.date;
}

function parsePoint(text: string): EdtfResult {
  const match = pointPattern.exec(text);
  if (!match) return failure(`“${text}” is not a date; write ${formsOfDate}`);
  const [, year = '', quarter, month, day, mark] = match;
  const start = `${year}-${month ?? (quarter ? pad(Number(quarter) * 3 - 2) : '01')}-${day ?? '01'}`;
  const date = parseISO(start);
  if (!isValid(date)) return failure(`${text} does not exist${lastDayHint(year, month)}`);
  const precision = day ? 'day' : month ? 'month' : quarter ? 'quarter' : 'year';
  return {
    ok: true,
    date: {
      text,
      precision,
      first: start,
      last: lastDay(date, precision),
      approximate: mark === '~' || mark === '%',
      uncertain: mark === '?' || mark === '%',
    },
  };
}

function lastDay(date: Date, precision: DatePrecision): string {
  const ends = { month: endOfMonth, quarter: endOfQuarter, year: endOfYear } as const;
  const end = precision === 'day' || precision === 'interval' ? date : ends[precision](date);
  return `${String(end.getFullYear()).padStart(4, '0')}-${pad(end.getMonth() + 1)}-${pad(end.getDate())}`;
}

function lastDayHint(year: string, month: string | undefined): string {
  if (!month || Number(month) < 1 || Number(month) > 12) return month ? '; months run from 01 to 12' : '';
  return `; ${year}-${month} ends on the ${lastDayOfMonth(parseISO(`${year}-${month}-01`)).getDate()}th`;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const failure = (message: string): EdtfResult => ({ ok: false, message });
