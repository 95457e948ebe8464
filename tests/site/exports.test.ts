/** Readers that are none of ours read every file that the site holds for machines. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseJsonFeed, parseOpml } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, inject, it } from 'vitest';
import { upcomingOf } from '../../src/core/claims/upcoming.ts';
import { listColumns } from '../../src/core/export/columns.ts';
import { tables } from '../../src/core/export/tables.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { dataFiles, hasCalendar, hasFeed, streamFiles } from '../../src/core/url.ts';
import { readPages } from './pages.ts';

const site = inject('site');
const pages = readPages(site);
const { digest } = await openDigest({ contentDir: 'content', today: '2026-11-22' });
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
      expect(links.length, path).toBeGreaterThanOrEqual(3);
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
