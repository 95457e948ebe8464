/** Maps and ties in the built pages: one land for all, a link for each mark, the same in a list, and light enough for many projects. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../src/astro/build-site.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { manyPlaces } from '../charts/many-places.ts';
import { listExcess } from './budgets.ts';
import { type BuiltPage, listAddresses, readPages } from './pages.ts';
import { openScales } from './weigh-page.ts';

const real = inject('site');
mkdirSync('.lodestone', { recursive: true });
const folder = mkdtempSync(resolve('.lodestone', 'test-places-'));
const crowded = join(folder, 'site');
for (const [path, text] of Object.entries(manyPlaces(300))) {
  const file = join(folder, 'content', path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
const { problems } = await buildSite({
  contentDir: join(folder, 'content'),
  today: '2026-11-22',
  outDir: crowded,
});
if (hasErrors(problems)) throw new Error(problems[0]?.message);
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const realPages = [...readPages(real).values()];
/** The lists of the crowded site, one of ten other pages, and the company with most ties. */
const crowdedPages = [...readPages(crowded).values()].filter(
  ({ path }) => isList(path) || /0\/$/.test(path) || path.startsWith('/companies/hub/'),
);

function isList(path: string): boolean {
  return /^\/projects\/(page\/\d+\/)?$/.test(path);
}

const listFaults = (site: string, pages: readonly BuiltPage[]): string[] => {
  const scales = openScales(site);
  return pages.flatMap((page) => listExcess(page, scales.weigh(page)));
};

describe.each([
  ['the real content', real, realPages],
  ['300 projects', crowded, crowdedPages],
])('with %s', (_, site, all) => {
  const pages = all.filter(({ root }) => root.querySelector('svg.map'));

  it('there is a map, and no page carries the land itself', () => {
    expect(pages.map(({ path }) => path)).toContain('/projects/');
    for (const { path, root, html } of pages) {
      expect(html.length, path).toBeLessThan(200_000);
      const lands = new Set(root.querySelectorAll('.land use').map((use) => use.getAttribute('href')));
      expect([...lands], path).toEqual([expect.stringMatching(/^\/_astro\/land\.[0-9a-f]{8}\.svg#land$/)]);
      const [file = '', id = ''] = [...lands][0]?.split('#') ?? [];
      expect(readFileSync(join(site, file), 'utf8'), path).toContain(`id="${id}"`);
    }
  });

  it('each mark is a link with a name to what stands in the list as well', () => {
    for (const { path, root } of pages.filter((page) => page.path === '/projects/')) {
      const listed = new Set(listAddresses({ root: root.querySelector('.places') } as BuiltPage));
      const pins = root.querySelectorAll('a.pin');
      expect(pins.length, path).toBeGreaterThan(3);
      for (const pin of pins) {
        expect(pin.querySelector('title')?.text, path).toMatch(/\S: \S/);
        const href = pin.getAttribute('href') ?? '';
        expect(href.includes('#') || listed.has(href), href).toBe(true);
      }
    }
  });

  it('a map has a name and a description, no style of its own, and no number that is none', () => {
    for (const { path, root } of pages) {
      const map = root.querySelector('svg.map');
      const [title, description] = ['aria-labelledby', 'aria-describedby'].map((key) =>
        map?.getAttribute(key),
      );
      expect(map?.querySelector(`#${title}`)?.text, path).toMatch(/\S/);
      expect(map?.querySelector(`#${description}`)?.text, path).toMatch(/\S+ \S+/);
      expect(map?.querySelectorAll('[style], style, script').length, path).toBe(0);
      expect(map?.toString(), path).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('every page with a map stays within its budget', () => {
    expect(listFaults(site, pages)).toEqual([]);
  });
});

it('every project of many is in the list, within the budget of its page', () => {
  const lists = crowdedPages.filter(({ path }) => isList(path));
  const listed = lists.flatMap(({ root }) => root.querySelectorAll('.sited > li > a'));
  expect(new Set(listed.map((link) => link.getAttribute('href'))).size).toBe(300);
  expect(listFaults(crowded, lists)).toEqual([]);
});

describe('the ties of a company or institution', () => {
  const drawn = realPages.filter(({ root }) => root.querySelector('.ties'));

  it('are drawn where there are some, on every kind of page that has them', () => {
    const kinds = new Set(drawn.map(({ path }) => path.split('/')[1]));
    expect([...kinds].sort()).toEqual(['companies', 'institutions', 'projects']);
  });

  it('each lead to their claim, and the same claims stand below', () => {
    for (const { path, root } of drawn) {
      const ties = root.querySelectorAll('.tie .verb > a:first-child');
      expect(ties.length, path).toBeGreaterThan(2);
      const listed = new Set(
        root.querySelectorAll('.ledger .source').map((link) => link.getAttribute('href')),
      );
      for (const tie of ties) {
        expect(tie.text, path).toMatch(/\S/);
        expect(listed.has(tie.getAttribute('href') ?? ''), `${path} ${tie.text}`).toBe(true);
      }
      const list = root.querySelector('.ties > .meta a')?.getAttribute('href') ?? '';
      expect(root.querySelector(list), `${path} ${list}`).not.toBeNull();
    }
  });

  it('say in a word what they say by a line', () => {
    for (const { path, root } of drawn)
      for (const tie of root.querySelectorAll('.tie.ahead, .tie.past, .tie.doubtful'))
        expect(tie.querySelector('.under .mark')?.text, path).toMatch(/\S/);
  });

  it('are counted where there are too many to draw, and their page is within its budget', () => {
    const hub = crowdedPages.filter(({ path }) => path === '/companies/hub/');
    expect(hub[0]?.root.querySelectorAll('.tie').length).toBe(24);
    expect(hub[0]?.root.querySelector('.ties > .meta')?.text).toMatch(/And \d+ more in the list/);
    expect(listFaults(crowded, hub)).toEqual([]);
  });
});
