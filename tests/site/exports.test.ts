/** Readers that are none of ours read every file that the site holds for machines. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseJsonFeed, parseOpml } from 'feedsmith';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import PostalMime from 'postal-mime';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { upcomingOf } from '../../src/core/claims/upcoming.ts';
import { listColumns } from '../../src/core/export/columns.ts';
import { tables } from '../../src/core/export/tables.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { dataFiles, hasCalendar, hasFeed, streamFiles } from '../../src/core/url.ts';
import { story } from '../story.ts';
import { readPages } from './pages.ts';

const site = inject('site');
const pages = readPages(site);
const { digest } = await openDigest({ contentDir: story, today: '2026-11-22' });
const { origin } = new URL(digest.site.url);

const filesOf = (name: string): string[] =>
  globSync(`**/${name}`, { cwd: site }).map((file) => file.split(sep).join('/'));
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
const readJson = (file: string) => JSON.parse(read(file));

/** An address of ours leads to a page of the site, and to an element on it. */
function expectLeads(address: string, from: string): void {
  expect(address, from).toMatch(new RegExp(`^${origin}/`));
  const { pathname, hash } = new URL(address);
  const page = pages.get(pathname);
  expect(page, `${from}: ${address}`).toBeDefined();
  if (hash) expect(page?.ids.has(hash.slice(1)), `${from}: ${address}`).toBe(true);
}

const withFeed = digest.entities.filter(({ kind }) => hasFeed(kind));

describe('feeds', () => {
  const xml = [...filesOf('feed.xml'), ...filesOf('atom.xml')];

  it('are there in three forms for the site and each thing that has news', () => {
    for (const name of ['feed.xml', 'atom.xml', 'feed.json'])
      expect(filesOf(name).length, name).toBe(withFeed.length + 1);
  });

  it('are read by a feed reader, whole, each entry with its own id, title, day and a way to a page', () => {
    for (const file of xml) {
      const feed = parseFeed(read(file));
      expect(feed.title, file).toBeTruthy();
      expectLeads(feed.url ?? '', file);
      expect(feed.items.length, file).toBeLessThanOrEqual(50);
      expect(new Set(feed.items.map(({ id }) => id)).size, file).toBe(feed.items.length);
      for (const { id, title, url, published, description, content } of feed.items) {
        expect(id, file).toMatch(/^tag:lodestone\.example,\d{4}-\d\d-\d\d:\/articles\//);
        expect(title, `${file} ${id}`).toMatch(/\S/);
        expect(published?.toISOString(), `${file} ${id}`).toMatch(/^20\d\d-\d\d-\d\dT00:00:00/);
        expect(content ?? description, `${file} ${id}`).toContain('<p>');
        expectLeads(url ?? '', file);
      }
    }
    expect(parseFeed(read('feed.xml')).items.length).toBe(50);
  });

  it('say the same in each form', () => {
    for (const file of filesOf('feed.json')) {
      const feed = parseJsonFeed(read(file));
      const [rss, atom] = ['feed.xml', 'atom.xml'].map((name) =>
        parseFeed(read(file.replace('feed.json', name))),
      );
      const items = feed.items ?? [];
      const ids = items.map(({ id }) => id);
      expect(
        rss?.items.map(({ id }) => id),
        file,
      ).toEqual(ids);
      expect(
        atom?.items.map(({ id }) => id),
        file,
      ).toEqual(ids);
      expect(
        atom?.items.map(({ title }) => title),
        file,
      ).toEqual(items.map(({ title }) => title));
      expect(feed.feed_url, file).toBe(`${origin}/${file}`);
    }
  });

  it('are all in one list', () => {
    const { body } = parseOpml(read('feeds.opml'));
    const outlines = (body?.outlines ?? []).flatMap((one) => [one, ...(one.outlines ?? [])]);
    const listed = outlines
      .flatMap(({ xmlUrl }) => xmlUrl ?? [])
      .map((address) => address.slice(origin.length + 1));
    expect(listed.sort()).toEqual(filesOf('feed.xml').sort());
    for (const { htmlUrl } of outlines) if (htmlUrl) expectLeads(htmlUrl, 'feeds.opml');
  });

  it('are found from every page', () => {
    const files = new Set(['feed.xml', 'atom.xml', 'feed.json'].flatMap(filesOf));
    for (const { path, root } of pages.values()) {
      const links = root
        .querySelectorAll('link[rel=alternate]')
        .map((link) => link.getAttribute('href') ?? '');
      expect(links.length, path).toBeGreaterThanOrEqual(path === '/' ? 3 : 1);
      for (const link of links) expect(files.has(link.slice(1)), `${path}: ${link}`).toBe(true);
    }
    for (const { kind, id } of withFeed) {
      const page = pages.get(digest.urls.page(kind, id));
      const own = digest.urls.feed('atom', kind, id);
      expect(page?.root.querySelector(`link[href="${own}"]`), id).not.toBeNull();
    }
  });
});

describe('calendars', () => {
  const files = filesOf('upcoming.ics');
  const eventsOf = (file: string) =>
    new ICAL.Component(ICAL.parse(read(file)))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  it('are there for the site and each policy and project', () => {
    expect(files.length).toBe(digest.entities.filter(({ kind }) => hasCalendar(kind)).length + 1);
  });

  it('are read, with whole days, an id of its own for each entry, and a way to its claim', () => {
    for (const file of files) {
      const events = eventsOf(file);
      expect(new Set(events.map(({ uid }) => uid)).size, file).toBe(events.length);
      for (const { uid, summary, startDate, endDate, component } of events) {
        expect(startDate.isDate && endDate.isDate, uid).toBe(true);
        expect(endDate.compare(startDate), uid).toBe(1);
        expect(summary, uid).toMatch(/\S: \S/);
        for (const name of ['dtstamp', 'last-modified', 'sequence'])
          expect(component.getFirstPropertyValue(name), `${uid} ${name}`).not.toBeNull();
        expectLeads(String(component.getFirstPropertyValue('url')), file);
      }
    }
  });

  it('hold every date that is due', () => {
    const { ahead, overdue, lapsed, settled } = upcomingOf(digest);
    expect(eventsOf('upcoming.ics').length).toBe([ahead, overdue, lapsed, settled].flat().length);
  });
});

describe('data', () => {
  const ajv = new Ajv2020({ validateFormats: false, allErrors: true });

  it.each(dataFiles)('%s fits its schema, and every row names where it is from', (name) => {
    const rows = readJson(`data/${name}.json`);
    const validate = ajv.compile(readJson(`data/${name}.schema.json`));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const alone = validate([row]);
      expect(alone ? [] : validate.errors?.slice(0, 3), JSON.stringify(row).slice(0, 300)).toEqual([]);
      expectLeads(row.url, name);
      const { source, sources, claims, articles } = row;
      const named = source ? [source] : (sources ?? claims ?? articles);
      if (name !== 'entities') expect(named.length, row.id).toBeGreaterThan(0);
    }
  });

  it.each(dataFiles)('%s is the same as CSV, read strictly', (name) => {
    const rows = readJson(`data/${name}.json`);
    const records = parseCsv(read(`data/${name}.csv`), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const columns = listColumns(tables[name]);
    expect(records.length).toBe(rows.length);
    expect(Object.keys(records[0] ?? {})).toEqual(columns.map((column) => column.name));
    for (const [index, record] of records.entries()) {
      const row = rows[index];
      expect(record.url).toBe(row.url);
      if (row.source) expect(record.source_published).toBe(row.source.published);
      for (const cell of Object.values(record)) expect(cell).not.toMatch(/^[=+@\t]|^-(?!\d)/);
    }
  });

  it.each(streamFiles)('%s is the same as a stream of lines', (name) => {
    const lines = read(`data/${name}.ndjson`).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(readJson(`data/${name}.json`));
  });

  it('is a package to the validator of Data Packages, and each cell of each table is what its column says', async () => {
    // The only validator to be had knows profile 1, to which a list is text, and takes a byte order mark for a letter.
    const { Package, validate } = createRequire(import.meta.url)('datapackage');
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-package-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(site, 'data'), folder, { recursive: true });
    const descriptor = readJson('data/datapackage.json');
    const csv = descriptor.resources.filter(({ format }: { format: string }) => format === 'csv');
    for (const resource of csv) {
      resource.profile = 'tabular-data-resource';
      for (const field of resource.schema.fields) if (field.type === 'list') field.type = 'string';
      const text = read(`data/${resource.path}`);
      expect(text.startsWith('\uFEFF'), resource.path).toBe(true);
      writeFileSync(join(folder, resource.path), text.slice(1));
    }
    expect(await validate(descriptor)).toMatchObject({ valid: true, errors: [] });
    const { resources } = await Package.load(descriptor, { basePath: folder, strict: true });
    for (const name of dataFiles) {
      const resource = resources.find((one: { name: string }) => one.name === name);
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.length, name).toBe(readJson(`data/${name}.json`).length);
    }
  });

  it('of each entity is a file beside its page', () => {
    const claims = new Map(readJson('data/claims.json').map((row: { id: string }) => [row.id, row]));
    for (const { kind, id } of digest.entities) {
      const file = readJson(digest.urls.entityData(kind, id).slice(1));
      expect(file.entity.id).toBe(id);
      expect(file.claims.length, id).toBe(digest.claimsTouching(id).length);
      for (const claim of file.claims) expect(claim, id).toEqual(claims.get(claim.id));
      for (const { url } of file.articles) expectLeads(url, id);
      expect(
        pages.get(digest.urls.page(kind, id))?.root.querySelector('a[href$="index.json"]'),
        id,
      ).not.toBeNull();
    }
  });
});

describe('structured data', () => {
  type Node = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };
  /** What the published context comes to for our words: all are of one vocabulary. */
  const context = { document: { '@context': { '@vocab': 'https://schema.org/' } }, documentUrl: '' };
  const documentLoader = async () => context;

  it('is read by a processor of JSON-LD on every page, and what it refers to is told on the page of that thing', async () => {
    const told = new Set<string>();
    const asked = new Map<string, string>();
    const see = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const one of value) see(one, path);
      else if (typeof value === 'object' && value !== null) {
        const node = value as Node;
        if (node['@id']) Object.keys(node).length > 1 ? told.add(node['@id']) : asked.set(node['@id'], path);
        for (const [name, inner] of Object.entries(node)) {
          if (!name.startsWith('@')) expect(name, path).toMatch(/^https:\/\/schema\.org\/[a-z][A-Za-z]+$/);
          see(inner, path);
        }
      }
    };
    for (const { path, root } of pages.values()) {
      const scripts = root.querySelectorAll('script[type="application/ld+json"]');
      expect(scripts.length, path).toBe(1);
      const text = scripts[0]?.text ?? '';
      expect(text, path).not.toMatch(/<|undefined/);
      const nodes = (await jsonld.expand(JSON.parse(text), { documentLoader } as never)) as unknown as Node[];
      expect(nodes.length, path).toBeGreaterThan(0);
      expect(nodes[0]?.['@id']?.replace(/#this$/, ''), path).toBe(`${origin}${path}`);
      see(nodes, path);
    }
    for (const [id, path] of asked) expect(told.has(id), `${path} refers to ${id}`).toBe(true);
    expect(asked.size).toBeGreaterThan(20);
  });

  it('tells each thing as what it is', () => {
    const mainOf = (path: string) =>
      JSON.parse(pages.get(path)?.root.querySelector('script[type="application/ld+json"]')?.text ?? '{}');
    const types: Partial<Record<string, string[]>> = {
      company: ['Organization', 'Corporation'],
      institution: ['Organization', 'GovernmentOrganization'],
      project: ['Project'],
      policy: ['Legislation', 'CreativeWork'],
      figure: ['Dataset'],
      event: ['Event'],
      place: ['Place'],
      person: ['Person'],
    };
    for (const { kind, id, fields } of digest.entities) {
      const { mainEntityOfPage, ...thing } = mainOf(digest.urls.page(kind, id));
      expect(mainEntityOfPage.breadcrumb['@type']).toBe('BreadcrumbList');
      expect(mainEntityOfPage.breadcrumb.itemListElement.at(-1).name).toBe(fields.name);
      if (types[kind]) expect(types[kind], id).toContain(thing['@type']);
    }
    for (const { id, fields } of digest.articles) {
      const article = mainOf(digest.urls.page('article', id));
      expect(article['@type']).toBe('Article');
      expect(article.isBasedOn).toMatchObject({
        '@type': 'NewsArticle',
        headline: fields.source.headline,
      });
    }
    expect(mainOf('/').isPartOf).toMatchObject({
      '@type': 'WebSite',
      publisher: { '@type': 'Organization' },
    });
    expect(mainOf('/data/')['@type']).toBe('Dataset');
  });
});

describe('lists of pages', () => {
  /** Later pages of lists are found from the first. */
  const isLater = (path: string): boolean => /\/(?:page|claims|articles)\/\d+\/$/.test(path);

  it('are read by a parser of sitemaps, and name every page once, with a day of the content', async () => {
    const lists = await parseSitemapIndex(Readable.from(read('sitemap.xml')));
    const items = (
      await Promise.all(
        lists.map(({ url }) => parseSitemap(Readable.from(read(url.slice(origin.length + 1))))),
      )
    ).flat();
    const indexed = [...pages.values()]
      .filter(
        ({ path, root }) =>
          path !== '/404.html' && !isLater(path) && !root.querySelector('meta[name=robots]'),
      )
      .map(({ path }) => `${origin}${path}`);
    expect(items.map(({ url }) => url).sort()).toEqual(indexed.sort());
    for (const { url, lastmod } of items) {
      if (lastmod) expect(lastmod.slice(0, 10) <= '2026-11-22', url).toBe(true);
      expectLeads(url, 'sitemap');
    }
    expect(items.filter(({ lastmod }) => lastmod).length).toBeGreaterThan(200);
  });

  it('are found from robots.txt, and llms.txt leads to what is there', () => {
    expect(read('robots.txt')).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
    const files = new Set(globSync('**/*', { cwd: site }).map((file) => `/${file.split(sep).join('/')}`));
    const links = [...read('llms.txt').matchAll(/\]\((https[^)]+)\)/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    expect(links.length).toBeGreaterThan(20);
    for (const path of links) expect(pages.has(path) || files.has(path), path).toBe(true);
  });
});

describe('mails', () => {
  it('of each month are read by a parser of mail: text, and HTML that asks no host for anything', async () => {
    const files = filesOf('mail.eml');
    expect(files.length).toBe(filesOf('digests/*/index.html').length);
    for (const file of files) {
      const { subject, from, html = '', text = '', date } = await PostalMime.parse(read(file));
      expect(subject, file).toMatch(/^Lodestone: Rare Earths: .+ in one page$/);
      expect(from?.address, file).toBe('editors@lodestone.example');
      expect(String(date).slice(0, 7), file).toBe(file.split('/')[1]);
      expect(Buffer.byteLength(html), file).toBeLessThan(100 * 1024);
      expect(html, file).not.toMatch(/<(?:script|link|img|style)|url\(|undefined/);
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url = '']) => url);
      for (const link of links) expectLeads(link, file);
      expect(text.trim(), file).toBe(read(file.replace('.eml', '.txt')).trim());
    }
  });
});
