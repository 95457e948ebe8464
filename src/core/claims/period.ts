/** When something holds or happens, as bounds of days; and a total order for dates of unequal precision. */
import { addDays, addMonths, addWeeks, addYears, format, parseISO } from 'date-fns';
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

/** The day `term` (`5 years`, `18 months`) after `day`. */
export function addTerm(day: string, term: string): string {
  const [count = '0', unit = ''] = term.split(' ');
  const add = { year: addYears, month: addMonths, week: addWeeks, day: addDays }[unit.replace(/s$/, '')];
  if (!add) throw new TypeError(`“${term}” is not a length of time`);
  return format(add(parseISO(day), Number(count)), 'yyyy-MM-dd');
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
