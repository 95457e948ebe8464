import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import type { ExportedClaim } from '../../src/core/export/claims-json.ts';
import type { ExportedEntity } from '../../src/core/export/entities-json.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
let server: RunningServer;
let context: BrowserContext;
let page: Page;
const lists = [
  '/',
  '/timeline/',
  '/upcoming/',
  '/disagreements/',
  '/browse/',
  '/articles/',
  '/companies/',
  '/404.html',
];

/** The page of the entity of each kind that most claims name, and of the article with most claims. */
function oneOfEachKind(): string[] {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(inject('site'), 'data', `${name}.json`), 'utf8'));
  const claims: ExportedClaim[] = read('claims');
  const entities: ExportedEntity[] = read('entities');
  const weight = new Map<string, number>();
  for (const word of claims.flatMap((claim) => Object.values(claim).flat())) {
    if (typeof word === 'string') weight.set(word, (weight.get(word) ?? 0) + 1);
  }
  const heaviest = <T extends { id: string }>(all: T[]): T | undefined =>
    [...all].sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0))[0];
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  const urls = kinds.map((kind) => heaviest(entities.filter((one) => one.kind === kind))?.url ?? '');
  const article = heaviest([...new Set(claims.map(({ article: id }) => id))].map((id) => ({ id })));
  return [...urls.map((url) => new URL(url).pathname), `/articles/${article?.id}/`];
}

/** What the browser complained of or asked another host for. */
const complaints: string[] = [];

describe.skipIf(!browser)('a reader on a phone, without JavaScript', () => {
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
    context = await (browser as Browser).newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('requestfailed', (request) => {
      // A font still on its way when the reader goes on is not missed.
      const { errorText } = request.failure() ?? {};
      if (errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}, ${errorText}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
        complaints.push(`elsewhere: ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const follow = async (selector: string): Promise<void> => {
    await page.locator(selector).first().click();
    await page.waitForLoadState('load');
  };
  const path = (): string => new URL(page.url()).pathname;
  const heading = () => page.locator('h1').innerText();

  it('walks home → timeline → article → company → policy → figure and back', async () => {
    await page.goto(server.url);
    expect(await heading()).toMatch(/\S/);

    await follow('nav[aria-label=Sections] a:text-is("Timeline")');
    expect(path()).toBe('/timeline/');

    await follow('.timeline .article .what a');
    expect(path()).toMatch(/^\/articles\/[^/]+\/$/);
    const article = path();

    await follow('main a[href^="/companies/"]');
    expect(path()).toMatch(/^\/companies\/[^/]+\/$/);

    await page.goto(new URL('/companies/mp-materials/', server.url).href);
    await follow('#policies ~ ul a[href^="/policies/"]');
    expect(path()).toMatch(/^\/policies\/[^/]+\/$/);

    await follow('nav[aria-label=Sections] a:text-is("Figures")');
    await follow('main a[href="/figures/refining-share/"]');
    expect(path()).toBe('/figures/refining-share/');
    expect(await page.locator('.ledger tr').count()).toBeGreaterThan(1);

    for (let steps = 0; steps < 10 && path() !== article; steps += 1) await page.goBack();
    expect(path()).toBe(article);
    await follow('.crumbs a:text-is("Home")');
    expect(path()).toBe('/');
    expect(complaints).toEqual([]);
  });

  it('gets from a fact to its claim, and from there to its source, in one click each', async () => {
    await page.goto(new URL('/figures/refining-share/', server.url).href);
    await follow('.ledger .source');
    const anchor = new URL(page.url()).hash;
    expect(anchor).toMatch(/^#claim-/);
    await expect.poll(() => page.locator(anchor).isVisible()).toBe(true);
    expect(await page.locator('.source-box .headline').innerText()).toMatch(/\S/);
  });

  it('scrolls no page sideways at 390 or 320 px, in light or dark', async () => {
    for (const width of [390, 320]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const other = await (browser as Browser).newContext({
          viewport: { width, height: 844 },
          colorScheme,
        });
        const tab = await other.newPage();
        for (const one of [...lists, ...oneOfEachKind()]) {
          await tab.goto(new URL(one, server.url).href);
          const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, `${one} at ${width}`).toBeLessThanOrEqual(0);
        }
        await other.close();
      }
    }
  });

  it('meets WCAG 2.2 AA, in light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const tab = await (browser as Browser).newPage({ viewport: { width: 390, height: 844 }, colorScheme });
      for (const one of [...lists, ...oneOfEachKind()]) {
        await tab.goto(new URL(one, server.url).href);
        await tab.evaluate(axe);
        const violations = await tab.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        faults.push(...violations.map((violation) => `${one} ${colorScheme} ${violation}`));
      }
      await tab.close();
    }
    expect(faults).toEqual([]);
  });

  it('is told kindly that a page does not exist', async () => {
    const response = await page.goto(new URL('/companies/nobody/', server.url).href);
    expect(response?.status()).toBe(404);
    await follow('main a[href="/browse/"]');
    expect(path()).toBe('/browse/');
  });
});
