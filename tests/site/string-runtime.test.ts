/** A build renders templates by a runtime of our own: it must make what Astro makes of them, to the byte. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CorpusOptions, makeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { bundleTemplates } from '../../src/astro/bundle-templates.ts';
import { openTemplates } from '../../src/astro/open-templates.ts';
import type * as Renderer from '../../src/astro/render-entry.ts';
import { findSourceVersion } from '../../src/astro/source-version.ts';
import type { Digest } from '../../src/core/link/digest.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { planPages } from '../../src/core/plan/plan-pages.ts';
import { templateFiles } from '../../src/core/plan/templates.ts';
import { accentsOf } from '../../src/core/schema/contrast.ts';
import { sample } from '../core/sample.ts';
import { triesOf } from '../effort.ts';
import { story } from '../story.ts';

const within = resolve('.lodestone', 'templates');
const question = { contentDir: story, today: '2026-11-22', base: '/', publicFiles: [] };
const real = (await openDigest(question)).digest;
// With names in other scripts; with so much that lists go on.
const generated = [
  openGenerated({ articles: 60, seed: 3, strange: true }),
  openGenerated({ articles: 120, seed: 3 }),
];
/** Pages of one template in one digest. */
const most = triesOf(200);
mkdirSync(within, { recursive: true });
const folder = mkdtempSync(join(within, 'astro-'));
let ours: typeof Renderer;
let astros: typeof Renderer;

/** A corpus in which a company was once called otherwise. */
function openGenerated(options: CorpusOptions): Digest {
  const files = makeCorpus(options);
  const [path = ''] = [...files.keys()].filter((name) => name.startsWith('companies/'));
  files.set(path, (files.get(path) ?? '').replace('\n', '\nformerly: [once]\n'));
  const site = files.get('site.yaml');
  files.delete('site.yaml');
  return sample(Object.fromEntries(files), '2026-11-22', site).digest;
}

beforeAll(async () => {
  const accents = accentsOf(real.site);
  const version = findSourceVersion(process.cwd());
  ours = await import((await openTemplates({ within, base: '/', accents, version })).entry);
  const peer = new URL('render-by-astro.ts', import.meta.url);
  await bundleTemplates({ base: '/', accents, folder, peer });
  astros = await import(join(folder, 'server', 'entry.mjs'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every page is what Astro itself makes of its view', async () => {
  const seen = new Set<string>();
  for (const digest of [real, ...generated]) {
    const counts = new Map<string, number>();
    for (const { address, template, view } of planPages(digest)) {
      const count = counts.get(template) ?? 0;
      if (count === most) continue;
      counts.set(template, count + 1);
      const page = { template, view: JSON.parse(JSON.stringify(view())) };
      const url = digest.urls.absolute(address);
      expect(await ours.renderPage(url, page), url).toBe(await astros.renderPage(url, page));
      seen.add(template);
    }
  }
  expect([...seen].sort()).toEqual(Object.keys(templateFiles).sort());
}, 60_000);
