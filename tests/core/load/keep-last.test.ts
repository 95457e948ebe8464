import { expect, it } from 'vitest';
import { keepLast } from '../../../src/core/load/keep-last.ts';

it('keeps what was made last, and makes again what was made before', () => {
  const made: number[] = [];
  const half = keepLast(3, (key: number) => {
    made.push(key);
    return key / 2;
  });
  expect([1, 2, 3, 1, 2, 3].map(half)).toEqual([0.5, 1, 1.5, 0.5, 1, 1.5]);
  expect(made).toEqual([1, 2, 3]);
  // The first goes, though it was asked for last.
  expect([1, 4, 2, 3, 4, 1].map(half)).toEqual([0.5, 2, 1, 1.5, 2, 0.5]);
  expect(made).toEqual([1, 2, 3, 4, 1]);
});

it('takes no longer where ten thousand are kept than where ten are', () => {
  const time = (most: number): number => {
    const same = keepLast(most, (key: number) => key);
    const before = process.threadCpuUsage();
    for (let key = 0; key < 100_000; key++) same(key);
    const { user, system } = process.threadCpuUsage(before);
    return user + system;
  };
  const best = (most: number): number => Math.min(...[1, 2, 3].map(() => time(most)));
  expect(best(10_000)).toBeLessThan(10 * best(10));
});
