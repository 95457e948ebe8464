/** Every page of the site costs a reader no more than it may. */
import { describe, expect, inject, it } from 'vitest';
import { budgetOf, listExcess } from './budgets.ts';
import { readPages } from './pages.ts';
import { openScales } from './weigh-page.ts';

const scales = openScales(inject('site'));
const pages = [...readPages(inject('site')).values()];

describe('a page', () => {
  it('is within its budget: markup, scripts, requests, the whole, elements', () => {
    expect(pages.flatMap((page) => listExcess(page, scales.weigh(page)))).toEqual([]);
  });

  it('whose letters are in the fonts that every page loads asks for no other', () => {
    const plain = pages.filter(({ root }) => !/[Ā-ʺẀ-ỿ]/.test(root.text));
    expect(plain.length).toBeGreaterThan(100);
    expect(plain.filter((page) => scales.weigh(page, 1).furtherFonts > 0).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

it.each([
  ['/', 40],
  ['/404.html', 40],
  ['/companies/', 40],
  ['/timeline/2025/', 40],
  ['/companies/mp-materials/', 30],
  ['/articles/2025-12-raw-materials-stay-scarce/', 14],
  ['/search/', 14],
])('%s may have %s KB of HTML and CSS', (path, size) => {
  const page = pages.find((one) => one.path === path);
  expect(page && budgetOf(page).markup).toBe(size * 1024);
});
