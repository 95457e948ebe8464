/** Charts in the built pages: named, described, from sources, with a table, and light enough. */
import { describe, expect, inject, it } from 'vitest';
import { readPages } from './pages.ts';

const site = inject('site');
const pages = [...readPages(site).values()].filter(({ root }) => root.querySelector('.chart'));
const each = pages.flatMap((page) => page.root.querySelectorAll('.chart').map((chart) => ({ page, chart })));

describe('every chart', () => {
  it('has a heading that states what it shows, and a picture of that name with a description', () => {
    expect(each.length).toBeGreaterThan(10);
    for (const { page, chart } of each) {
      const heading = chart.querySelector('figcaption :is(h2, h3)')?.text ?? '';
      expect(heading, page.path).toMatch(/\S+ \S+/);
      const picture = chart.querySelector('svg[role=img]');
      const [title, description] = (picture?.getAttribute('aria-labelledby') ?? '').split(' ');
      expect(picture?.querySelector(`#${title}`)?.text, page.path).toBe(heading);
      expect(picture?.querySelector(`#${description}`)?.text, page.path).toMatch(/\S+ \S+/);
      for (const svg of chart.querySelectorAll('svg.plot, svg.grid'))
        expect(svg.getAttribute('role') ?? svg.getAttribute('aria-hidden'), page.path).toMatch(/img|true/);
    }
  });

  it('leads to its sources, and to the same on its page', () => {
    for (const { page, chart } of each) {
      const addresses = chart.querySelectorAll('.meta a').map((link) => link.getAttribute('href') ?? '');
      const table = addresses.at(-1) ?? '';
      expect(page.ids.has(table.slice(1)), `${page.path} ${table}`).toBe(true);
      if (chart.getAttribute('id') !== 'density')
        expect(
          addresses.some((address) => address.startsWith('/articles/')),
          page.path,
        ).toBe(true);
    }
  });

  it('has no style of its own, and no number that is none', () => {
    for (const { page, chart } of each) {
      expect(chart.querySelectorAll('[style], style, script').length, page.path).toBe(0);
      expect(chart.toString(), page.path).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
