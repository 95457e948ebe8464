import { describe, expect, it } from 'vitest';
import {
  findMeantField,
  findSynonym,
  findTurned,
  readNumericDate,
  shortScale,
  suggestDate,
} from '../../../src/core/schema/suggest.ts';
import { qualifiers, relationTypes } from '../../../src/core/schema/vocabulary.ts';

describe('suggestDate', () => {
  it.each([
    ['April 2026', '2026-04'],
    ['7 April 2026', '2026-04-07'],
    ['Apr 7, 2026', '2026-04-07'],
    ['2026/04/07', '2026-04-07'],
    ['2026-4-7', '2026-04-07'],
    ['Q1 2026', '2026-Q1'],
    ['2026 Q1', '2026-Q1'],
    ['~2027', '2027~'],
    ['about 2027', '2027~'],
    ['by 2027', '../2027'],
    ['by Q1 2026', '../2026-Q1'],
    ['25/03/2026', '2026-03-25'],
    ['3/25/2026', '2026-03-25'],
    ['05.05.2026', '2026-05-05'],
    ['11/03/2026', undefined],
    ['soon', undefined],
    ['by then', undefined],
  ])('“%s” is likely %s', (text, date) => {
    expect(suggestDate(text)).toBe(date);
  });
});

it.each([
  ['11/03/2025', ['2025-03-11', '2025-11-03']],
  ['11.03.2025', ['2025-03-11', '2025-11-03']],
  ['25/03/2025', ['2025-03-25']],
  ['40/03/2025', []],
  ['2025-03-11', []],
])('%s may mean %j', (text, days) => {
  expect(readNumericDate(text)).toEqual(days);
});

it.each([
  ['loans-to', undefined, 'lends-to'],
  ['borrows-from', 'lends-to', undefined],
  ['owned by', 'owns', undefined],
  ['supplied-by', 'supplies', undefined],
  ['partners with', undefined, 'partners-with'],
])('%s is the other side of %s, or another word for %s', (word, turned, same) => {
  const types = Object.keys(relationTypes);
  expect([findTurned(word, types), findSynonym(word, types)]).toEqual([turned, same]);
});

it.each([
  ['mln', 'USD', 'million'],
  ['bn', undefined, 'billion'],
  ['m', 'USD', 'million'],
  ['m', undefined, undefined],
  ['m', 'km', undefined],
  ['t', 'USD', undefined],
])('“%s” behind a number in %s is %s', (written, unit, word) => {
  expect(shortScale(written, unit)).toBe(word);
});

it('a field by a name that it does not have', () => {
  expect(findMeantField('is', ['about', 'status'])).toBe('status');
  expect(findMeantField('status', ['about', 'is'])).toBe('is');
  expect(findMeantField('is', ['about'])).toBeUndefined();
});

describe('findSynonym', () => {
  it.each([
    ['more than', 'over'],
    ['Approximately', 'about'],
    ['dollars', undefined],
    ['constructor', undefined],
  ])('“%s” is %s among the qualifiers', (word, meant) => {
    expect(findSynonym(word, Object.keys(qualifiers))).toBe(meant);
  });
});
