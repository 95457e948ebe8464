/** Names that differ in a word like “north” and “south” are near by letters and mean two things on purpose. */
import { monthNames } from './month-names.ts';

const sets: readonly (readonly string[])[] = [
  ['north', 'south', 'east', 'west', 'central', 'northeast', 'northwest', 'southeast', 'southwest'],
  ['northern', 'southern', 'eastern', 'western'],
  ['upper', 'lower', 'middle'],
  ['inner', 'outer'],
  ['old', 'new'],
  ['import', 'export'],
  ['imports', 'exports'],
  ['light', 'heavy'],
  ['small', 'large', 'big', 'little', 'great'],
  ['first', 'second', 'third', 'fourth', 'fifth'],
  ['one', 'two', 'three', 'four', 'five'],
  monthNames,
];

const setOf = new Map(sets.flatMap((words, index) => words.map((word) => [word, index] as const)));

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/** Whether two names are alike but for words that exclude each other. */
export function areOpposites(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const differing = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index]] as const]));
  return (
    a.length === b.length &&
    differing.length > 0 &&
    differing.every(([x, y]) => setOf.has(x) && setOf.get(x) === setOf.get(y ?? ''))
  );
}
