import { describe, expect, it } from 'vitest';
import { findSynonym, suggestDate } from '../../../src/core/schema/suggest.ts';
import { qualifiers } from '../../../src/core/schema/vocabulary.ts';

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
    ['soon', undefined],
    ['by then', undefined],
  ])('“%s” is likely %s', (text, date) => {
    expect(suggestDate(text)).toBe(date);
  });
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
