/** Dates as labels, exactly as precise as they are: `21 Dec 2025`, `Dec 2025`, `by Q1 2026`, `about 2028`. */
import { UTCDate } from '@date-fns/utc';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { edtf } from '../schema/edtf.ts';

/** An EDTF date as a reader says it. */
export function formatDate(text: string): string {
  if (!text.includes('/')) return formatPoint(text);
  const [from = '', to = ''] = text.split('/');
  if (from === '..') return `by ${formatPoint(to)}`;
  if (to === '..') return `from ${formatPoint(from)}`;
  return formatRange(from, to);
}

/** `30–31 Oct 2025`, `Apr–Oct 2025`: what both ends share is said once. */
function formatRange(from: string, to: string): string {
  const [start, end] = [formatPoint(from), formatPoint(to)];
  const plain = /^[\d-]+$/.test(from + to) && from.length === to.length;
  if (plain && from.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}–${end}`;
  if (plain && from.length > 4 && from.slice(0, 4) === to.slice(0, 4))
    return `${start.replace(/ \d{4}$/, '')} – ${end}`;
  return from.length === 4 && to.length === 4 ? `${start}–${end}` : `${start} to ${end}`;
}

function formatPoint(text: string): string {
  const { precision, first = '', approximate, uncertain } = edtf(text);
  const year = first.slice(0, 4);
  const label = {
    day: () => format(new UTCDate(first), 'd MMM yyyy'),
    month: () => format(new UTCDate(first), 'MMM yyyy'),
    quarter: () => `${text.slice(5, 7)} ${year}`,
    year: () => year,
    interval: () => text,
  }[precision]();
  return `${approximate ? 'about ' : ''}${label}${uncertain ? ' (uncertain)' : ''}`;
}

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
