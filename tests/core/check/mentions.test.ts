import { expect, it } from 'vitest';
import { claim, told } from './told.ts';

const body = 'One line.\nThen Birka, and\nAnna Berg.';
it('of what no claim touches, at the word', () => {
  expect(told('', { body })).toEqual([
    'Birka ← unclaimed-mention: names birka, which no claim of it touches',
    'Anna Berg. ← unclaimed-mention: names anna, which no claim of it touches',
  ]);
});

it.each([
  ['a claim touches it', claim('events', 'title: T, about: birka, by: anna')],
  ['the front matter names it', `companies: [birka]\n${claim('events', 'title: T, about: bank, by: anna')}`],
])('nothing where %s', (_, more) => {
  expect(told(more, { body })).toEqual([]);
});
