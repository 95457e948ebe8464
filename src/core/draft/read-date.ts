/** What the groups of a date form mean, as a date in EDTF and how it was inferred. */
import { monthNumber } from './calendar-words.ts';
import { readNumberWords } from './number-words.ts';
import {
  type Anchor,
  type Direction,
  easter,
  type Span,
  shift,
  spanAround,
  yearOf,
  yearOfMonth,
  ym,
  ymd,
} from './resolve-date.ts';

export interface DateContext {
  groups: Record<string, string | undefined>;
  /** Absent where nobody knows when the article appeared: what is relative to it stays unread. */
  anchor: Anchor | undefined;
  /** Whether the sentence speaks of what was or of what is to come. */
  direction: Direction;
  /** The date named before this one, for “two days later”. */
  earlier: string | undefined;
}

export interface ReadDate {
  date: string;
  /** How it was reckoned, where the words alone do not say it. */
  inferred?: string;
}

export const num = (text: string | undefined): number => Number((text ?? '').replace(/\D/g, ''));

export const because = (anchor: Anchor | undefined): string => {
  if (!anchor) return '';
  return anchor.precision === 'roughly'
    ? `reckoned from about ${anchor.said}, the newest date that the text names.`
    : `reckoned from the publication of ${anchor.said}.`;
};

/** The year that the groups name or imply. */
function readYear(
  { groups, anchor, direction }: DateContext,
  monthOfDate?: number,
): { year: number; inferred?: string } | undefined {
  if (groups.year) return { year: Number(groups.year) };
  if (!anchor) return undefined;
  const inferred = because(anchor);
  const now = yearOf(anchor.day);
  const which = groups.which?.toLowerCase();
  if (which === 'next' || which === 'the following' || which === 'the coming')
    return { year: now + 1, inferred };
  if (which === 'last' || which === 'the previous') return { year: now - 1, inferred };
  if (which) return { year: now, inferred };
  return monthOfDate === undefined
    ? undefined
    : { year: yearOfMonth(anchor, monthOfDate, direction), inferred };
}

export function readMonth(context: DateContext): ReadDate | undefined {
  const { groups } = context;
  const number = monthNumber(groups.month ?? '');
  const found = readYear(context, number);
  if (!found) return undefined;
  const { year: y, inferred } = found;
  const days = [groups.day, groups.day2].filter((day) => day !== undefined).map(num);
  const month2 = groups.month2 ? monthNumber(groups.month2) : number;
  const start = days[0] ? ymd(y, number, days[0]) : ym(y, number);
  const end = days[1] ? ymd(y, month2, days[1]) : groups.month2 ? ym(y, month2) : undefined;
  return { date: end ? `${start}/${end}` : start, ...(inferred && { inferred }) };
}

const ordinals = ['first', 'second', 'third', 'fourth'];

export function readQuarter(context: DateContext): ReadDate | undefined {
  const { groups, anchor } = context;
  const index = groups.q ? num(groups.q) : ordinals.indexOf((groups.ordinal ?? '').toLowerCase()) + 1;
  const found =
    readYear(context) ??
    (anchor && { year: yearOfMonth(anchor, index * 3, context.direction), inferred: because(anchor) });
  return found && { date: `${found.year}-Q${index}`, ...(found.inferred && { inferred: found.inferred }) };
}

export function readHalf(context: DateContext): ReadDate | undefined {
  const { groups, anchor } = context;
  const isFirst = groups.h === '1' || groups.ordinal?.toLowerCase() === 'first';
  const found = readYear(context) ?? (anchor && { year: yearOf(anchor.day), inferred: because(anchor) });
  return (
    found && {
      date: isFirst ? `${found.year}-01/${found.year}-06` : `${found.year}-07/${found.year}-12`,
      ...(found.inferred && { inferred: found.inferred }),
    }
  );
}

const steps: Record<string, number> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

export function readNear({ groups, anchor }: DateContext): ReadDate | undefined {
  const isShort = /week|day/i.test(groups.span ?? 'day');
  if (!anchor || (isShort && anchor.precision !== 'day')) return undefined;
  const step = steps[(groups.which ?? 'this').toLowerCase()] ?? 0;
  const one = (groups.span ?? 'day').toLowerCase() as Span;
  return { date: spanAround(shift(anchor.day, step, one), one), inferred: because(anchor) };
}

const readCount = (text = ''): number | undefined => {
  if (/^an?$/i.test(text)) return 1;
  return /^\d+$/.test(text) ? Number(text) : readNumberWords(text);
};

/** `three weeks ago`, `two days later`: as precise as the span it counts in. */
export function readDistance({ groups, anchor, earlier }: DateContext): ReadDate | undefined {
  const many = readCount(groups.count);
  const one = (groups.span ?? 'day').toLowerCase() as Span;
  const way = (groups.way ?? 'ago').toLowerCase();
  const isFromEarlier =
    (way === 'later' || way === 'earlier') && earlier !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(earlier);
  const canCount = anchor && (anchor.precision === 'day' || !/day|week/.test(one));
  const from = isFromEarlier ? earlier : way === 'later' || !canCount ? undefined : anchor.day;
  if (many === undefined || from === undefined) return undefined;
  const day = shift(from, way === 'ago' || way === 'earlier' ? -many : many, one);
  const date =
    one === 'week' ? `${day}~` : one === 'decade' ? `${spanAround(day, 'year')}~` : spanAround(day, one);
  return { date, inferred: isFromEarlier ? `reckoned from ${earlier}, named before it.` : because(anchor) };
}

export function readWithin({ groups, anchor }: DateContext): ReadDate | undefined {
  // “In the coming years” says nothing of how many.
  const many = groups.count || !groups.many ? readCount(groups.count ?? 'one') : undefined;
  const one = (groups.span ?? 'day').toLowerCase() as Span;
  if (!anchor || many === undefined) return undefined;
  const isBack = /last|past|previous/i.test(groups.which ?? '');
  const other = shift(anchor.day, isBack ? -many : many, one);
  const cut = (day: string): string =>
    one === 'day' || one === 'week' ? day : one === 'month' ? day.slice(0, 7) : day.slice(0, 4);
  const [from, to] = isBack ? [other, anchor.day] : [anchor.day, other];
  return { date: `${cut(from)}/${cut(to)}`, inferred: because(anchor) };
}

const seasons = ['spring', 'summer', 'autumn'];

/** As the meteorologists of the northern half of the world count: spring begins in March. */
export function readSeason(context: DateContext): ReadDate | undefined {
  const { groups, anchor } = context;
  const index = seasons.indexOf((groups.season ?? '').toLowerCase().replace('fall', 'autumn'));
  const first = index < 0 ? 12 : 3 + 3 * index;
  const step = groups.step?.toLowerCase();
  const direction =
    step === 'this'
      ? 'near'
      : step === 'next' || step === 'the coming'
        ? 'ahead'
        : step
          ? 'behind'
          : context.direction;
  const found =
    groups.year || groups.which
      ? readYear(context)
      : anchor && {
          year: yearOfMonth(anchor, index < 0 ? 12 : first + 2, direction),
          inferred: because(anchor),
        };
  if (!found) return undefined;
  const last = index < 0 ? ym(found.year + 1, 2) : ym(found.year, first + 2);
  return { date: `${ym(found.year, first)}/${last}`, ...(found.inferred && { inferred: found.inferred }) };
}

export function readFeast({ groups, anchor, direction }: DateContext): ReadDate | undefined {
  if (!anchor) return undefined;
  const dayIn = (y: number): string =>
    groups.feast === 'Easter' ? easter(y) : groups.feast === 'Christmas' ? ymd(y, 12, 25) : ymd(y, 1, 1);
  const now = yearOf(anchor.day);
  const days = [now - 1, now, now + 1].map(dayIn);
  const date =
    direction === 'ahead' ? days.find((day) => day >= anchor.day) : days.findLast((day) => day <= anchor.day);
  return date ? { date, inferred: because(anchor) } : undefined;
}

export function readYearAlone(context: DateContext): ReadDate | undefined {
  const found = readYear(context);
  return found && { date: String(found.year), ...(found.inferred && { inferred: found.inferred }) };
}
