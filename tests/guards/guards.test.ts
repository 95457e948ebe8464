import { afterAll, expect, it } from 'vitest';
import { seed, triesOf } from '../effort.ts';
import { guards } from './guards.ts';
import { openWorkshop } from './remove-guards.ts';

const workshop = openWorkshop();
afterAll(() => workshop.close());

/** Those of the core take seconds each; which ones it is depends on the seed. */
const quick = guards.filter(({ project = 'core' }) => project === 'core');
const chosen = Array.from(
  { length: triesOf(quick.length) },
  (_, index) => quick[(seed + index * 7) % quick.length] ?? never(),
);

it.each(chosen)('somebody misses the guard against $name', { timeout: 180_000 }, async (guard) => {
  expect(await workshop.failuresWithout(guard)).toBeGreaterThan(0);
});

it('no guard is named twice', () => {
  expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
});

function never(): never {
  throw new Error('there are no guards');
}
