import { expect, it } from 'vitest';
import { cutTo, fitPage } from '../../../src/core/view/fit-page.ts';

const rowsFor = (share: number, most: number) => ({ rows: Array.from({ length: most * share }, () => ({})) });

it('a page with room shows the whole of its lists, and is made once', () => {
  const shares: number[] = [];
  const make = (share: number) => {
    shares.push(share);
    return rowsFor(share, 90);
  };
  expect(fitPage(make, 100).rows).toHaveLength(90);
  expect(shares).toEqual([1]);
});

it('a page that is too full shows as much as it has room for, and at the least a third', () => {
  expect(fitPage((share) => rowsFor(share, 180), 100).rows).toHaveLength(90);
  expect(fitPage((share) => rowsFor(share, 1000), 100).rows).toHaveLength(350);
});

it('never leaves nothing of a list', () => {
  expect([cutTo(10, 1), cutTo(10, 0.35), cutTo(1, 0.35)]).toEqual([10, 4, 1]);
});
