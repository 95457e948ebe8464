import { expect, it } from 'vitest';
import { examineBody, examineHere } from '../../src/core/load/examine-body.ts';
import { examineLimited } from '../../src/core/load/examine-limited.ts';
import { costOf, suspectCost } from '../../src/core/load/find-hazard.ts';
import { patience } from '../effort.ts';

const suspect = Array.from({ length: 12 }, () => '[a](/b/) '.repeat(110)).join('\n\n');

it('a suspect body is read in a thread as it would be here', { timeout: 30_000 * patience }, () => {
  expect(costOf(suspect)).toBeGreaterThan(suspectCost);
  expect(examineBody('a.md', suspect, 7)).toEqual(examineHere('a.md', suspect, 7));
  // By the same thread.
  const other = `${suspect}\n\n<b>`;
  expect(examineBody('a.md', other, 7)).toEqual(examineHere('a.md', other, 7));
});

const limits = { milliseconds: 1000, megabytes: 64 };
/** Far more than a check would let through. */
const endless = '*a_ '.repeat(30_000);

it('one that takes too long is given up', { timeout: 30_000 * patience }, () => {
  const start = performance.now();
  expect(examineLimited({ file: 'a.md', text: endless, bodyLine: 1 }, limits)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(20_000);
});

it('one that takes too much memory is given up, and the process goes on', {
  timeout: 30_000 * patience,
}, async () => {
  const large = '- a\n\n'.repeat(50_000);
  const tight = { milliseconds: 4000, megabytes: 16 };
  expect(examineLimited({ file: 'a.md', text: large, bodyLine: 1 }, tight)).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(examineBody('a.md', suspect, 1).problems).toEqual([]);
});
