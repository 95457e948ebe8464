import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { OutputError } from '../../src/astro/output-error.ts';
import { publishBuild } from '../../src/astro/publish-build.ts';
import { createChance } from '../site/project-copy.ts';
import { pageCount } from './publish-for-ever.ts';
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
    await expect(attempt).rejects.toThrow(OutputError);
    await expect(attempt).rejects.toThrow(/^“dist” is a (folder|file|link) that no build has made/);
    expect(lstatSync(join(root, 'dist')).ino).toBe(before.ino);
  });
});

describe('what a killed build has left', () => {
  test('is removed by the next one before it renders: a half-written folder, a link that was to be renamed', async () => {
    const root = makeTemporaryFolder();
    const folder = await publish(root, 'old');
    const half = join(dirname(folder), '99990101000000-abcdef');
    writeFiles(half, { 'index.html': 'half' });
    symlinkSync(half, join(root, '.dist-abcdef'));
    symlinkSync('.', join(root, '.dist-012345'));
    await publish(root, 'bad', { good: false });
    expect(builds(folder)).toHaveLength(1);
    expect(readdirSync(root).sort()).toEqual(['.dist-012345', '.lodestone', 'dist']);
    expect(shown(root)).toBe('old');
  });

  test('is put in place if it was whole and nothing else stands there', async () => {
    const root = makeTemporaryFolder();
    await publish(root, 'old');
    await rename(join(root, 'dist'), join(root, '.dist-abcdef'));
    await publish(root, 'bad', { good: false });
    expect(shown(root)).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['.lodestone', 'dist']);
  });

  test('is never half a site, whenever it was killed', { timeout: 60_000 }, async () => {
    const root = makeTemporaryFolder();
    const chance = createChance(20_261_122);
    const script = join(import.meta.dirname, 'publish-for-ever.ts');
    await publish(root, 'first');
    const torn: string[] = [];
    const sites = new Set<string>();
    for (let i = 0; i < 25; i++) {
      const child = spawn(process.execPath, [script, root, String(i)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await sleep(chance() * 15);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const pages = readdirSync(join(root, 'dist')).map((name) =>
        readFileSync(join(root, 'dist', name), 'utf8'),
      );
      sites.add(pages[0] ?? '');
      if (new Set(pages).size !== 1 || ![1, pageCount].includes(pages.length)) torn.push(pages.join());
    }
    expect(torn).toEqual([]);
    expect(sites.size).toBeGreaterThan(12);
    const last = await publish(root, 'last');
    expect(readdirSync(root).sort()).toEqual(['.lodestone', 'dist']);
    expect(builds(last).length).toBeLessThanOrEqual(2);
    expect(shown(root)).toBe('last');
  });
});

describe('where nothing can be written', () => {
  test('the old site stays, and one line says why, before anything is rendered', async () => {
    const root = makeTemporaryFolder({ 'file.txt': '' });
    await publish(root, 'old');
    for (const outDir of ['file.txt/dist', 'file.txt/a/dist']) {
      await expect(publish(root, 'new', { outDir })).rejects.toThrow(
        `“${outDir}” cannot be published, and what stood there stays: a file stands in its way`,
      );
    }
    expect(shown(root)).toBe('old');
  });

  test.skipIf(process.platform === 'win32')('for want of permission', () => {
    const root = makeTemporaryFolder({ 'closed/.keep': '' });
    const code = `
      import { chmodSync, chownSync } from 'node:fs';
      import { publishBuild } from ${JSON.stringify(join(process.cwd(), 'src/astro/publish-build.ts'))};
      chmodSync('closed', 0o555);
      if (process.getuid() === 0) {
        chownSync('.', 65534, 65534);
        process.setuid(65534);
      }
      const render = () => { throw new Error('must not render'); };
      const say = ({ message }) => console.log(message);
      await publishBuild({ root: process.cwd(), outDir: 'closed/dist', render, isGood: () => true }).catch(say);
      process.exit();`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toBe(
      '“closed/dist” cannot be published, and what stood there stays: there is no permission to write there\n',
    );
  });

  test('because the disk is full, whoever wrote to it', async () => {
    const root = makeTemporaryFolder();
    const folder = await publish(root, 'old');
    const native = new Error('Failed to write file. Caused by: No space left on device (os error 28)');
    for (const error of [Object.assign(new Error('write'), { code: 'ENOSPC' }), native]) {
      const render = () => Promise.reject(error);
      const attempt = publishBuild({ root, outDir: 'dist', render, isGood: () => true });
      await expect(attempt).rejects.toThrow(
        '“dist” cannot be published, and what stood there stays: the disk is full',
      );
    }
    expect(shown(root)).toBe('old');
    expect(builds(folder)).toHaveLength(1);
  });
});

describe('an output outside of the project', () => {
  test('is a link to a build in it, which another project does not replace', async () => {
    const parent = makeTemporaryFolder({ 'one/.keep': '', 'two/.keep': '' });
    await publish(join(parent, 'one'), 'one', { outDir: '../out/site' });
    expect(shown(parent, 'out/site')).toBe('one');
    const other = publish(join(parent, 'two'), 'two', { outDir: join(parent, 'out/site') });
    await expect(other).rejects.toThrow(OutputError);
    expect(shown(parent, 'out/site')).toBe('one');
    await publish(join(parent, 'one'), 'again', { outDir: join(parent, 'out/site') });
    expect(shown(parent, 'out/site')).toBe('again');
  });
});
