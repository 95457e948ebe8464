/** The forms in which English news prose names a date, each with what it means. */
import { dayOfMonth, month, monthNumber, weekday, weekdayNumber, year } from './calendar-words.ts';
import { numberInWords, readNumberWords } from './number-words.ts';
import {
  type Anchor,
  type Direction,
  easter,
  nearWeekday,
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

interface DateForm {
  pattern: RegExp;
  read: (context: DateContext) => { date: string; inferred?: string } | undefined;
}

/** `by`, `in`, `since` belong to the words that an editor is shown. */
const lead =
  '(?:\\b(?:[Bb]y|[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|through|[Bb]efore|[Ff]rom|of|for|[Dd]uring)\\s+(?:the\\s+)?)?';
const part =
  '(?:(?:[Tt]he\\s+)?(?:end|beginning|start|middle|close)\\s+of\\s+|(?:[Ee]arly|[Mm]id|[Ll]ate|end|around)[\\s-]+(?:in\\s+)?|(?:[Ee]arlier|[Ll]ater)\\s+(?:in\\s+)?)?';
/** A year, or words for one. */
const someYear = `(?<year>${year})|(?<which>this|next|last|the (?:same|following|previous|coming)) year`;
const ofYear = `(?:,?\\s+(?:of\\s+|in\\s+)?(?:${someYear}))`;
const count = `(?<count>\\d{1,3}|${numberInWords}|one|an?)`;
const span = '(?<span>day|week|month|quarter|year|decade)';

const form = (source: string, read: DateForm['read'], flags = 'g'): DateForm => ({
  pattern: new RegExp(source, flags),
  read,
});

const num = (text: string | undefined): number => Number((text ?? '').replace(/\D/g, ''));

const because = (anchor: Anchor | undefined): string => {
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

function readMonth(context: DateContext): { date: string; inferred?: string } | undefined {
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

function readQuarter(context: DateContext): { date: string; inferred?: string } | undefined {
  const { groups, anchor } = context;
  const index = groups.q ? num(groups.q) : ordinals.indexOf((groups.ordinal ?? '').toLowerCase()) + 1;
  const found =
    readYear(context) ??
    (anchor && { year: yearOfMonth(anchor, index * 3, context.direction), inferred: because(anchor) });
  return found && { date: `${found.year}-Q${index}`, ...(found.inferred && { inferred: found.inferred }) };
}

function readHalf(context: DateContext): { date: string; inferred?: string } | undefined {
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

function readNear({ groups, anchor }: DateContext): { date: string; inferred?: string } | undefined {
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
function readDistance({
  groups,
  anchor,
  earlier,
}: DateContext): { date: string; inferred?: string } | undefined {
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

function readWithin({ groups, anchor }: DateContext): { date: string; inferred?: string } | undefined {
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

const d = dayOfMonth;
const dash = '\\s*(?:–|—|-|to|and)\\s*';

/** Longer forms may contain shorter ones: of what begins at one place the longest is taken. */
export const dateForms: readonly DateForm[] = [
  // 21 May 2024, 12–15 May, May 12–15, 2024, November 27 next year
  form(
    `${lead}${part}\\b(?<day>${d})(?:${dash}(?<day2>${d}))?(?:\\s+of)?\\s+(?<month>${month})${ofYear}?`,
    readMonth,
  ),
  form(
    `${lead}${part}\\b(?<month>${month})\\s+(?<day>${d})(?!\\d|[,.]\\d|\\s*(?:%|per))(?:${dash}(?:(?<month2>${month})\\s+)?(?<day2>${d})(?!\\d))?${ofYear}?`,
    readMonth,
  ),
  form(`${lead}\\b(?<year>${year})-(?<m>\\d{2})-(?<d>\\d{2})\\b`, ({ groups }) => ({
    date: `${groups.year}-${groups.m}-${groups.d}`,
  })),
  // late October 2025, by the end of July, from March to July 2024
  form(
    `${lead}${part}\\b(?<month>${month})(?:${dash}(?<month2>${month}))?(?:\\s+of)?${ofYear}?(?![\\p{L}\\p{N}]|-\\p{L})`,
    readMonth,
    'gu',
  ),
  form(`${lead}\\b(?:earlier|later)\\s+(?:in\\s+)?(?<month>${month})`, readMonth),
  form(`${lead}\\b(?<which>last|this|next)\\s+(?<month>${month})\\b`, (context) => {
    const { anchor, groups } = context;
    if (!anchor) return undefined;
    const number = monthNumber(groups.month ?? '');
    const isNext = groups.which === 'next';
    const y =
      groups.which === 'this' ? yearOf(anchor.day) : yearOfMonth(anchor, number, isNext ? 'ahead' : 'behind');
    const isNow = ym(y, number) === anchor.day.slice(0, 7) && groups.which !== 'this';
    return { date: ym(isNow ? y + (isNext ? 1 : -1) : y, number), inferred: because(anchor) };
  }),
  // Q3 2025, the second quarter of next year, the first half of 2026
  form(`${lead}${part}\\bQ(?<q>[1-4])(?:${ofYear}|\\b)`, readQuarter),
  form(`${lead}${part}\\b(?<q>[1-4])Q\\s*(?<year>${year})\\b`, readQuarter),
  form(`${lead}${part}\\b(?<ordinal>first|second|third|fourth)[\\s-]quarter${ofYear}?`, readQuarter, 'gi'),
  form(`${lead}${part}\\b(?<ordinal>first|second)\\s+half(?:${ofYear}|(?=\\s*[,.;]))`, readHalf, 'gi'),
  form(`${lead}\\bH(?<h>[12])\\s*(?<year>${year})\\b`, readHalf),
  // 2026, by the end of next year, 2027–2029, fiscal 2026, the 2030s
  form(
    `\\b(?:[Bb]etween\\s+(?<year>${year})\\s+and|(?:[Ff]rom\\s+)?(?<from>${year})(?:\\s*[–—-]|\\s+(?:to|through)))\\s*(?<to>${year})\\b`,
    ({ groups }) => ({
      date: `${groups.year ?? groups.from}/${groups.to}`,
    }),
  ),
  form(`${lead}\\b(?<year>${year.replace('\\d{2}', '\\d')}0)s\\b`, ({ groups }) => ({
    date: `${groups.year}/${groups.year?.slice(0, 3)}9`,
  })),
  form(
    `${lead}${part}(?:\\b(?:FY|fiscal(?: year)?|calendar year|the year)\\s*)?(?<![\\p{L}\\p{N},.$€£]|[\\p{N}]-)(?:FY)?(?<year>${year})(?![\\p{L}\\p{N}%]|,\\d|\\.\\d|[-–]\\d|\\s*(?:${unitsAfter()}))`,
    ({ groups }) => ({
      date: groups.year ?? '',
    }),
    'gu',
  ),
  form(`${lead}${part}\\b(?<which>this|next|last) year\\b`, readYearAlone, 'gi'),
  form(
    `${lead}(?:(?:early|mid|late|this|last|next|the (?:past|coming|previous))[\\s-]+)?(?:the\\s+)?\\b(?<season>spring|summer|autumn|winter)${ofYear}`,
    readSeason,
    'gi',
  ),
  form(
    `${lead}\\b(?<step>last|this|next|the (?:past|coming|previous))\\s+(?<season>spring|summer|autumn|winter|fall)\\b`,
    readSeason,
    'gi',
  ),
  form(
    '\\b(?:in|by|since|during|until|before|from) the\\s+(?<season>spring|summer|autumn|winter)\\b(?! of)',
    readSeason,
    'gi',
  ),
  form(
    `${lead}\\b(?<feast>Easter|Christmas|New Year)(?:['’]s(?: Day| Eve)?| Day| Eve)?\\b(?! of)`,
    readFeast,
  ),
  // this week, last month, the coming quarter, earlier this year
  form(
    `${lead}${part}\\b(?<which>last|this|next|the (?:past|previous|coming|following|current))\\s+(?<span>week|month|quarter)\\b(?!\\s+of\\b)`,
    (context) =>
      readNear({
        ...context,
        groups: { ...context.groups, which: context.groups.which?.replace(/^the /i, '') },
      }),
    'gi',
  ),
  form('\\b(?<when>yesterday|today|tonight|tomorrow)\\b', ({ groups, anchor }) => {
    const step = { yesterday: -1, tomorrow: 1 }[groups.when ?? ''] ?? 0;
    return anchor?.precision === 'day'
      ? { date: shift(anchor.day, step, 'day'), inferred: because(anchor) }
      : undefined;
  }),
  form(
    `${lead}(?:(?<which>last|next|this)\\s+)?\\b(?<weekday>${weekday})\\b`,
    ({ groups, anchor, direction }) => {
      if (anchor?.precision !== 'day') return undefined;
      const number = weekdayNumber(groups.weekday ?? '');
      const near = nearWeekday(
        anchor.day,
        number,
        groups.which === 'next' || (direction === 'ahead' && groups.which !== 'last'),
      );
      const isToday = near === anchor.day;
      const date =
        isToday && groups.which === 'last'
          ? shift(near, -7, 'day')
          : isToday && groups.which === 'next'
            ? shift(near, 7, 'day')
            : near;
      return { date, inferred: because(anchor) };
    },
  ),
  form(
    '\\bon the (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:anniversary|floor|of)\\b)',
    ({ groups, anchor, direction }) => {
      if (!anchor || anchor.precision === 'roughly') return undefined;
      const isAhead = direction === 'ahead';
      const day = num(groups.day);
      const month0 = anchor.day.slice(0, 8);
      const here = `${month0}${String(day).padStart(2, '0')}`;
      if (isAhead ? here >= anchor.day : here <= anchor.day) return { date: here, inferred: because(anchor) };
      const other = shift(`${month0}01`, isAhead ? 1 : -1, 'month').slice(0, 8);
      return { date: `${other}${String(day).padStart(2, '0')}`, inferred: because(anchor) };
    },
  ),
  // three weeks ago, two days later, within two years, over the next decade
  form(`\\b${count}\\s+${span}s?\\s+(?<way>ago|earlier|later|from now)\\b(?!\\s+than)`, readDistance, 'gi'),
  form(
    `\\b(?:within|over|in|during|for)\\s+(?:the\\s+)?(?<which>next|coming|last|past|previous)\\s+(?:${count}\\s+)?${span}(?<many>s)?\\b`,
    readWithin,
    'gi',
  ),
  form(
    `\\bwithin\\s+(?:the\\s+next\\s+)?${count}\\s+${span}s?\\b(?!\\s+(?:of|after|before|from)\\b)`,
    readWithin,
    'gi',
  ),
];

const seasons = ['spring', 'summer', 'autumn'];

/** As the meteorologists of the northern half of the world count: spring begins in March. */
function readSeason(context: DateContext): { date: string; inferred?: string } | undefined {
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

function readFeast({
  groups,
  anchor,
  direction,
}: DateContext): { date: string; inferred?: string } | undefined {
  if (!anchor) return undefined;
  const dayIn = (y: number): string =>
    groups.feast === 'Easter' ? easter(y) : groups.feast === 'Christmas' ? ymd(y, 12, 25) : ymd(y, 1, 1);
  const now = yearOf(anchor.day);
  const days = [now - 1, now, now + 1].map(dayIn);
  const date =
    direction === 'ahead' ? days.find((day) => day >= anchor.day) : days.findLast((day) => day <= anchor.day);
  return date ? { date, inferred: because(anchor) } : undefined;
}

function readYearAlone(context: DateContext): { date: string; inferred?: string } | undefined {
  const found = readYear(context);
  return found && { date: String(found.year), ...(found.inferred && { inferred: found.inferred }) };
}

/** What makes a number from 1900 to 2099 an amount and no year. */
function unitsAfter(): string {
  return '%|per ?cent|million|billion|metric|tonnes|tons|tonne|ton|kg|mt\\b|t\\b|km|MW|GW|people|workers|jobs|employees|dollars|euros|units|vehicles|barrels|hectares|acres|homes|households|megawatts';
}
