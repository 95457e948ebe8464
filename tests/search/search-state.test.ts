import { expect, it } from 'vitest';
import { isAsking, readState, writeState } from '../../src/search/search-state.ts';

const read = (query: string) => readState(new URLSearchParams(query));

it.each([
  ['', '', false],
  ['?q=', '', false],
  ['?q=two++words', '?q=two+words', true],
  ['?q=loan&kind=Article&year=2025', '?q=loan&kind=Article&year=2025', true],
  ['?year=2025&kind=Article', '?kind=Article&year=2025', true],
  ['?entity=Ma%27aden', '?entity=Ma%27aden', true],
  ['?q=loan&sort=newest', '?q=loan&sort=newest', true],
  ['?q=loan&sort=oldest&unknown=1', '?q=loan', true],
  ['?sort=newest', '?sort=newest', false],
  ['?q=loan&shown=30', '?q=loan&shown=30', true],
  ['?q=loan&shown=21', '?q=loan&shown=30', true],
  ['?q=loan&shown=1e9', '?q=loan&shown=200', true],
  ['?q=loan&shown=-3', '?q=loan', true],
  ['?q=loan&shown=many', '?q=loan', true],
])('%s is %s', (query, address, asking) => {
  const state = read(query);
  expect(writeState(state)).toBe(address);
  expect(read(writeState(state))).toEqual(state);
  expect(isAsking(state)).toBe(asking);
});
