import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { listSitePages } from '../../../src/core/export/site-pages.ts';
import { cutSitemap, renderSitemap, renderSitemapIndex } from '../../../src/core/export/sitemap.ts';
import { capacity, digestOf } from './news-sample.ts';

const digest = digestOf({
  one: { added: '2026-01-01', more: capacity(2000, 'survey') },
  two: {
    added: '2026-02-01',
    more: `topics: [potash]\ncorrections:\n  - { date: 2026-05-01, text: It was wrong. }\n  - { date: 2026-12-01, text: Not yet. }`,
  },
});
const changes = new Map(listSitePages(digest).map(({ url, changed }) => [new URL(url).pathname, changed]));

describe('the day that a page changed last', () => {
  it.each([
    ['/articles/one/', '2026-01-01'],
    ['/articles/two/', '2026-05-01'],
    ['/projects/hill-mine/', '2026-01-01'],
    ['/topics/potash/', '2026-05-01'],
    ['/projects/', '2026-01-01'],
    ['/', '2026-05-01'],
    ['/companies/birka/', undefined],
    ['/about/', undefined],
    ['/digests/2024-05/', '2026-05-01'],
  ])('of %s is %s', (path, day) => {
    expect(changes.has(path)).toBe(true);
    expect(changes.get(path)).toBe(day);
  });
});

describe('a sitemap', () => {
  const pages = Array.from({ length: 7 }, (_, index) => ({
    url: `https://potash.example/?a=${index}&b=<`,
    ...(index > 4 && { changed: `2026-01-0${index}` }),
  }));

  it('is cut where it is full, and is never without a list', async () => {
    expect(cutSitemap(pages, 3).map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(cutSitemap([], 3)).toEqual([[]]);
    const index = await parseSitemapIndex(Readable.from(renderSitemapIndex(digest, cutSitemap(pages, 3))));
    expect(index.map(({ url, lastmod }) => [url, lastmod?.slice(0, 10)])).toEqual([
      ['https://potash.example/sitemap/1.xml', undefined],
      ['https://potash.example/sitemap/2.xml', '2026-01-05'],
      ['https://potash.example/sitemap/3.xml', '2026-01-06'],
    ]);
  });

  it('is read whatever stands in an address', async () => {
    const read = await parseSitemap(Readable.from(renderSitemap(pages)));
    expect(read.map(({ url }) => url)).toEqual(pages.map(({ url }) => url));
  });
});
