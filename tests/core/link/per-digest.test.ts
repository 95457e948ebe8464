import { expect, it } from 'vitest';
import { perDigest, perThing } from '../../../src/core/link/per-digest.ts';
import { sample } from '../sample.ts';

const { digest } = sample({});
const { digest: other } = sample({});

it('what a digest gives rise to is made once for it, and anew for another', () => {
  const made: unknown[] = [];
  const madeOf = perDigest((one) => {
    made.push(one);
    return { one };
  });
  expect(madeOf(digest)).toBe(madeOf(digest));
  expect(madeOf(other).one).toBe(other);
  expect(made).toEqual([digest, other]);
});

it.each([
  ['ids', 'a', 'b'],
  ['objects', { id: 'a' }, { id: 'a' }],
])('likewise for each of its things, by %s', (_, a, b) => {
  const made: unknown[] = [];
  const madeOf = perThing((one, thing: string | object) => {
    made.push([one, thing]);
    return [one, thing];
  });
  expect(madeOf(digest, a)).toBe(madeOf(digest, a));
  expect(madeOf(digest, b)).not.toBe(madeOf(digest, a));
  expect(madeOf(other, a)[0]).toBe(other);
  expect(made).toEqual([
    [digest, a],
    [digest, b],
    [other, a],
  ]);
});
