import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { readPages } from '../site/pages.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
/** The article whose prose names most. */
const [path] = [...readPages(inject('site')).values()]
  .filter(({ path: at }) => at.startsWith('/articles/2'))
  .sort((a, b) => b.root.querySelectorAll('.peek').length - a.root.querySelectorAll('.peek').length)
  .map((page) => page.path);
let server: RunningServer;
let page: Page;

const link = () => page.locator('.prose a[interestfor]').first();
const card = () => page.locator('.prose .peek').first();

describe.skipIf(!browser)('a preview of what the prose names, without JavaScript', () => {
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
    const context = await (browser as Browser).newContext({
      viewport: { width: 1280, height: 900 },
      javaScriptEnabled: false,
    });
    page = await context.newPage();
  });
  beforeEach(async () => {
    await page.goto(new URL(path ?? '', server.url).href);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('opens on hover beside the words, and closes when the pointer leaves', async () => {
    expect(await card().isVisible()).toBe(false);
    await link().hover();
    await card().waitFor({ state: 'visible' });
    const words = await link().boundingBox();
    const box = await card().boundingBox();
    expect(Math.abs((box?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(200);
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    expect(await card().innerText()).toMatch(/\d+ claims? from \d+ article|named in/);
    await page.mouse.move(2, 2);
    await card().waitFor({ state: 'hidden' });
  });

  it('stays while the pointer is on it', async () => {
    await link().hover();
    await card().waitFor({ state: 'visible' });
    await card().hover();
    await page.waitForTimeout(1200);
    expect(await card().isVisible()).toBe(true);
  });

  it('opens on focus from the keyboard, and Escape closes it', async () => {
    await link().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await card().waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
  });

  it('is not in the way of who reads on: nothing moves, and the link leads on', async () => {
    const before = await page.locator('main').boundingBox();
    await link().hover();
    await card().waitFor({ state: 'visible' });
    expect(await page.locator('main').boundingBox()).toEqual(before);
    const href = await link().getAttribute('href');
    await link().click();
    expect(new URL(page.url()).pathname).toBe(href);
  });
});
