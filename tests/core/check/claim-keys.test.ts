import { expect, it } from 'vitest';
import { sample } from '../sample.ts';
import { claim, files, id, told } from './told.ts';

it('two claims of one key', () => {
  const more =
    'figures:\n  - { figure: capacity, about: birka, value: 2 }\n  - { figure: capacity, about: birka, value: 3 }';
  expect(told(more)).toEqual([
    '{ figure: capacity ← duplicate-claim: the claim of line 7 has the key “figure-capacity-birka” too (give this one a `key` of its own)',
  ]);
});

it('two claims that were given one key: at the key', () => {
  const more =
    'figures:\n  - { key: a, name: N, about: birka, value: 2 }\nevents:\n  - { title: T, about: bank, key: a }';
  expect(told(more)).toEqual([
    'a ← duplicate-claim: the claim of line 7 has the key “a” too (give this one a `key` of its own)',
  ]);
});

it('one key in two articles is two claims', () => {
  const twice = files(claim('figures', 'key: a, figure: capacity, about: birka, value: 2'));
  expect(sample({ ...twice, 'articles/2024-05-22-b.md': twice[`articles/${id}.md`] ?? '' }).told).toEqual([]);
});
