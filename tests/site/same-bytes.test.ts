/** The same content gives the same site, whatever the machine: zone, locale, clock, order of folders, place. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exportClaims } from '../../src/core/export/claims-json.ts';
import { exportEntities } from '../../src/core/export/entities-json.ts';
import { createDigest } from '../../src/core/link/digest.ts';
import { buildLibrary } from '../../src/core/link/library.ts';
import { parseRecord } from '../../src/core/load/parse-record.ts';
import { parseSite } from '../../src/core/load/parse-site.ts';
import { readFiles } from '../../src/core/load/read-files.ts';
import { createUrls } from '../../src/core/url.ts';
import { viewArticle } from '../../src/core/view/article-view.ts';
import { viewEntity } from '../../src/core/view/entity-view.ts';
import { viewHome } from '../../src/core/view/home-view.ts';
import { story } from '../story.ts';
import { askSite } from './ask-site.ts';
import { copyProject, createChance, hashFiles, startBuild } from './project-copy.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lodestone-bytes-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

interface Machine {
  zone: string;
  /** In the winter of the north. */
  hoursAhead: number;
  locale: string;
}

const machines: Machine[] = [
  { zone: 'UTC', hoursAhead: 0, locale: 'en-US' },
  { zone: 'America/Los_Angeles', hoursAhead: -8, locale: 'de-DE' },
  { zone: 'Pacific/Apia', hoursAhead: 13, locale: 'tr-TR' },
  { zone: 'Asia/Kolkata', hoursAhead: 5.5, locale: 'sv-SE' },
];

/** Builds in a copy of its own, and from a working directory of its own, and gives the folder of the site. */
async function build({ zone, hoursAhead, locale }: Machine, index: number): Promise<string> {
  const root = join(folder, `${'longer/'.repeat(index)}project-${index}`);
  mkdirSync(root, { recursive: true });
  copyProject(root);
  const cwd = index % 2 === 0 ? root : folder;
  const posix = `${locale.replace('-', '_')}.UTF-8`;
  const { status, stderr } = await startBuild(root, {
    args: ['--content', cwd === root ? 'content' : join(root, 'content')],
    env: { TZ: zone, LANG: posix, LC_ALL: posix, LODESTONE_TEST_SEED: String(index) },
    cwd,
    nodeArgs: ['--import', new URL('other-machine.mjs', import.meta.url).href],
  }).end;
  expect(status, stderr).toBe(0);
  // Otherwise nothing would have been varied.
  const seen = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  expect(seen).toEqual({ locale, hoursAhead, shuffled: true });
  return join(root, 'dist');
}

/** Names, words, parts of words, words that are left out, nothing; filters and both orders. */
const queries = [
  'q=birka',
  'q=potash+quota',
  'q=min',
  'q=quota+zzz+halved',
  'q=&kind=Article',
  'q=norway&kind=Policy',
  'q=&sort=newest',
  'q=a&entity=Birka+Potash',
];

it('is the same to the byte on every machine', { timeout: 120_000 }, async () => {
  const sites = await Promise.all(machines.map(build));
  const [first, ...others] = sites.map(hashFiles);
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(60);
  for (const other of others) expect(other).toEqual(first);
  // The order in which Pagefind writes its filters is not seen by who asks.
  const [answers, ...otherAnswers] = await Promise.all(
    sites.map((site) => askSite(realpathSync(site), queries)),
  );
  expect(JSON.stringify(answers)).toContain('/companies/birka/');
  for (const other of otherAnswers) expect(other).toEqual(answers);
});

it('is the same whatever order the files of the content come in', async () => {
  const files = await readFiles(story);
  const site = parseSite(
    'site.yaml',
    files.find(({ path }) => path === 'site.yaml'),
  );
  const records = files
    .filter(({ path }) => path !== 'site.yaml')
    .map((file) => parseRecord(file.path, file).record);
  const show = (order: typeof records): string => {
    const urls = createUrls('/', site.site.url);
    const library = buildLibrary(
      order.flatMap((record) => record ?? []),
      site.site,
      urls,
      site.isKnown,
    );
    const digest = createDigest(library, '2026-11-22');
    const entities = digest.entities.map((entity) => viewEntity(digest, entity));
    const articles = digest.articles.map((article) => viewArticle(digest, article));
    const pages = [viewHome(digest), entities, articles];
    return JSON.stringify([pages, exportClaims(digest), exportEntities(digest)], null, 1);
  };
  const sorted = show(records).split('\n');
  const chance = createChance(7);
  for (let i = 0; i < 4; i++) {
    const keyed = records.map((record) => ({ record, key: chance() })).sort((a, b) => a.key - b.key);
    expect(show(keyed.map(({ record }) => record)).split('\n')).toEqual(sorted);
  }
});
