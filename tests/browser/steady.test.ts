/** Nothing moves while one reads, whether the serif is there at once, late or never; and an article asks for four files. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
const article = '/articles/2025-12-21-us-uses-the-one-year-pause/';
const paths = ['/', article, '/companies/mp-materials/', '/figures/refining-share/', '/timeline/'];
let server: RunningServer;

/** Each shift of the layout since the page began, as the browser counts them. */
const listShifts = () => {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  return new Promise<number[]>((resolve) => {
    setTimeout(() => resolve(entries.map((entry) => (entry as unknown as { value: number }).value)), 300);
  });
};

describe.skipIf(!browser)('a page as it loads', () => {
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    ['at once', 0],
    ['late', 700],
    ['never', undefined],
  ])('does not shift if its type comes %s', async (_, delay) => {
    for (const width of [390, 1280]) {
      const page = await (browser as Browser).newPage({ viewport: { width, height: 844 } });
      await page.route(/\.woff2$/, async (route) => {
        if (delay === undefined) return route.abort();
        await new Promise((resolve) => setTimeout(resolve, delay));
        return route.continue();
      });
      for (const path of paths) {
        await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
        expect(await page.evaluate(listShifts), `${path} at ${width}`).toEqual([]);
      }
      await page.close();
    }
  });

  it('of an article takes four requests, two of them for type, and shows it in that type', async () => {
    const page = await (browser as Browser).newPage({ viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(article, server.url).href, { waitUntil: 'networkidle' });
    const files = asked.filter((path) => !path.endsWith('favicon.svg'));
    expect(files.length).toBeLessThanOrEqual(4);
    expect(files.filter((path) => path.endsWith('.woff2'))).toHaveLength(2);
    expect(await page.locator('link[rel=preload]').count()).toBe(2);
    const loaded = await page.evaluate(
      () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
    );
    expect(loaded).toBe(2);
    await page.close();
  });
});
