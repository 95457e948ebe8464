import { keepLast } from '../load/keep-last.ts';

/** A count as it begins a sentence: in words up to twelve. */
const words = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** `Three`, `14`. */
export const countWord = (count: number): string => words[count] ?? String(count);

/** To make one takes a hundred times as long as to use it. */
const formatOf = keepLast(8, (language: string) => new Intl.NumberFormat(language));

/** `2,000`: digits grouped as the language does. */
export const formatCount = (count: number, language: string): string => formatOf(language).format(count);

/** `1 claim`, `2,000 claims`. */
export const countOf = (count: number, noun: string, language: string): string =>
  `${formatCount(count, language)} ${noun}${count === 1 ? '' : 's'}`;

/** `2 claims, 1 article`, of each noun that there is one of; of none nothing is said. */
export const countAll = (counts: Record<string, number>, language: string): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => countOf(count, noun, language))
    .join(', ');
