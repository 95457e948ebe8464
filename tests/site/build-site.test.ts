import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withLock } from '../../scripts/lock.mjs';
import { type BuildOptions, buildSite } from '../../src/astro/build-site.ts';
import { listAddresses, readPages } from './pages.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const minimal = 'tests/fixtures/sites/potash';
const build = (options: Pick<BuildOptions, 'contentDir' | 'base'> & { out: string }) =>
  withLock('.lodestone/build.lock', () =>
    buildSite({ today: '2026-11-22', outDir: join(folder, options.out), ...options }),
  );

it('builds a publication of another beat, under a base, without a line of code', async () => {
  const { problems, pages } = await build({ contentDir: minimal, base: '/sub/', out: 'sub' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const built = readPages(join(folder, 'sub'));
  expect(pages).toBe(built.size);
  for (const page of built.values()) {
    for (const address of listAddresses(page).filter((one) => one.startsWith('/'))) {
      expect(address, page.path).toMatch(/^\/sub\//);
    }
    expect(page.html, page.path).not.toMatch(/rare.earth|China/i);
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
