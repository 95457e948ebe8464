import { expect, it } from 'vitest';
import { dropUnknown, loosen } from '../../src/search/loosen.ts';

const texts = [
  'mp materials',
  'mp materials loan',
  'mp materials mine',
  'materials',
  'grant',
  'fund of funds',
];
const count = async (words: string): Promise<number> =>
  texts.filter((text) => words.split(' ').every((word) => text.split(' ').includes(word))).length;
const ask = async (words: string) => loosen(words, await count(words), count);

it('leaves out what keeps the other words from being found', async () => {
  expect(await ask('mp materials funding')).toEqual({ words: 'mp materials', without: ['funding'] });
  expect(await ask('new mp materials funding')).toEqual({
    words: 'mp materials',
    without: ['new', 'funding'],
  });
  expect(await ask('materials grant now please')).toMatchObject({ words: 'materials' });
});

it('leaves alone what finds enough, is one word or a phrase, or finds nothing at all', async () => {
  for (const words of ['mp materials', 'nothing', '"materials grant"', 'no such thing'])
    expect(await ask(words)).toBeUndefined();
});

it('a word that nothing is found by is told apart from those that something is', async () => {
  const known = (words: string) => dropUnknown(words, count);
  expect(await known('mp zebra materials')).toEqual({ words: 'mp materials', without: ['zebra'] });
  for (const words of ['mp materials', 'mp grant', 'zebra', 'no zebra', '"mp zebra"', '', 'mp a b c d e f'])
    expect(await known(words)).toBeUndefined();
});
