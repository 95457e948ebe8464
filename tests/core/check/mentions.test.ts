import { expect, it } from 'vitest';
import { claim, told } from './told.ts';

const body = 'One line.\nThen Birka, and\nAnna Berg.';
it('of what no claim touches, at the word', () => {
  expect(told('', { body })).toEqual([
    'Birka ← unclaimed-mention: names birka, and no claim of the article touches it (add the claim that its source makes, or name it under `companies`)',
    'Anna Berg. ← unclaimed-mention: names anna, and no claim of the article touches it (if its source says something about it, add the claim)',
  ]);
});

it.each([
  ['a claim touches it', claim('events', 'title: T, about: birka, by: anna')],
  ['the front matter names it', `companies: [birka]\n${claim('events', 'title: T, about: bank, by: anna')}`],
])('nothing where %s', (_, more) => {
  expect(told(more, { body })).toEqual([]);
});

it('nothing while a reference of the article leads nowhere: it may be to what the body names', () => {
  expect(told(claim('events', 'title: T, about: birak, by: anna'), { body })).toEqual([
    'birak ← unknown-reference: there is no “birak” (did you mean “birka”?)',
  ]);
});
