/** The day that an article’s relative dates are counted from: that of its publication, else the newest past date it names. */
import { edtf } from '../schema/edtf.ts';
import type { ArticleText } from './article-text.ts';
import { findDates } from './find-dates.ts';
import { type Anchor, type Direction, shift } from './resolve-date.ts';

/** Dates without a year are read once those with one are known, and may be newer. */
const passes = 3;

/** Months by which a date without a year may be newer than the newest that has one; beyond it is rather one of the past. */
const maxGap = 2;

export function findAnchor(published: string | undefined, text: ArticleText): Anchor | undefined {
  const date = published === undefined ? undefined : edtf(published);
  if (date?.first && date.precision === 'day') return { day: date.first, said: date.text, precision: 'day' };
  if (date?.last && date.precision === 'month')
    return { day: date.last, said: date.text, precision: 'month' };
  if (date?.last) return { day: date.last, said: date.text, precision: 'roughly' };
  let anchor: Anchor | undefined;
  for (let pass = 0; pass < passes; pass += 1) anchor = findNewest(text, anchor) ?? anchor;
  return anchor;
}

/** What is told as past goes before what is told without a verb. */
const findNewest = (text: ArticleText, anchor: Anchor | undefined): Anchor | undefined =>
  findNewestTold(text, anchor, 'behind') ?? findNewestTold(text, anchor, 'near');

function findNewestTold(
  { sentences }: ArticleText,
  anchor: Anchor | undefined,
  direction: Direction,
): Anchor | undefined {
  const past = sentences.flatMap(({ text }) =>
    findDates(text, anchor, undefined)
      .filter(({ isTold, limit, date }) => isTold === direction && limit === undefined && !date.includes('/'))
      .filter(
        ({ date, inferred }) =>
          !inferred || !anchor || (edtf(date).first ?? '') <= shift(anchor.day, maxGap, 'month'),
      )
      .map(({ date }) => edtf(date)),
  );
  const newest = past
    .filter(({ precision }) => precision === 'day' || precision === 'month')
    .sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : -1))[0];
  const year = past
    .filter(({ precision }) => precision === 'year')
    .sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : -1))[0];
  const found = newest && (!year?.first || (newest.last ?? '') >= year.first) ? newest : (year ?? newest);
  return found?.last ? { day: found.last, said: found.text, precision: 'roughly' } : undefined;
}
