/** What holds of the site holds of two thousand articles too, with long lists and names in every script. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { launchBrowser } from '../browser/browser.ts';
import { lookAtPage } from '../browser/look-at-page.ts';
import { listExcess } from '../site/budgets.ts';
import { listKindsOfPage } from '../site/kinds-of-page.ts';
import { listMarkupFaults } from '../site/list-markup-faults.ts';
import { readPages } from '../site/pages.ts';
import { openScales } from '../site/weigh-page.ts';

const site = inject('strangeSite');
const pages = readPages(site);
const kindsOfPage = listKindsOfPage(site, pages);
const browser: Browser | undefined = await launchBrowser();

it('each page is within its budget', () => {
  const { weigh } = openScales(site);
  // Compressed in a hurry first: most are light enough even so.
  const heavy = [...pages.values()].filter((page) => listExcess(page, weigh(page, 4)).length > 0);
  expect(heavy.flatMap((page) => listExcess(page, weigh(page)))).toEqual([]);
});

it('one page of each kind is valid HTML, and one in a hundred of all', () => {
  const some = [...pages.values()].filter((_, index) => index % 100 === 0);
  const faults = [...kindsOfPage.map(({ page }) => page), ...some].flatMap(listMarkupFaults);
  expect(faults.slice(0, 20)).toEqual([]);
});

it('a name that runs from right to left keeps to itself in a line that does not', () => {
  const links = [...pages.values()]
    .slice(0, 500)
    .flatMap(({ root }) =>
      root.querySelectorAll('.ledger a, .articles a, .jump a, .timeline a, .sides a, h1'),
    );
  const names = links.filter(({ text }) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text));
  expect(names.length).toBeGreaterThan(100);
  const loose = names.filter((link) => !link.closest('[dir=auto]'));
  expect([...new Set(loose.map((link) => link.outerHTML))].slice(0, 10)).toEqual([]);
});

describe.skipIf(!browser)('the richest page of each kind on a phone', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serveSite({ folder: site, base: '/', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.concurrent.each(kindsOfPage)('$kind', async ({ page: { path } }) => {
    const { faults } = await lookAtPage(browser as Browser, server.url, path, {
      widths: [390],
      schemes: ['light'],
    });
    expect(faults, path).toEqual([]);
  });
});
