/** No crowd of claims, names or references costs more than plain content of its size does, but for a factor. */
import { beforeAll, expect, it } from 'vitest';
import { openFiles } from '../../src/core/open-digest.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { siteText } from '../core/sample.ts';
import { isLong, patience } from '../effort.ts';
import { crowds, type Files, plain } from './crowds.ts';
import { renderEverything } from './render-everything.ts';

/** What keeps a processor busy, in milliseconds: what else the machine does is none of it. */
interface Measure {
  check: number;
  /** Of all that can be made of sound content; of other content nothing is. */
  views?: number;
}

function measure(files: Files): Measure {
  const raw = Object.entries({ ...files, 'site.yaml': siteText }).map(([path, text]) => ({
    path,
    content: Buffer.from(text),
  }));
  for (const { path, content } of raw) expect(content.byteLength, path).toBeLessThan(256 * 1024);
  const checking = startClock();
  const { problems, digest } = openFiles(raw, { today: '2026-11-22', nameOf: (path) => path });
  const check = checking();
  if (hasErrors(problems)) return { check };
  const viewing = startClock();
  renderEverything(digest, () => undefined);
  return { check, views: viewing() };
}

function startClock(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}

const sizeOf = (files: Files): number => Object.values(files).reduce((sum, { length }) => sum + length, 0);

const usual = plain(isLong ? 4200 : 600);

beforeAll(() => {
  expect(measure(usual).views).toBeGreaterThan(0);
});

/** What was mended here took hundreds of times as long. */
const mostFold = 12;
/** What the smallest content takes. */
const floor = 500;
/** What else the machine does may spoil a measure, not each of several. */
const tries = 3;

it.each(Object.entries(crowds))('%s', { timeout: 30_000 * patience }, (_, { size, make }) => {
  const files = make(isLong ? size : Math.ceil(size / 10));
  const found: string[] = [];
  for (let left = tries; left > 0; left--) {
    const price = measure(usual);
    const { check, views } = measure(files);
    // What is refused is compared with the check alone.
    const took = check + (views ?? 0);
    const fold = sizeOf(files) / sizeOf(usual);
    const bound = floor + mostFold * fold * (price.check + (views === undefined ? 0 : (price.views ?? 0)));
    if (took < bound) return;
    found.push(`${took} ms where ${bound} are allowed`);
  }
  expect(found).toEqual([]);
});
