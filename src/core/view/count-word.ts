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

/** `1 claim`, `2,000 claims`: digits grouped as the language does. */
export const countOf = (count: number, noun: string, language: string): string =>
  `${new Intl.NumberFormat(language).format(count)} ${noun}${count === 1 ? '' : 's'}`;
