import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { ExportedClaim } from '../../src/core/export/claims-json.ts';
import type { ExportedEntity } from '../../src/core/export/entities-json.ts';
import type { ExportedGroup } from '../../src/core/export/groups-json.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { story } from '../story.ts';
import { listAddresses, readPages } from './pages.ts';

const site = inject('site');
const pages = readPages(site);
const readData = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(site, 'data', `${name}.json`), 'utf8'));
const claims = readData<ExportedClaim>('claims');
const entities = readData<ExportedEntity>('entities');
const { digest } = await openDigest({ contentDir: story, today: '2026-11-22' });
const pathOf = (url: string): string => new URL(url).pathname;

describe('how to cite', () => {
  it('is a page for each article, and tells each claim with an address that is there', () => {
    const { origin } = new URL(digest.site.url);
    for (const { id, claims: own } of digest.articles) {
      const cite = pages.get(digest.urls.cite(id));
      const text = cite?.root.querySelector('main')?.text ?? '';
      const article = pages.get(digest.urls.page('article', id));
      expect(own.length).toBeGreaterThan(0);
      for (const claim of own) {
        const address = digest.urls.claim(claim.id);
        expect(text, claim.id).toContain(`${origin}${address}`);
        expect(article?.root.getElementById(address.split('#')[1] ?? ''), claim.id).not.toBeNull();
      }
      expect(article?.root.querySelector(`a[href="${digest.urls.cite(id)}"]`), id).not.toBeNull();
    }
  });
});

describe('every page', () => {
  it('is there: one for each article and entity, and the lists', () => {
    for (const { id, kind } of digest.entities) expect(pages.has(digest.urls.page(kind, id)), id).toBe(true);
    for (const { id } of digest.articles) expect(pages.has(digest.urls.page('article', id)), id).toBe(true);
    const { home, timeline, upcoming, disagreements, browse } = digest.urls;
    for (const path of [
      home,
      timeline,
      upcoming,
      disagreements,
      browse,
      '/404.html',
      '/articles/',
      '/companies/',
    ]) {
      expect(pages.has(path), path).toBe(true);
    }
  });

  it('has a title of its own, one main heading, its language and its canonical address', () => {
    const titles = new Map<string, string>();
    for (const { path, root } of pages.values()) {
      const title = root.querySelector('title')?.text ?? '';
      expect(titles.get(title), `${path} and another are titled “${title}”`).toBeUndefined();
      titles.set(title, path);
      expect(root.querySelectorAll('h1').length, path).toBe(1);
      expect(root.querySelector('html')?.getAttribute('lang'), path).toBe('en');
      expect(pathOf(root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''), path).toBe(path);
      expect(root.querySelector('meta[name=description]')?.getAttribute('content'), path).toMatch(/\S/);
    }
  });

  it('says its as-of date and prints no value that a template failed to find', () => {
    for (const { path, root } of pages.values()) {
      expect(root.querySelector('.as-of')?.text, path).toMatch(
        /^As of 22 Nov 2026 · newest source \d+ \w{3} \d{4}$/,
      );
      expect(root.querySelector('body')?.text, path).not.toMatch(
        /undefined|NaN|Invalid Date|\[object Object\]/,
      );
    }
  });

  it('gives no id twice and carries no script, but for the one that searches', () => {
    for (const { path, root, ids } of pages.values()) {
      expect(ids.size, path).toBe(root.querySelectorAll('[id]').length);
      // What is told to search engines is data, and no browser runs it.
      const scripts = root
        .querySelectorAll('script:not([type="application/ld+json"])')
        .map((script) => script.getAttribute('src'));
      expect(scripts, path).toEqual(path === '/search/' ? [expect.stringMatching(/^\/_astro\//)] : []);
    }
  });

  it('leads only to pages, anchors and files that exist', () => {
    const broken: string[] = [];
    for (const page of pages.values()) {
      for (const address of listAddresses(page)) {
        const url = new URL(address, `https://site.invalid${page.path}`);
        if (url.host !== 'site.invalid' || url.protocol !== 'https:') continue;
        const target = pages.get(url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        const isThere = target
          ? anchor === '' || target.ids.has(anchor)
          : existsSync(join(site, url.pathname));
        if (!isThere) broken.push(`${page.path} → ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('is reached from home', () => {
    const reached = new Set(['/']);
    for (const path of reached) {
      const page = pages.get(path);
      for (const address of page ? listAddresses(page) : []) {
        const { pathname } = new URL(address, `https://site.invalid${path}`);
        if (pages.has(pathname)) reached.add(pathname);
      }
    }
    expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual(['/404.html']);
  });
});

describe('every claim', () => {
  it('has its anchor on its article’s page', () => {
    expect(claims.length).toBe(digest.claims.length);
    for (const { id, url } of claims) {
      const { pathname, hash } = new URL(url);
      expect(pages.get(pathname)?.ids.has(hash.slice(1)), id).toBe(true);
    }
  });

  it('stands, with a link to its source, on the page of every entity that it names', () => {
    const links = new Map<string, Set<string>>();
    for (const page of pages.values()) {
      // Many claims have pages after the first.
      const path = page.path.replace(/claims\/\d+\/$/, '');
      links.set(path, new Set([...(links.get(path) ?? []), ...listAddresses(page)]));
    }
    for (const claim of digest.claims) {
      for (const id of claim.touches) {
        const kind = digest.findEntity(id)?.kind ?? 'company';
        expect(
          links.get(digest.urls.page(kind, id))?.has(digest.urls.claim(claim.id)),
          `${claim.id} on ${id}`,
        ).toBe(true);
      }
    }
  });

  it('shows its number as the source wrote it', () => {
    const loan = claims.find(({ unit, value }) => unit === 'USD' && value === 620_000_000);
    const { pathname, hash } = new URL(loan?.url ?? '');
    expect(pages.get(pathname)?.root.querySelector(hash)?.text).toContain('$620 million');
  });
});

describe('what claims add up to', () => {
  const groups = readData<ExportedGroup>('groups');
  const byId = new Map(groups.map((group) => [group.id, group]));

  it('is in the data: each claim names its group, and each group its claims', () => {
    expect(byId.size).toBe(groups.length);
    for (const { id, group, verdict } of claims) {
      if (group === undefined) continue;
      expect(byId.get(group)?.verdict, id).toBe(verdict);
      expect(
        byId.get(group)?.claims.map((claim) => claim.id),
        group,
      ).toContain(id);
    }
    for (const { claims: members, verdict, reason, id } of groups) {
      expect(
        members.some(({ rival }) => rival),
        id,
      ).toBe(verdict === 'disputed');
      expect(reason, id).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  it('is one click from every claim that others are weighed against', () => {
    const anchors = new Map([...pages.values()].map((page) => [page.path, page]));
    for (const { id, url, group } of claims) {
      const others =
        byId.get(group ?? '')?.claims.filter((claim) => claim.id.split('#')[0] !== id.split('#')[0]) ?? [];
      if (others.length === 0) continue;
      const { pathname, hash } = new URL(url);
      const links = pages.get(pathname)?.root.querySelector(hash)?.querySelectorAll('a.mark') ?? [];
      const reached = links.some((link) => {
        const target = new URL(link.getAttribute('href') ?? '', `https://site.invalid${pathname}`);
        const page = anchors.get(target.pathname);
        const sources = new Set(
          page ? listAddresses(page).map((address) => address.split('#claim-')[0]) : [],
        );
        return others.some(
          (other) =>
            target.hash.endsWith(`claim-${other.id.split('#')[1]}`) ||
            sources.has(digest.urls.page('article', other.id.split('#')[0] ?? '')),
        );
      });
      expect(reached, id).toBe(true);
    }
  });

  it('stands in words beside the numbers of every metric', () => {
    for (const { kind, about, label, claims: members } of groups) {
      if (kind !== 'figure' || members.length === 0) continue;
      const text = pages.get(digest.urls.page('figure', about[0] ?? ''))?.root.text ?? '';
      expect(text, about[0]).toContain(label);
    }
  });

  it('and every disagreement stands on the page of disagreements, with who says what and when', () => {
    const page = pages.get(digest.urls.disagreements)?.root;
    const listed = new Set(page?.querySelectorAll('.dispute').map((one) => one.getAttribute('id')));
    const asked = new Set(
      groups
        .filter(({ kind, verdict }) => kind === 'question' && verdict === 'disputed')
        .flatMap(({ claims: members }) => members.map(({ id }) => id)),
    );
    for (const { id, verdict, claims: members } of groups) {
      const rivals = members.filter(({ rival }) => rival);
      const isAsked = rivals.every((claim) => asked.has(claim.id));
      expect(listed.has(id), id).toBe(verdict === 'disputed' && (id.startsWith('question') || !isAsked));
      if (!listed.has(id)) continue;
      const rows = page?.querySelectorAll(`[id="${id}"] tbody tr`) ?? [];
      expect(rows.length, id).toBe(rivals.length);
      for (const row of rows)
        for (const cell of row.querySelectorAll('td')) expect(cell.text, id).toMatch(/\S/);
    }
  });
});

describe('every article', () => {
  it('names its source, and links to it where its address is known', () => {
    for (const { id, fields } of digest.articles) {
      const box = pages.get(digest.urls.page('article', id))?.root.querySelector('.source-box');
      expect(box?.querySelector('.headline')?.text, id).toBe(fields.source.headline);
      expect(box?.querySelector('.headline a')?.getAttribute('href'), id).toBe(fields.source.url);
      if (!fields.source.url) expect(box?.text, id).toContain('not known');
    }
  });

  it('links every entity that its body names, once', () => {
    for (const { id } of digest.articles) {
      const links = pages.get(digest.urls.page('article', id))?.root.querySelectorAll('.prose a') ?? [];
      const addresses = links.map((link) => link.getAttribute('href'));
      expect(addresses.length, id).toBeGreaterThan(10);
      expect(new Set(addresses).size, id).toBe(addresses.length);
    }
  });

  it('is listed on the page of every entity that it names', () => {
    for (const { id, touches } of digest.articles) {
      const url = digest.urls.page('article', id);
      for (const entity of touches) {
        const kind = digest.findEntity(entity)?.kind;
        const page = kind && pages.get(digest.urls.page(kind, entity));
        if (page) expect(listAddresses(page), `${id} on ${entity}`).toContain(url);
      }
    }
  });
});

describe('the data', () => {
  it('has every entity with its own fields and its page', () => {
    expect(entities.map(({ id }) => id)).toEqual([...digest.entities.map(({ id }) => id)].sort());
    for (const { url } of entities) expect(pages.has(pathOf(url)), url).toBe(true);
  });

  it('gives numbers as numbers in base units, beside the words', () => {
    for (const { id, value, unit, said, upper, share } of claims) {
      if (value === undefined) continue;
      expect(Number.isFinite(value), id).toBe(true);
      expect(unit, id).toMatch(/\S/);
      expect(said, id).toMatch(/\S/);
      expect([upper ?? 0, share ?? 0].every(Number.isFinite), id).toBe(true);
    }
  });

  it('names the source of every claim', () => {
    for (const { id, source, article } of claims) {
      const { publisher, ...rest } = digest.findArticle(article)?.fields.source ?? {};
      expect(source, id).toEqual(
        JSON.parse(
          JSON.stringify({
            publisher: publisher === 'unknown' ? undefined : publisher,
            ...rest,
          }),
        ),
      );
    }
  });
});
