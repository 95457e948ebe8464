/** No crowd of claims, names or references costs more than plain content of its size does, but for a factor. */
import { beforeAll, expect, it } from 'vitest';
import { openFiles } from '../../src/core/open-digest.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { siteText } from '../core/sample.ts';
import { isLong, patience } from '../effort.ts';
import { crowds, type Files, plain } from './crowds.ts';
import { renderEverything } from './render-everything.ts';

/** How long the check of `files` and all views keep a processor busy, in milliseconds: a busy machine takes none of that. */
function measure(files: Files): { took: number; isSound: boolean } {
  const raw = Object.entries({ ...files, 'site.yaml': siteText }).map(([path, text]) => ({
    path,
    content: Buffer.from(text),
  }));
  for (const { path, content } of raw) expect(content.byteLength, path).toBeLessThan(256 * 1024);
  const before = process.threadCpuUsage();
  const { problems, digest } = openFiles(raw, { today: '2026-11-22', nameOf: (path) => path });
  const isSound = !hasErrors(problems);
  if (isSound) renderEverything(digest, () => undefined);
  const { user, system } = process.threadCpuUsage(before);
  return { took: (user + system) / 1000, isSound };
}

const sizeOf = (files: Files): number => Object.values(files).reduce((sum, { length }) => sum + length, 0);

const usual = plain(isLong ? 4200 : 600);

/** Milliseconds for a character of plain content, of which all views are made. */
function priceNow(): number {
  const { took, isSound } = measure(usual);
  expect(isSound).toBe(true);
  return took / sizeOf(usual);
}

beforeAll(() => {
  priceNow();
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
    const bound = floor + mostFold * priceNow() * sizeOf(files);
    const { took } = measure(files);
    if (took < bound) return;
    found.push(`${took} ms where ${bound} are allowed`);
  }
  expect(found).toEqual([]);
});
