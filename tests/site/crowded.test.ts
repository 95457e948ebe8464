/** Nothing of which very much is said costs a reader more than others: contents that are all about one project. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import { beforeAll, expect, inject, it } from 'vitest';
import { writeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { openTemplates, type Templates } from '../../src/astro/open-templates.ts';
import { findSourceVersion } from '../../src/astro/source-version.ts';
import type { Digest } from '../../src/core/link/digest.ts';
import { readSite } from '../../src/core/load/read-site.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import type { PlannedPage } from '../../src/core/plan/page-unit.ts';
import { planPages } from '../../src/core/plan/plan-pages.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { accentsOf } from '../../src/core/schema/contrast.ts';
import { story } from '../story.ts';
import { listExcess } from './budgets.ts';
import type { BuiltPage } from './pages.ts';
import { openScales } from './weigh-page.ts';

const scales = openScales(inject('site'));
/** Of each template, the pages with most to show: what is written of the others is less. */
const heaviest = 6;

let templates: Templates;

beforeAll(async () => {
  // Those of the site that is built already: its styles are there to be weighed.
  templates = await openTemplates({
    within: resolve('.lodestone', 'templates'),
    base: '/',
    accents: accentsOf(readSite(story).site),
    version: findSourceVersion(process.cwd()),
  });
});

it.each([40, 80, 300])('of %i articles about one project no page is beyond its budget', async (articles) => {
  const digest = await openCrowded(articles);
  const pages = listHeaviest(digest);
  expect(new Set(pages.map(({ template }) => template)).size).toBeGreaterThan(20);
  const excess = await Promise.all(
    pages.map(async (page) => {
      const built = await render(page);
      // Compressed in a hurry first: most are light enough even so.
      const isLight = listExcess(built, scales.weigh(built, 4)).length === 0;
      return isLight ? [] : listExcess(built, scales.weigh(built));
    }),
  );
  expect(excess.flat()).toEqual([]);
});

async function openCrowded(articles: number): Promise<Digest> {
  const contentDir = mkdtempSync(join(tmpdir(), 'lodestone-crowded-'));
  try {
    writeCorpus(contentDir, { articles, seed: 1, crowded: true });
    const { digest, problems } = await openDigest({
      contentDir,
      today: '2026-11-22',
      base: '/',
      publicFiles: [],
    });
    if (hasErrors(problems)) throw new Error('the corpus has errors');
    return digest;
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

type Page = Pick<PlannedPage, 'address' | 'template'> & { json: string };

function listHeaviest(digest: Digest): Page[] {
  const byTemplate = Map.groupBy(
    [...planPages(digest)].map(
      ({ address, template, view }): Page => ({ address, template, json: JSON.stringify(view()) }),
    ),
    ({ template }) => template,
  );
  return [...byTemplate.values()].flatMap((pages) =>
    pages.sort((a, b) => b.json.length - a.json.length).slice(0, heaviest),
  );
}

async function render({ address, template, json }: Page): Promise<BuiltPage> {
  const { renderPage } = await import(/* @vite-ignore */ pathToFileURL(templates.entry).href);
  const html: string = await renderPage(`https://corpus.example${address}`, {
    template,
    view: JSON.parse(json),
  });
  return { path: address, html, root: parse(html), ids: new Set() };
}
