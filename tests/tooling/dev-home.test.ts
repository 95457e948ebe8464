import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { writeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { openKnownHome } from '../../src/astro/dev-home.ts';
import { openFileCache } from '../../src/core/load/record-cache.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { viewHome } from '../../src/core/view/home-view.ts';

let folder = '';
let cacheFile = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-home-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeCorpus(folder, { articles: 12, seed: 4 });
  cacheFile = join(folder, '.cache');
});

/** What a run of that day, with code of that version, finds kept; it keeps its own. */
async function run(today = '2026-11-22', version = 'a') {
  const opened = await openDigest({ contentDir: folder, today, drafts: true });
  const home = openKnownHome(openFileCache(cacheFile, 'records'), version);
  const { digest } = opened;
  home.show(digest, opened);
  const found = home.find(digest);
  home.keep();
  return { found, fresh: JSON.parse(JSON.stringify(viewHome(digest))) };
}

const edit = (path: string, from: RegExp, to: string): void =>
  writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to));

it('the home page of a content that has not changed is known from the last run', async () => {
  expect((await run()).found).toBeUndefined();
  const { found, fresh } = await run();
  expect(found).toEqual(fresh);
});

it.each([
  ['a byte of a file has', () => edit('site.yaml', /Corpus/, 'Corpse')],
  [
    'an article has come',
    () => writeFileSync(join(folder, 'articles/2026-01-01-new.md'), '---\ntitle: New\n---\n'),
  ],
  ['what was kept is damaged', () => appendFileSync(`${cacheFile}-made`, 'x')],
])('it is worked out anew where %s', async (_, change) => {
  await run();
  change();
  expect((await run()).found).toBeUndefined();
});

it('it is worked out anew on another day, and by other code', async () => {
  await run();
  expect((await run('2026-11-23')).found).toBeUndefined();
  expect((await run('2026-11-23', 'b')).found).toBeUndefined();
  expect((await run('2026-11-23', 'b')).found).toBeDefined();
});
