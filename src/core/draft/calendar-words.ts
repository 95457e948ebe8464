/** The calendar's words in English, as patterns to build others of. */

import { monthNames as months } from '../problem/month-names.ts';

/** Matches a month's name or short name with a capital letter, so that “may” and “march” are verbs. */
export const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';

export const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

export const year = '(?:19|20)\\d{2}';

export const dayOfMonth = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';

/** From 1, or 0 where the word is no month. */
export const monthNumber = (word: string): number =>
  months.findIndex((name) => name.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1;

/** From 0, Sunday, as `Date` counts. */
export const weekdayNumber = (word: string): number =>
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(word.toLowerCase().slice(0, 3));

/** The months’ names in the languages around: pages in English often carry dates in that of the house. */
const foreign = new Map(
  ['nb', 'sv', 'da', 'de', 'nl', 'fr', 'es', 'pt', 'it', 'fi', 'pl'].flatMap((language) =>
    months.map((_, index): [string, number] => [
      new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
        .formatToParts(Date.UTC(2024, index, 1))
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase() ?? '',
      index + 1,
    ]),
  ),
);

export const foreignMonth = `(?:${[...foreign.keys()].sort((a, b) => b.length - a.length).join('|')})`;

export const foreignMonthNumber = (word: string): number => foreign.get(word.toLowerCase()) ?? 0;
