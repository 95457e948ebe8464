import { expect, it } from 'vitest';
import { firstWord, indexNames, isCaseSensitive } from '../../../src/core/link/name-index.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { article, entity } from '../sample.ts';

const recordsOf = (files: Record<string, string>) =>
  Object.entries(files).flatMap(
    ([path, text]) => parseRecord(path, { path, content: Buffer.from(text) }).record ?? [],
  );

it.each([
  ['US', true],
  ['U.S.', true],
  ['Oslo', true],
  ['K2O', true],
  ['Birka', false],
  ['US Navy', false],
])('%s counts only as written: %s', (name, expected) => {
  expect(isCaseSensitive(name)).toBe(expected);
});

it.each([
  ['Hill Mine', 'hill'],
  ['“Hill” Mine', 'hill'],
  ['U.S.', 'u'],
  ['Åland', 'åland'],
  ['…', ''],
])('the first word of %s is “%s”', (name, word) => {
  expect(firstWord(name)).toBe(word);
});

it('names stand under their first word, the longest first', () => {
  const { byFirstWord } = indexNames(
    recordsOf({
      'companies/a.md': entity('Hill', 'aliases: [Hill Mining Company]'),
      'projects/b.md': entity('Hill Mine'),
    }),
  );
  expect(byFirstWord.get('hill')).toEqual([
    { name: 'Hill Mining Company', id: 'a', lower: 'hill mining company' },
    { name: 'Hill Mine', id: 'b', lower: 'hill mine' },
    { name: 'Hill', id: 'a' },
  ]);
});

it('two things share a long name in any case, a short one only as written', () => {
  const { shared } = indexNames(
    recordsOf({
      'companies/b.md': entity('Hill Company', 'aliases: [HC, IT]'),
      'companies/a.md': entity('HILL COMPANY', 'aliases: [hc, IT]'),
    }),
  );
  expect(Object.fromEntries(shared)).toEqual({ 'HILL COMPANY': ['a', 'b'], IT: ['a', 'b'] });
});

it('a thing shares no name with itself', () => {
  const { shared } = indexNames(recordsOf({ 'companies/a.md': entity('Birka', 'aliases: [Birka, BIRKA]') }));
  expect(shared.size).toBe(0);
});

it('articles and files that fail their schema have no names', () => {
  const { byFirstWord } = indexNames(
    recordsOf({ 'articles/2024-05-21-a.md': article(), 'companies/a.md': '---\nname: Birka\nzzz: 1\n---\n' }),
  );
  expect(byFirstWord.size).toBe(0);
});
