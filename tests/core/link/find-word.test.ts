import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWord, markBeginnings } from '../../../src/core/link/find-word.ts';

/** The words that are found from left to right. */
function listWords(text: string, beginnings: readonly string[]): string[] {
  const marks = markBeginnings(beginnings);
  const words: string[] = [];
  for (let word = findWord(text, 0, marks); word; word = findWord(text, word.end, marks)) {
    expect(text.slice(word.index, word.end).toLowerCase()).toBe(word.lower);
    words.push(word.lower);
  }
  return words;
}

it.each<[string, string, string[], string[]]>([
  ['words that begin as a name does', 'At Birka, binding bIRKs', ['birka'], ['birka', 'binding', 'birks']],
  ['a word of one letter', 'U.S. and use', ['u'], ['u']],
  ['not what begins within a word', 'abirka', ['birka'], []],
  ['what is not ASCII, whatever it begins with', 'Åland, ærlig, a’b', ['åland'], ['åland', 'ærlig', 'a']],
])('%s', (_, text, beginnings, expected) => {
  expect(listWords(text, beginnings)).toEqual(expected);
});

it('no word with which a name begins is passed over, whatever the text', () => {
  const char = fc.constantFrom(...'abAB1 .,-’“åÅİıḰ𐐀😀ß\u00a0_'.split(''), '𐐀', '😀', 'e\u0301');
  const text = fc.array(char, { maxLength: 30 }).map((chars) => chars.join(''));
  const beginnings = ['a', 'ab', 'ba', 'å', 'b1', '1', '𐐨', 'ia', 'k'];
  fc.assert(
    fc.property(text, (source) => {
      const all = [...source.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(([word]) => word.toLowerCase());
      const found = listWords(source, beginnings);
      expect(found.filter((word) => beginnings.includes(word))).toEqual(
        all.filter((word) => beginnings.includes(word)),
      );
      expect(all).toEqual(expect.arrayContaining(found));
    }),
    { numRuns: 2000 },
  );
});
