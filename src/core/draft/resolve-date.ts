/** Arithmetic of calendar dates for “last month” and “in July”: everything is UTC and text, no clock has a say. */

import { utc } from '@date-fns/utc';
import { addDays, addMonths, addWeeks, addYears } from 'date-fns';

/** The day that relative dates are counted from, `YYYY-MM-DD`, and how far it is known. */
export interface Anchor {
  day: string;
  /** How it is told to an editor: `2025-12-21`. */
  said: string;
  /** How far it is known: days are counted from a day only, and `roughly` is a guess from the dates that the text names. */
  precision: 'day' | 'month' | 'roughly';
}

export type Span = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

const pad = (n: number): string => String(n).padStart(2, '0');
const toDate = (day: string): Date => utc(`${day}T00:00:00Z`);
export const toDay = (date: Date): string => date.toISOString().slice(0, 10);

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

export const ymd = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`;
export const ym = (year: number, month: number): string => `${year}-${pad(month)}`;

/** The day `count` spans later, or earlier where it is below zero. */
export function shift(day: string, count: number, span: Span): string {
  const add = { day: addDays, week: addWeeks, month: addMonths, year: addYears };
  if (span === 'quarter') return toDay(addMonths(toDate(day), 3 * count));
  if (span === 'decade') return toDay(addYears(toDate(day), 10 * count));
  return toDay(add[span](toDate(day), count));
}

/** The span that a day lies in, as EDTF; a week is an interval from Monday to Sunday. */
export function spanAround(day: string, span: Span): string {
  if (span === 'day') return day;
  if (span === 'month') return day.slice(0, 7);
  if (span === 'year') return day.slice(0, 4);
  if (span === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(monthOf(day) / 3)}`;
  if (span === 'decade') return `${day.slice(0, 3)}0/${day.slice(0, 3)}9`;
  const monday = shift(day, -((toDate(day).getUTCDay() + 6) % 7), 'day');
  return `${monday}/${shift(monday, 6, 'day')}`;
}

/** The weekday, from 0 for Sunday, that is nearest before (that day included) or after `day`. */
export function nearWeekday(day: string, weekday: number, isAhead: boolean): string {
  const step = (weekday - toDate(day).getUTCDay() + 7) % 7;
  return shift(day, isAhead || step === 0 ? step : step - 7, 'day');
}

/** Whether a sentence speaks of what was, of what is to come, or does not say. */
export type Direction = 'ahead' | 'behind' | 'near';

/** The year of a month that is named without one: the latest that is not ahead, the next one, or the nearest. */
export function yearOfMonth({ day, precision }: Anchor, month: number, direction: Direction): number {
  const year = yearOf(day);
  const distance = month - monthOf(day);
  if (direction === 'ahead') return distance < 0 ? year + 1 : year;
  // The article is as old as the newest date that it names, or a little younger.
  if (direction === 'behind' && precision !== 'roughly') return distance > 0 ? year - 1 : year;
  return distance > 6 ? year - 1 : distance < -6 ? year + 1 : year;
}

/** The Sunday of Easter, by the Gregorian rule of Meeus, Jones and Butcher. */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return ymd(year, Math.floor(n / 31), (n % 31) + 1);
}
