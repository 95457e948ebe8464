import { expect, it } from 'vitest';
import { countAll, countOf } from '../../../src/core/view/count-word.ts';

it('numbers are grouped as the language does', () => {
  expect(countOf(2000, 'claim', 'en')).toBe('2,000 claims');
  expect(countOf(2000, 'claim', 'de')).toBe('2.000 claims');
});

it.each([
  [{ claim: 1, article: 12_345 }, '1 claim, 12,345 articles'],
  [{ claim: 0, article: 5 }, '5 articles'],
  [{ claim: 0, article: 0 }, ''],
])('of none nothing is said: %j', (counts, said) => {
  expect(countAll(counts, 'en')).toBe(said);
});
