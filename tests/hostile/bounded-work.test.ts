/** No crowd of claims, names or references costs more than plain content of its size does, but for a factor. */
import { beforeAll, expect, it } from 'vitest';
import { openFiles } from '../../src/core/open-digest.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { siteText } from '../core/sample.ts';
import { isLong, patience } from '../effort.ts';
import { crowds, type Files, plain } from './crowds.ts';
import { renderEverything } from './render-everything.ts';

/** How long the check of `files` and all views take, in milliseconds. */
function measure(files: Files): number {
  const raw = Object.entries({ ...files, 'site.yaml': siteText }).map(([path, text]) => ({
    path,
    content: Buffer.from(text),
  }));
  for (const { path, content } of raw) expect(content.byteLength, path).toBeLessThan(256 * 1024);
  const start = performance.now();
  const { problems, digest } = openFiles(raw, { today: '2026-11-22', nameOf: (path) => path });
  if (!hasErrors(problems)) renderEverything(digest, () => undefined);
  return performance.now() - start;
}

const sizeOf = (files: Files): number => Object.values(files).reduce((sum, { length }) => sum + length, 0);

/** Milliseconds for a character of plain content. */
let price = 0;

beforeAll(() => {
  const files = plain(isLong ? 4000 : 600);
  measure(files);
  price = measure(files) / sizeOf(files);
});

/** What was mended here took hundreds of times as long; a busy machine takes some. */
const mostFold = 12;
/** What the smallest content takes. */
const floor = 500;

it.each(Object.entries(crowds))('%s', { timeout: 30_000 * patience }, (_, { size, make }) => {
  const files = make(isLong ? size : Math.ceil(size / 10));
  expect(measure(files)).toBeLessThan(floor + mostFold * price * sizeOf(files));
});
