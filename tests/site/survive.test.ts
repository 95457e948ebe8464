/** Whatever happens to a build, the site that was served before is whole, and the next build succeeds. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, patience, seed } from '../effort.ts';
import { type BuildSettings, copyProject, createChance, hashFiles, startBuild } from './project-copy.ts';

/** Most kills are tried on quick sites, in tests/tooling/publish-build.test.ts. */
const kills = Number(process.env.LODESTONE_TEST_KILLS ?? (isLong ? 50 : 10));

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lodestone-survive-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const build = (settings?: BuildSettings) => startBuild(root, settings).end;
const newer = ['--today', '2026-12-24'];
const served = () => hashFiles(join(root, 'dist'));

let before: Record<string, string> = {};
/** How long a build takes here, for killing one at any moment of it. */
let buildMs = 0;
beforeAll(async () => {
  copyProject(root);
  await build();
  before = served();
  const start = performance.now();
  expect((await build()).status).toBe(0);
  buildMs = performance.now() - start;
  // A build that finds what the last one has kept makes the same site.
  expect(served()).toEqual(before);
}, 60_000);

/** Somebody who reads all of the site again and again, through the link, while `work` is done; returns every site seen. */
async function readMeanwhile(work: () => Promise<void>): Promise<string[]> {
  const seen = new Set<string>();
  const look = () => seen.add(JSON.stringify(hashFiles(realpathSync(join(root, 'dist')))));
  const reading = setInterval(look, 250);
  try {
    await work();
  } finally {
    clearInterval(reading);
  }
  look();
  return [...seen];
}

/** Nothing of a build that has failed or was killed is left: neither in the project nor where builds are kept. */
function expectNoLeftovers(): void {
  const known = ['.astro', '.lodestone', 'dist'];
  expect(readdirSync(root).filter((name) => name.startsWith('.') || name === 'dist')).toEqual(known);
  expect(readdirSync(join(root, '.lodestone'))).toEqual(['builds', 'cache', 'templates']);
  const pictures = readdirSync(join(root, '.lodestone', 'cache', 'share'));
  expect(pictures.filter((name) => !name.endsWith('.png'))).toEqual([]);
  const [folder = ''] = globSync(join(root, '.lodestone', 'builds', 'dist-*'));
  const builds = readdirSync(folder);
  expect(builds).toContain(realpathSync(join(root, 'dist')).split(/[/\\]/).at(-1));
  expect(builds.length).toBeLessThanOrEqual(2);
}

/** Builds with one file of the project changed, then puts it back. */
async function buildBroken(file: string, change: (text: string) => string) {
  const path = join(root, file);
  copyFileSync(path, `${path}.kept`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const result = await build({ args: newer });
  copyFileSync(`${path}.kept`, path);
  rmSync(`${path}.kept`);
  return result;
}

describe('the site stays as it was', { timeout: 60_000 * patience }, () => {
  it('if a page throws while others have been written', async () => {
    const { status, stderr } = await buildBroken('src/components/ArticlePage.astro', (text) =>
      text.replace(/^---\n/, `---\nif (Astro.url.pathname.includes('doubt')) throw new Error('half-way');\n`),
    );
    expect(stderr).toMatch(/^Lodestone failed: .*half-way/m);
    expect(status).toBe(70);
    expect(served()).toEqual(before);
    expectNoLeftovers();
  });

  it('if what was built is not whole: one line names the faults', async () => {
    const { status, stderr } = await buildBroken('src/pages/404.astro', (text) =>
      text.replace('</Layout>', '<p id="content"><a href="/nowhere/">{String(undefined)}</a></p></Layout>'),
    );
    const faults = stderr.split('\n').filter((line) => line.startsWith('Lodestone failed'));
    expect(faults).toEqual([
      'Lodestone failed: the site that was built is not whole, so the last one stays: ' +
        '404.html has the id “content” twice; 404.html shows a missing value: “undefined”; ' +
        '/404.html leads to /nowhere/, which is not there',
    ]);
    expect(status).toBe(70);
    expect(served()).toEqual(before);
    expectNoLeftovers();
  });

  it.skipIf(process.platform === 'win32')('if a file cannot be written to its end', async () => {
    const wrapper = ['sh', '-c', 'ulimit -f 20 && exec "$@"', 'sh'];
    const { status, stderr } = await build({ args: newer, wrapper });
    expect(stderr).toContain(
      '“dist” cannot be published, and what stood there stays: a file would be larger',
    );
    expect(status).toBe(2);
    expect(served()).toEqual(before);
    expectNoLeftovers();
  });

  it('if the output cannot be written', async () => {
    const { status, stderr } = await build({ args: ['--out', 'package.json/dist'] });
    expect(stderr).toBe(
      'lodestone build: “package.json/dist” cannot be published, and what stood there stays: ' +
        'a file stands in its way\n',
    );
    expect(status).toBe(2);
    for (const out of ['src/dist', 'public']) {
      expect((await build({ args: ['--out', out] })).stderr).toContain(`--out “${out}” is in`);
    }
    expect(served()).toEqual(before);
  });

  it('if more than a fifth of its pages would go, unless that is meant, and no build writes into its files', async () => {
    const folder = realpathSync(join(root, 'dist'));
    for (let i = 0; i < 60; i++) writeFileSync(join(folder, `more-${i}.html`), '');
    const larger = served();
    const inodes = () => globSync(join(folder, '**', '*')).map((file) => lstatSync(file).ino);
    const old = inodes();
    const { status, stderr } = await build();
    expect(stderr).toMatch(
      /^lodestone build: “dist” has \d+ pages and the new site only \d+, so nothing was published: .*add --allow-shrink/m,
    );
    expect(status).toBe(2);
    expect(served()).toEqual(larger);
    expectNoLeftovers();
    // Its files are also those of the store, and every page of another day is another.
    expect((await build({ args: ['--allow-shrink', ...newer] })).status).toBe(0);
    expect(served()['index.html']).not.toBe(before['index.html']);
    expect(inodes()).toEqual(old);
    expect(hashFiles(folder)).toEqual(larger);
    expect((await build()).status).toBe(0);
    expect(served()).toEqual(before);
  });
});

it(`is whole after each of ${kills} kills, for who reads all the time, and the next build cleans up`, {
  timeout: 600_000 * patience,
}, async () => {
  const chance = createChance(seed);
  let killed = 0;
  const seen = await readMeanwhile(async () => {
    for (let i = 0; i < kills; i++) {
      const run = startBuild(root, { args: newer });
      await sleep(((i + chance()) / kills) * buildMs);
      run.child.kill('SIGKILL');
      if ((await run.end).status === null) killed += 1;
    }
    expect((await build({ args: newer })).status).toBe(0);
  });
  expectNoLeftovers();
  const whole = [before, served()].map((files) => JSON.stringify(files));
  expect(seen.filter((files) => !whole.includes(files))).toEqual([]);
  expect(seen).toHaveLength(2);
  // A machine may be faster by now than it was when a build was timed.
  expect(killed).toBeGreaterThan(kills / 5);
});

it('is published by one build after the other, and always one of the two', {
  timeout: 60_000 * patience,
}, async () => {
  const oldest = served();
  let statuses: (number | null)[] = [];
  let told = '';
  const seen = await readMeanwhile(async () => {
    // Started together, the two meet whatever else the machine is busy with: one comes a moment before the other.
    const first = startBuild(root);
    const second = startBuild(root, { args: newer });
    const ends = await Promise.all([first.end, second.end]);
    statuses = ends.map(({ status }) => status);
    told = ends.map(({ stderr }) => stderr).join('');
  });
  expect(statuses).toEqual([0, 0]);
  expect(told).toMatch(/Waiting for the build that process \d+ has begun …/);
  expectNoLeftovers();
  // What stood there and what one of them makes are the same site.
  const whole = [before, oldest].map((files) => JSON.stringify(files));
  expect(seen.filter((files) => !whole.includes(files))).toEqual([]);
  expect(readdirSync(join(root, 'dist'))).toContain('index.html');
});

const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

it.skipIf(!canMount)('stays as it was if the disk is full', { timeout: 180_000 * patience }, () => {
  const script = join(import.meta.dirname, 'full-disk.ts');
  const disk = join(root, '.lodestone', 'disk');
  const line = `mkdir -p "$0" && mount -t tmpfs -o size=24m none "$0" && exec "$@"`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', line, disk, process.execPath, script, disk],
    {
      encoding: 'utf8',
    },
  );
  rmSync(disk, { recursive: true });
  expect(stderr).toBe('');
  const { attempts, last } = JSON.parse(stdout);
  expect(attempts.length).toBeGreaterThan(2);
  for (const { status, stderr: said, isSame, isLocked } of attempts) {
    expect(said).toContain('the disk is full');
    expect({ status, isSame, isLocked }).toEqual({ status: 2, isSame: true, isLocked: false });
  }
  expect(last).toMatchObject({ status: 0, isSame: true });
});
