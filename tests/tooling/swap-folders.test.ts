import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rename, type symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishBuild, recoverSite } from '../../src/astro/publish-build.ts';
import { makeTemporaryFolder, writeFiles } from './temporary-folder.ts';

/** What a disk without links answers. */
const makeLink = (async () => {
  throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
}) as typeof symlink;

async function publish(root: string, page: string) {
  const render = async (folder: string) => writeFiles(folder, { 'index.html': page });
  return publishBuild({ root, outDir: 'dist', render, isGood: () => true, makeLink });
}

const shown = (root: string) => readFileSync(join(root, 'dist', 'index.html'), 'utf8');
const buildsOf = (root: string) => {
  const [name = ''] = readdirSync(join(root, '.lodestone', 'builds')).filter((one) => !one.includes('.'));
  return join(root, '.lodestone', 'builds', name);
};

test('where no links can be made, the site is a folder, replaced whole', async () => {
  const root = makeTemporaryFolder();
  for (const page of ['one', 'two', 'three']) {
    await publish(root, page);
    expect(shown(root)).toBe(page);
  }
  expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['.lodestone', 'dist']);
  expect(readdirSync(buildsOf(root))).toEqual([]);
});

test('a kill between the two renames loses nothing: the old site comes back', async () => {
  const root = makeTemporaryFolder();
  await publish(root, 'old');
  // As after the first rename.
  renameSync(join(root, 'dist'), `${buildsOf(root)}.parked`);
  await recoverSite(root, 'dist');
  expect(shown(root)).toBe('old');
  renameSync(join(root, 'dist'), `${buildsOf(root)}.parked`);
  await publish(root, 'new');
  expect(shown(root)).toBe('new');
});

test('a kill after the second rename leaves the new site, known as ours', async () => {
  const root = makeTemporaryFolder();
  await publish(root, 'old');
  mkdirSync(`${buildsOf(root)}.parked`);
  await publish(root, 'new');
  expect(shown(root)).toBe('new');
  expect(readdirSync(join(root, '.lodestone', 'builds')).some((name) => name.endsWith('.parked'))).toBe(
    false,
  );
});

test('a folder that somebody has put there since is not replaced', async () => {
  const root = makeTemporaryFolder();
  await publish(root, 'ours');
  await rename(join(root, 'dist'), join(root, 'moved'));
  writeFiles(join(root, 'dist'), { 'index.html': 'theirs' });
  await expect(publish(root, 'new')).rejects.toThrow('“dist” is a folder that no build has made');
  expect(shown(root)).toBe('theirs');
});
