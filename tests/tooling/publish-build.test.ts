import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ForeignOutputError, publishBuild } from '../../src/astro/publish-build.ts';
import { makeTemporaryFolder, writeFiles } from './temporary-folder.ts';

interface Attempt {
  outDir?: string;
  good?: boolean;
}

/** Publishes a site of one page. */
async function publish(root: string, page: string, { outDir = 'dist', good = true }: Attempt = {}) {
  const render = async (folder: string) => {
    expect(readdirSync(folder)).toEqual([]);
    writeFiles(folder, { 'index.html': page });
    return folder;
  };
  return publishBuild({ root, outDir, render, isGood: () => good });
}

const shown = (root: string, outDir = 'dist') => readFileSync(join(root, outDir, 'index.html'), 'utf8');
const builds = (folder: string) => readdirSync(dirname(folder));

describe('a good build', () => {
  test('is shown through a link', async () => {
    const root = makeTemporaryFolder();
    expect(await publish(root, 'one')).toContain(join(root, '.lodestone', 'builds'));
    expect(shown(root)).toBe('one');
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
    expect(readdirSync(root).sort()).toEqual(['.lodestone', 'dist']);
  });

  test('replaces the one before it, which is kept; older ones go', async () => {
    const root = makeTemporaryFolder();
    await publish(root, 'one');
    const two = await publish(root, 'two');
    const three = await publish(root, 'three');
    expect(shown(root)).toBe('three');
    expect(builds(three).sort()).toEqual(
      [two, three].map((folder) => folder.slice(dirname(folder).length + 1)).sort(),
    );
  });

  test('never leaves a moment without a whole site', async () => {
    const root = makeTemporaryFolder();
    await publish(root, 'old');
    let rendering = true;
    const seen = new Set<string>();
    const watch = (async () => {
      while (rendering) {
        seen.add(shown(root));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let i = 0; i < 20; i++) await publish(root, 'new');
    rendering = false;
    await watch;
    expect([...seen].filter((page) => page !== 'old' && page !== 'new')).toEqual([]);
  });

  test('leaves the builds of another output alone', async () => {
    const root = makeTemporaryFolder();
    await publish(root, 'main');
    for (const page of ['a', 'b', 'c']) await publish(root, page, { outDir: 'elsewhere/dist' });
    expect(shown(root)).toBe('main');
    expect(shown(root, 'elsewhere/dist')).toBe('c');
  });

  test('still shows when the project has moved', async () => {
    const parent = makeTemporaryFolder();
    mkdirSync(join(parent, 'before'));
    await publish(join(parent, 'before'), 'one');
    await rename(join(parent, 'before'), join(parent, 'after'));
    expect(shown(join(parent, 'after'))).toBe('one');
    await publish(join(parent, 'after'), 'two');
    expect(shown(join(parent, 'after'))).toBe('two');
  });

  test('takes the place of an empty folder, and of a link whose build is gone', async () => {
    const root = makeTemporaryFolder();
    mkdirSync(join(root, 'dist'));
    const folder = await publish(root, 'one');
    await rename(folder, join(root, 'gone'));
    await publish(root, 'two');
    expect(shown(root)).toBe('two');
  });
});

describe('a build that fails', () => {
  test('leaves the published one as it was, and nothing of its own', async () => {
    const root = makeTemporaryFolder();
    const folder = await publish(root, 'old');
    await publish(root, 'bad', { good: false });
    expect(shown(root)).toBe('old');
    expect(builds(folder)).toHaveLength(1);
  });

  test('does so if it throws half-way', async () => {
    const root = makeTemporaryFolder();
    const folder = await publish(root, 'old');
    const render = async (target: string) => {
      writeFiles(target, { 'index.html': 'half' });
      throw new Error('disk full');
    };
    await expect(publishBuild({ root, outDir: 'dist', render, isGood: () => true })).rejects.toThrow(
      'disk full',
    );
    expect(shown(root)).toBe('old');
    expect(builds(folder)).toHaveLength(1);
  });

  test('publishes nothing where nothing was', async () => {
    const root = makeTemporaryFolder();
    await publish(root, 'bad', { good: false });
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});

describe('what no build has made is not touched:', () => {
  const never = () => Promise.reject(new Error('must not render'));

  test.each([
    ['a folder', (dist: string) => writeFiles(dist, { 'mine.txt': 'mine' })],
    ['a file', (dist: string) => writeFileSync(dist, 'mine')],
    ['a link', (dist: string) => symlinkSync('.', dist)],
  ])('%s', async (_, make) => {
    const root = makeTemporaryFolder();
    make(join(root, 'dist'));
    const before = lstatSync(join(root, 'dist'));
    const attempt = publishBuild({ root, outDir: 'dist', render: never, isGood: () => true });
    await expect(attempt).rejects.toThrow(ForeignOutputError);
    await expect(attempt).rejects.toThrow(/^“dist” is a (folder|file|link) that no build has made/);
    expect(lstatSync(join(root, 'dist')).ino).toBe(before.ino);
  });
});
