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
