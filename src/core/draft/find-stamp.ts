/** A date with its year, as pages and bylines write it: `Dec 21, 2025 17:03`, `21.12.2025`, `2025-12-21T17:03Z`. */
import { parseEdtf } from '../schema/edtf.ts';
import { dayOfMonth, foreignMonth, foreignMonthNumber, month, monthNumber, year } from './calendar-words.ts';

export interface Stamp {
  /** EDTF; a day. */
  date: string;
  index: number;
  words: string;
}

const patterns: readonly [RegExp, (groups: Record<string, string>) => [string, string, string]][] = [
  [
    /\b(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/,
    ({ y, m, d }) => [y ?? '', m ?? '', d ?? ''],
  ],
  [
    // Saved pages run the label of an icon into the date: `iconDec 21, 2025`.
    new RegExp(`(?<![A-Z])(?<m>${month})\\s+(?<d>${dayOfMonth}),?\\s+(?<y>${year})\\b`),
    ({ y, m, d }) => [y ?? '', String(monthNumber(m ?? '')), d ?? ''],
  ],
  [
    new RegExp(`\\b(?<d>${dayOfMonth})(?:\\s+of)?[\\s-]+(?<m>${month}),?[\\s-]+(?<y>${year})\\b`),
    ({ y, m, d }) => [y ?? '', String(monthNumber(m ?? '')), d ?? ''],
  ],
  [
    new RegExp(
      `\\b(?<d>\\d{1,2})\\.?\\s+(?:de\\s+)?(?<m>${foreignMonth})\\.?\\s+(?:de\\s+)?(?<y>${year})\\b`,
      'iu',
    ),
    ({ y, m, d }) => [y ?? '', String(foreignMonthNumber(m ?? '')), d ?? ''],
  ],
  // Day and month as figures are read in the order of most of the world, unless only the other one exists.
  [
    /\b(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>(?:19|20)\d{2})\b/,
    ({ a = '', b = '', y = '' }) => (Number(b) > 12 ? [y, a, b] : [y, b, a]),
  ],
];

/** The first stamp in a text. */
export function findStamp(text: string): Stamp | undefined {
  const found = patterns.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    if (!match?.groups) return [];
    const [y, m, d] = read(match.groups);
    const date = `${y}-${m.padStart(2, '0')}-${d.replace(/\D/g, '').padStart(2, '0')}`;
    return parseEdtf(date).ok ? [{ date, index: match.index, words: match[0] }] : [];
  });
  return found.sort((a, b) => a.index - b.index)[0];
}
