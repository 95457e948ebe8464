/** The forms in which English news prose names a date, each with what it means. */
import { dayOfMonth, month, monthNumber, weekday, weekdayNumber, year } from './calendar-words.ts';
import { numberInWords } from './number-words.ts';
import {
  because,
  type DateContext,
  num,
  type ReadDate,
  readDistance,
  readFeast,
  readHalf,
  readMonth,
  readNear,
  readQuarter,
  readSeason,
  readWithin,
  readYearAlone,
} from './read-date.ts';
import { nearWeekday, shift, yearOf, yearOfMonth, ym } from './resolve-date.ts';

interface DateForm {
  pattern: RegExp;
  read: (context: DateContext) => ReadDate | undefined;
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

/** What makes a number from 1900 to 2099 an amount and no year. */
function unitsAfter(): string {
  return '%|per ?cent|million|billion|metric|tonnes|tons|tonne|ton|kg|mt\\b|t\\b|km|MW|GW|people|workers|jobs|employees|dollars|euros|units|vehicles|barrels|hectares|acres|homes|households|megawatts';
}
