import { expect, it } from 'vitest';
import { areOpposites } from '../../../src/core/problem/opposites.ts';
import { findClosest } from '../../../src/core/problem/problem.ts';

it.each([
  ['north-mine', 'south-mine', true],
  ['North Mine', 'East Mine', true],
  ['upper-hill', 'lower-hill', true],
  ['new-light-plant', 'old-heavy-plant', true],
  ['north-mine', 'north-mine', false],
  ['north-mine', 'north-mines', false],
  ['north-mine', 'upper-mine', false],
  ['nort-mine', 'north-mine', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(areOpposites(one, other)).toBe(expected);
});

it('what is another thing on purpose is not what was meant', () => {
  expect(findClosest('south-mine', ['north-mine'])).toBeUndefined();
  expect(findClosest('nroth-mine', ['north-mine', 'south-mine'])).toBe('north-mine');
});
