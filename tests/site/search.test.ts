/** Search in the built site: what is published of it, what its index answers, and the page as it is without a script. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { kinds } from '../../src/core/schema/kinds.ts';
import type { SearchIndex } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/ask-index.ts';
import { readState } from '../../src/search/search-state.ts';
import { story } from '../story.ts';
import { listAddresses, readPages } from './pages.ts';

const site = inject('site');
const folder = join(site, 'search', 'pagefind');
const pages = readPages(site);
const { digest } = await openDigest({ contentDir: story, today: '2026-11-22' });

it('of Pagefind, only what the page asks for is published', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replace(/en_[\da-f]+/, 'HASH').replaceAll('\\', '/'),
  );
  expect([...new Set(names)].sort()).toEqual([
    'filter',
    'filter/HASH.pf_filter',
    'fragment',
    'fragment/HASH.pf_fragment',
    'index',
    'index/HASH.pf_index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.HASH.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});

describe('the index', () => {
  let server: RunningServer;
  let index: SearchIndex;
  beforeAll(async () => {
    server = await serveSite({ folder: site, base: '/', port: 0 });
    const module = pathToFileURL(resolve(folder, 'pagefind.js')).href;
    index = await openIndex(new URL('search/pagefind/', server.url).href, module);
  });
  afterAll(() => server.close());

  const ask = async (query: string, many = 10) => {
    const answer = await index.ask(readState(new URLSearchParams(query)));
    return { ...answer, found: await answer.load(many) };
  };
  const hrefs = async (query: string, many?: number): Promise<string[]> =>
    (await ask(query, many)).found.map(({ href }) => href);

  it('offers the kinds, publishers and years that there are', () => {
    const { kind, year, publisher, entity } = index.counts;
    for (const { kind: one } of digest.entities) expect(kind).toHaveProperty([kinds[one].one]);
    expect(kind.Article).toBe(digest.articles.length);
    expect(Object.values(kind).reduce((sum, count) => sum + count)).toBe(
      digest.articles.length + digest.entities.length,
    );
    for (const counts of [year, publisher])
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(digest.articles.length);
    expect(Object.keys(entity).length).toBe(digest.entities.length);
  });

  it('finds every entity first by its name and by each of its other names', async () => {
    for (const { kind, id, fields } of digest.entities) {
      for (const name of [fields.name, ...fields.aliases]) {
        const others = digest.entities.filter((one) =>
          [one.fields.name, ...one.fields.aliases].includes(name),
        );
        const first = await hrefs(`q=${encodeURIComponent(name)}`, others.length);
        expect(first, name).toContain(digest.urls.page(kind, id));
      }
    }
  });

  it('finds an article by a word of its text, and its claims under their anchors', async () => {
    const [article] = digest.articles;
    const { found } = await ask(`q=${encodeURIComponent(article?.fields.title ?? '')}`);
    expect(found[0]?.href).toBe(digest.urls.page('article', article?.id ?? ''));
    const { found: loans } = await ask('q=loan&kind=Article');
    const claims = loans.flatMap((one) => one.claims.map(({ href }) => href));
    expect(claims.length).toBeGreaterThan(3);
    for (const href of claims) {
      const { pathname, hash } = new URL(href, 'https://site.invalid');
      expect(pages.get(pathname)?.ids.has(hash.slice(1)), href).toBe(true);
    }
  });

  it('narrows to what a filter says, and tells how many', async () => {
    const all = await ask('q=magnet');
    const articles = await ask('q=magnet&kind=Article');
    expect(articles.total).toBe(all.counts.kind.Article);
    expect(articles.total).toBeLessThan(all.total);
    expect(articles.found.every(({ kind }) => kind === 'Article')).toBe(true);
    expect((await ask('q=magnet&year=1999')).total).toBe(0);
  });

  it('lists what names an entity, newest first, without a word', async () => {
    const [article] = digest.articlesTouching('lynas');
    const found = await hrefs(`entity=${encodeURIComponent(digest.findEntity('lynas')?.fields.name ?? '')}`);
    expect(found).toContain(digest.urls.page('article', article?.id ?? ''));
    expect(found).toContain('/companies/lynas/');
  });

  it('finds nothing of what nobody wrote', async () => {
    expect((await ask('q=xyzzyqwert')).total).toBe(0);
  });
});

describe('the page', () => {
  const page = pages.get('/search/');

  it('without a script leads to every name, kind and year', () => {
    const letters =
      page?.root.querySelectorAll('.letters a').map((link) => link.getAttribute('href') ?? '') ?? [];
    const named = new Set(
      letters.flatMap((letter) =>
        [...pages.keys()]
          .filter((path) => path.startsWith(letter))
          .flatMap((path) => listAddresses(pages.get(path) as never)),
      ),
    );
    for (const { kind, id } of digest.entities) expect(named.has(digest.urls.page(kind, id)), id).toBe(true);
    expect(page?.root.querySelector('noscript')?.text).toMatch(/needs JavaScript/);
    expect(page?.root.querySelector('form')?.getAttribute('action')).toBe('/search/');
    for (const { path } of pages.values())
      if (/^\/timeline\/\d{4}\/$/.test(path)) expect(listAddresses(page as never)).toContain(path);
  });

  it('keeps its budget', () => {
    const size = (path: string): number => brotliCompressSync(readFileSync(join(site, path))).length;
    const [script = ''] =
      page?.root.querySelectorAll('script[src]').map((one) => one.getAttribute('src') ?? '') ?? [];
    // The parts of it that it imports come with it.
    const imported = [...readFileSync(join(site, script), 'utf8').matchAll(/from"\.\/([^"]+)"/g)];
    const scripts = [script, ...imported.map(([, name]) => join(dirname(script), name ?? ''))];
    expect(scripts.length).toBeLessThan(3);
    const [styles] =
      page?.root.querySelectorAll('link[rel=stylesheet]').map((one) => one.getAttribute('href') ?? '') ?? [];
    expect(scripts.reduce((sum, one) => sum + size(one), 0)).toBeLessThan(20_000);
    expect(size('search/index.html') + size(styles ?? '')).toBeLessThan(14_000);
  });
});
