import { globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/astro/build-site.ts';
import { accentsOf } from '../../src/core/schema/contrast.ts';
import { listAddresses, readPages } from './pages.ts';

let folder = '';
beforeAll(async () => {
  await mkdir('.lodestone', { recursive: true });
  folder = await mkdtemp(resolve('.lodestone', 'test-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const minimal = 'tests/fixtures/sites/potash';
const build = (
  options: Pick<BuildOptions, 'contentDir' | 'base' | 'onStage' | 'onCount'> & { out: string },
) => buildSite({ today: '2026-11-22', outDir: join(folder, options.out), ...options });

it('builds a publication of another beat, under a base, without a line of code', async () => {
  const made = await build({ contentDir: minimal, base: '/sub/', out: 'sub' });
  const { problems, pages, stages, reused, rendered } = made;
  // The benchmark takes off by these names what no peer makes.
  const names = ['check', 'templates', 'pages', 'exports', 'search', 'share', 'verify'];
  expect(stages.map(({ name }) => name)).toEqual(names);
  expect(stages.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(made.seconds, 1);
  expect(reused + rendered).toBeGreaterThan(pages);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const built = readPages(join(folder, 'sub'));
  expect(pages).toBe(built.size);
  for (const page of built.values()) {
    for (const address of listAddresses(page).filter((one) => one.startsWith('/'))) {
      expect(address, page.path).toMatch(/^\/sub\//);
    }
    expect(page.html, page.path).not.toMatch(/rare.earth|China/i);
  }
  // Its site.yaml gives no accent for a dark ground.
  const [sheet = ''] = globSync('sub/_astro/Layout.*.css', { cwd: folder });
  expect(readFileSync(join(folder, sheet), 'utf8')).toContain(accentsOf({ accent: '#5a3a1d' }).dark);
});

it('tells how far it is in each stage that it can count, to its end', async () => {
  const counts: Record<string, [done: number, of?: number][]> = {};
  let stage = '';
  const onStage = (name: string): void => {
    stage = name;
  };
  const onCount = (...count: [done: number, of?: number]): void => {
    counts[stage] = [...(counts[stage] ?? []), count];
  };
  const { pages } = await build({ contentDir: minimal, base: '/sub/', out: 'counted', onStage, onCount });
  for (const told of Object.values(counts)) {
    const done = told.map(([count]) => count);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  }
  expect(counts.pages?.at(-1)?.[0]).toBe(pages);
  const files = globSync('**/*.md', { cwd: minimal }).length;
  expect(counts.check?.at(-1)).toEqual([files, files]);
  expect(counts.exports?.length).toBeGreaterThan(20);
  for (const name of ['search', 'share']) {
    // An index that is kept from before is made of nothing.
    const [done, of] = counts[name]?.at(-1) ?? [1, 1];
    expect(done, name).toBe(of);
  }
});

it('names the problems of bad content and renders nothing', async () => {
  const contentDir = join(folder, 'content');
  await cp(minimal, contentDir, { recursive: true });
  await writeFile(join(contentDir, 'companies', 'broken.md'), '---\nnam: Broken\n---\n');
  const { problems, pages } = await build({ contentDir, out: 'broken' });
  expect(
    problems.filter(({ severity }) => severity === 'error').map(({ code, line }) => [code, line]),
  ).toEqual([['unknown-field', 2]]);
  expect(pages).toBe(0);
  expect(await readdir(folder)).not.toContain('broken');
});

it('never touches a folder that holds something, nor one that is not in the project', async () => {
  const outDir = join(folder, 'full');
  await mkdir(outDir);
  await writeFile(join(outDir, 'mine.txt'), 'mine');
  await expect(build({ contentDir: minimal, out: 'full' })).rejects.toThrow('is not empty');
  expect(await readdir(outDir)).toEqual(['mine.txt']);
  await expect(build({ contentDir: minimal, out: '../../../elsewhere' })).rejects.toThrow(
    'is not in the project',
  );
});
