/** Valid content changed at random, and what once broke a promise. `npm run fuzz` goes on for as long as one likes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patience, triesOf } from '../effort.ts';
import { mutated, valid } from './mutate.ts';
import { pastFailures } from './past-failures.ts';
import { faultsOf } from './promises.ts';

it.each(valid.map((files, index) => [index, files] as const))(
  'valid content %d keeps what is promised',
  (_, files) => {
    let sound = 0;
    expect(
      faultsOf(files, '2026-11-22', () => {
        sound += 1;
      }),
    ).toEqual([]);
    expect(sound).toBe(1);
  },
);

it('changed content keeps what is promised', { timeout: 60_000 * patience }, () => {
  fc.assert(
    fc.property(mutated, (files) => {
      expect(faultsOf(files)).toEqual([]);
    }),
    { numRuns: triesOf(400) },
  );
});

it.each(Object.entries(pastFailures))('%s', (_, files) => {
  expect(faultsOf(files)).toEqual([]);
});
