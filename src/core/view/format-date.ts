/** Dates as labels in the site’s language, exactly as precise as they are: `21 Dec 2025`, `Dec 2025`, `by Q1 2026`, `about 2028`. */
import { UTCDate } from '@date-fns/utc';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { keepLast } from '../load/keep-last.ts';
import { type DatePrecision, edtf } from '../schema/edtf.ts';

type Precision = 'day' | 'month' | 'year';

/** What of a date is said: all that is known, or what is left of it in a year that is said already. */
const fields: Record<Precision | 'day of year' | 'month of year', Intl.DateTimeFormatOptions> = {
  'day of year': { day: 'numeric', month: 'short' },
  'month of year': { month: 'short' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

const known = new Map<string, Intl.DateTimeFormat>();

/** The calendar of a language; days come first in an English of no country. */
function formatOf(precision: keyof typeof fields, language: string): Intl.DateTimeFormat {
  const key = `${precision} ${language}`;
  const locale = language === 'en' ? 'en-GB' : language;
  const format =
    known.get(key) ??
    new Intl.DateTimeFormat(locale, { ...fields[precision], calendar: 'gregory', timeZone: 'UTC' });
  known.set(key, format);
  return format;
}

/** An EDTF date as a reader of the language says it; the words around it are English. */
export const formatDate = (text: string, language: string): string => labelsOf(language)(text);

/** The same few dates stand on many pages, and a calendar takes long over each. */
const labelsOf = keepLast(20, (language: string) =>
  keepLast(10_000, (text: string) => labelDate(text, language)),
);

function labelDate(text: string, language: string): string {
  if (!text.includes('/')) return formatPoint(text, language);
  const [from = '', to = ''] = text.split('/');
  if (from === '..') return `by ${formatPoint(to, language)}`;
  if (to === '..') return `from ${formatPoint(from, language)}`;
  return formatRange(from, to, language);
}

/** `30–31 Oct 2025`, `Apr – Oct 2025`: what both ends share is said once. */
function formatRange(from: string, to: string, language: string): string {
  const isPlain = /^[\d-]+$/.test(from + to) && from.length === to.length;
  const { precision, first = '' } = edtf(from);
  if (!isPlain || !isPrecision(precision))
    return `${formatPoint(from, language)} to ${formatPoint(to, language)}`;
  const label = tidy(
    formatOf(precision, language).formatRange(new Date(first), new Date(edtf(to).first ?? '')),
  );
  // Bare numbers stand close: 30–31 Oct.
  return label.replace(/^(\d+) – (?=\d)/, '$1–');
}

function formatPoint(text: string, language: string): string {
  const { precision, first = '', approximate, uncertain } = edtf(text);
  const label = isPrecision(precision)
    ? tidy(formatOf(precision, language).format(new Date(first)))
    : precision === 'quarter'
      ? `${text.slice(5, 7)} ${first.slice(0, 4)}`
      : text;
  return `${approximate ? 'about ' : ''}${label}${uncertain ? ' (uncertain)' : ''}`;
}

const isPrecision = (precision: DatePrecision): precision is Precision =>
  precision === 'day' || precision === 'month' || precision === 'year';

/** A day or a month of a year that stands beside it: `31 Oct`, `Oct`. A year is said again. */
export function formatInYear(text: string, language: string): string {
  const { precision, first = '' } = edtf(text);
  if (precision !== 'day' && precision !== 'month') return formatDate(text, language);
  return tidy(formatOf(`${precision} of year`, language).format(new Date(first)));
}

/** Thin spaces, which not every font has, as plain ones. */
const tidy = (label: string): string => label.replace(/[\u2009\u202f]/g, ' ');

/** The first day it can mean, for `<time datetime>`: a valid HTML date, month or year; undefined for an interval. */
export function machineDate(text: string): string | undefined {
  const { precision, first = '' } = edtf(text);
  const length = { day: 10, month: 7, year: 4, quarter: 0, interval: 0 }[precision];
  return length === 0 ? undefined : first.slice(0, length);
}

/** `in 5 days`, `today`, `12 days ago`, from `today`, for a day; imprecise dates get nothing. */
export function formatDistance(text: string, today: string): string | undefined {
  const { precision, first, approximate, uncertain } = edtf(text);
  if (precision !== 'day' || !first || approximate || uncertain) return undefined;
  const days = differenceInCalendarDays(new UTCDate(first), new UTCDate(today));
  if (days === 0) return 'today';
  const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/**
 * How long until a date, as far as it can be said: `in 5 days`; `in 40–70 days` for a month; `at most 39 days left` for
 * “by” a day and for a year that has begun; `in 2 years’ time` for what is far; `overdue` for what has passed.
 */
export function formatTimeLeft(text: string, today: string): string | undefined {
  const exact = formatDistance(text, today);
  if (exact) return exact.endsWith('ago') ? `overdue, ${exact}` : exact;
  const { first, last, approximate } = edtf(text);
  if (!last) return undefined;
  if (last < today) return 'overdue';
  const days = (day: string): number => differenceInCalendarDays(new UTCDate(day), new UTCDate(today));
  const about = approximate ? 'about ' : '';
  const years = Number(last.slice(0, 4)) - Number(today.slice(0, 4));
  const isSoon = days(last) <= 100;
  if (first === undefined || first <= today) {
    return days(last) <= 400 ? `at most ${about}${countDays(days(last))} left` : undefined;
  }
  if (isSoon && first === last) return `in ${about}${countDays(days(last))}`;
  if (isSoon) return `in ${about}${days(first)}–${countDays(days(last))}`;
  return years === 0 ? undefined : years === 1 ? 'next year' : `in ${years} years’ time`;
}

const countDays = (days: number): string => `${days} day${days === 1 ? '' : 's'}`;
