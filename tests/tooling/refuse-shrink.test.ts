import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutputError } from '../../src/astro/output-error.ts';
import { refuseShrink } from '../../src/astro/refuse-shrink.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const pages = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}/index.html`, '']));

/** Asks whether a site of `now` pages may take the place of one of `before`, which is shown through a link. */
function ask(before: number, now: number): Promise<void> {
  const others = { 'old/a.css': '', 'old/b.json': '', 'new/.keep': '' };
  const root = makeTemporaryFolder({ ...pages('old', before), ...pages('new', now), ...others });
  symlinkSync('old', join(root, 'dist'));
  return refuseShrink(join(root, 'new'), join(root, 'dist'), 'dist');
}

test.each([
  [10, 10],
  [10, 8],
  [101, 81],
  [0, 0],
  [3, 30],
])('of %i pages %i are enough', async (before, now) => {
  await expect(ask(before, now)).resolves.toBeUndefined();
});

test.each([
  [10, 7],
  [101, 80],
  [1, 0],
])('of %i pages %i are too few', async (before, now) => {
  await expect(ask(before, now)).rejects.toThrow(OutputError);
  await expect(ask(before, now)).rejects.toThrow(
    `“dist” has ${before} pages and the new site only ${now}, so nothing was published: ` +
      'see what is missing from the content, or add --allow-shrink if they are meant to go',
  );
});

test('where nothing stands, or a link leads nowhere, all is well', async () => {
  const root = makeTemporaryFolder(pages('new', 1));
  await expect(refuseShrink(join(root, 'new'), join(root, 'dist'), 'dist')).resolves.toBeUndefined();
  symlinkSync('gone', join(root, 'dist'));
  await expect(refuseShrink(join(root, 'new'), join(root, 'dist'), 'dist')).resolves.toBeUndefined();
});
