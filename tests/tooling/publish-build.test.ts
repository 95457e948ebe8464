import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { OutputError } from '../../src/astro/output-error.ts';
import { publishBuild, recoverSite } from '../../src/astro/publish-build.ts';
import { patience, seed, triesOf } from '../effort.ts';
import { createChance } from '../site/project-copy.ts';
import { readWhole, refuseLinks } from './publish-for-ever.ts';
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

  test('leaves the one before it to its readers until a third stands, however quickly they follow', async () => {
    const root = makeTemporaryFolder();
    let before: string[] = [];
    for (let i = 0; i < 20; i++) {
      const render = async (folder: string) => {
        const kept = readdirSync(dirname(folder)).filter((name) => !folder.endsWith(name));
        expect(kept.sort()).toEqual(before);
        writeFiles(folder, { 'index.html': String(i) });
      };
      await publishBuild({ root, outDir: 'dist', render, isGood: () => true });
      before = builds(realpathSync(join(root, 'dist'))).sort();
    }
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

  /** Starts to publish for ever, and kills that a moment after the first site stands. */
  async function publishAndKill(root: string, name: string, after: number, ...more: string[]): Promise<void> {
    const script = join(import.meta.dirname, 'publish-for-ever.ts');
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const child = spawn(process.execPath, [script, root, name, ...more], { stdio: [...stdio] });
    const isReady = once(child.stdout as NodeJS.ReadableStream, 'data').then(() => true);
    const hasEnded = once(child, 'exit').then(() => false);
    expect(await Promise.race([isReady, hasEnded]), `publishing ${name}`).toBe(true);
    await sleep(after);
    child.kill('SIGKILL');
    await hasEnded;
  }

  const kills = triesOf(250);
  test(`is never half a site, whenever it was killed: ${kills} kills`, {
    timeout: 60_000 * patience,
  }, async () => {
    const root = makeTemporaryFolder();
    const chance = createChance(seed);
    await publish(root, 'first');
    const seen = new Set<string>();
    const killed = new Set<string>();
    let isOver = false;
    // Somebody reads all the time, whatever happens.
    const reading = (async () => {
      while (!isOver) {
        seen.add((await readWhole(root)) ?? '');
        await sleep(1);
      }
    })();
    for (let i = 0; i < kills; i++) {
      await publishAndKill(root, String(i), chance() * 15);
      killed.add((await readWhole(root)) ?? '');
    }
    isOver = true;
    await reading;
    expect([...seen, ...killed].filter((page) => page.startsWith('torn'))).toEqual([]);
    expect(killed.size).toBeGreaterThan(kills / 2);
    expect(seen.size).toBeGreaterThan(kills / 2);
    const last = await publish(root, 'last');
    expect(readdirSync(root).sort()).toEqual(['.lodestone', 'dist']);
    expect(builds(last).length).toBeLessThanOrEqual(2);
    expect(shown(root)).toBe('last');
  });

  const swaps = triesOf(100);
  test(`nor on a disk without links: ${swaps} kills`, { timeout: 60_000 * patience }, async () => {
    const root = makeTemporaryFolder();
    const chance = createChance(seed + 1);
    const seen = new Set<string>();
    for (let i = 0; i < swaps; i++) {
      await publishAndKill(root, String(i), chance() * 15, 'no-links');
      // What serves the site looks after it first.
      await recoverSite(root, 'dist');
      seen.add((await readWhole(root)) ?? 'torn: gone');
    }
    expect([...seen].filter((page) => page.startsWith('torn'))).toEqual([]);
    expect(seen.size).toBeGreaterThan(swaps / 2);
    const render = async (folder: string) => writeFiles(folder, { 'index.html': 'last' });
    await publishBuild({ root, outDir: 'dist', render, isGood: () => true, makeLink: refuseLinks });
    expect(shown(root)).toBe('last');
    expect(readdirSync(root).sort()).toEqual(['.lodestone', 'dist']);
    const kept = readdirSync(join(root, '.lodestone', 'builds'));
    expect(kept.filter((name) => name.endsWith('.parked'))).toEqual([]);
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

  /** Runs `code` in `root` as nobody, who may write there and in what is there already but for `closed`. */
  function runAsNobody(root: string, closed: string, code: string): string {
    const whole = `
      import { chmodSync, chownSync, globSync, readFileSync, writeFileSync } from 'node:fs';
      import { publishBuild } from ${JSON.stringify(join(process.cwd(), 'src/astro/publish-build.ts'))};
      const root = process.cwd();
      const say = ({ message }) => console.log(message);
      if (process.getuid() === 0) {
        for (const path of ['.', ...globSync('{*,.*,.*/**}')]) chownSync(path, 65534, 65534);
        process.setuid(65534);
      }
      chmodSync(${JSON.stringify(closed)}, 0o555);
      ${code}
      process.exit();`;
    const args = ['--input-type=module', '-e', whole];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    return stdout + stderr;
  }

  const noPermission = 'and what stood there stays: there is no permission to write there\n';
  const mustNotRender = `const render = () => { throw new Error('must not render'); };`;

  test.skipIf(process.platform === 'win32')('for want of permission', async () => {
    const root = makeTemporaryFolder({ 'closed/.keep': '' });
    const publishThere = `await publishBuild({ root, outDir: 'closed/dist', render, isGood: () => true }).catch(say);`;
    expect(runAsNobody(root, 'closed', mustNotRender + publishThere)).toBe(
      `“closed/dist” cannot be published, ${noPermission}`,
    );
  });

  test.skipIf(process.platform === 'win32')('for want of permission where builds are kept', async () => {
    const root = makeTemporaryFolder();
    const kept = dirname(await publish(root, 'old'));
    const publishHere = `await publishBuild({ root, outDir: 'dist', render, isGood: () => true }).catch(say);`;
    expect(runAsNobody(root, kept, mustNotRender + publishHere)).toBe(
      `“dist” cannot be published, ${noPermission}`,
    );
    expect(shown(root)).toBe('old');
  });

  test.skipIf(process.platform === 'win32')(
    'a build that cannot be removed keeps no new one away',
    async () => {
      const root = makeTemporaryFolder();
      const first = await publish(root, 'first');
      await publish(root, 'second');
      const publishTwo = `
      for (const page of ['third', 'fourth'])
        await publishBuild({ root, outDir: 'dist', render: async (to) => writeFileSync(to + '/index.html', page), isGood: () => true });
      console.log(readFileSync('dist/index.html', 'utf8'));`;
      expect(runAsNobody(root, first, publishTwo)).toBe('fourth\n');
      expect(builds(first)).toHaveLength(3);
      chmodSync(first, 0o755);
      await publish(root, 'fifth');
      expect(builds(first)).toHaveLength(2);
    },
  );

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
