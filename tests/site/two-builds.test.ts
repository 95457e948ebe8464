/** Builds that share a cache and run at the same time make the same site, whatever one of them takes from the other. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type BuildOptions, buildSite } from '../../src/astro/build-site.ts';
import { hashFiles } from './project-copy.ts';

mkdirSync('.lodestone', { recursive: true });
const folder = mkdtempSync(resolve('.lodestone', 'test-two-builds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
let cacheDir = '';
beforeEach(() => {
  cacheDir = join(folder, `cache-${made}`);
});

async function build(more: Partial<BuildOptions> = {}) {
  const outDir = join(folder, `site-${made++}`);
  const contentDir = 'tests/fixtures/sites/fjord';
  const result = await buildSite({ contentDir, today: '2026-11-22', outDir, cacheDir, ...more });
  return { ...result, hashes: hashFiles(outDir) };
}

it('two at once, with nothing made before', async () => {
  const [one, two] = await Promise.all([build(), build()]);
  expect(one.pages).toBeGreaterThan(20);
  expect(two.hashes).toEqual(one.hashes);
  const third = await build({ name: 'third' });
  expect(third.hashes).toEqual(one.hashes);
  expect(third.rendered).toBe(0);
});

it('what was there when the build began is made again if another build has removed it since', async () => {
  const before = await build({ name: 'site' });
  let [isPlanning, isGone] = [false, false];
  const after = await build({
    name: 'site',
    onStage: (stage) => {
      isPlanning = stage === 'pages';
    },
    onCount: () => {
      if (!isPlanning || isGone) return;
      rmSync(join(cacheDir, 'site', 'files'), { recursive: true });
      isGone = true;
    },
  });
  expect(isGone).toBe(true);
  expect(after.hashes).toEqual(before.hashes);
  expect(after.reused).toBeLessThan(before.pages);
});
