import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
let server: RunningServer;
let context: BrowserContext;
let page: Page;
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

  it('is told kindly that a page does not exist', async () => {
    const response = await page.goto(new URL('/companies/nobody/', server.url).href);
    expect(response?.status()).toBe(404);
    await follow('main a[href="/browse/"]');
    expect(path()).toBe('/browse/');
  });
});
