/** Somebody who searches: on the real content, then under a base and the strictest policy that lets search run. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { siteHandler } from '../../scripts/site-handler.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
afterAll(() => browser?.close());

/** The address of the site’s home. */
let origin = '';
let page: Page;
/** What the browser complained of, and what it asked for. */
let complaints: string[];
let requests: string[];

async function openContext(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  complaints = [];
  requests = [];
  const context = await (browser as Browser).newContext(options);
  onTestFinished(() => context.close());
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(origin)) complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return context;
}

const open = (query = '') => page.goto(new URL(`search/${query}`, origin).href);
const query = (): string => new URL(page.url()).search;
const titles = () => page.locator('.results h2').allInnerTexts();
const eventually = (what: () => Promise<unknown>) => expect.poll(what, { timeout: 10_000 });
const status = () => page.locator('.status').innerText();

describe.skipIf(!browser)('who searches', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
    origin = server.url;
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    await openContext();
  });

  it('loads nothing of the index before the search begins', async () => {
    await open();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
    await page.locator('#q').focus();
    await page.locator('.filters').waitFor();
    expect(requests.filter((url) => url.includes('pagefind')).length).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
  });

  it('finds a name by another name, first and marked', async () => {
    await open();
    await page.locator('#q').fill('ndfeb');
    await eventually(titles).toContain('NdFeB magnets');
    const [first] = await page.locator('.results > li').all();
    expect(await first?.locator('h2').innerText()).toBe('NdFeB magnets');
    expect(await first?.locator('.aliases mark').allInnerTexts()).toContain('NdFeB');
    expect(query()).toBe('?q=ndfeb');
    expect(await status()).toMatch(/^\d+ results for “ndfeb”/);
    expect(complaints).toEqual([]);
  });

  it('gets from a word in an article to the claim that has it', async () => {
    await open('?q=soybeans&kind=Article');
    await eventually(titles).not.toEqual([]);
    const claim = page.locator('.results ul a[href*="#claim-"]').first();
    expect(await claim.locator('mark').first().innerText()).toMatch(/^soybean/i);
    await claim.click();
    await page.waitForURL(/\/articles\/[^/]+\/#claim-/);
    expect(await page.locator(new URL(page.url()).hash).innerText()).toMatch(/soybean/i);
    expect(complaints).toEqual([]);
  });

  it('narrows, orders, goes back and comes back', async () => {
    await open();
    await page.locator('#q').fill('magnet');
    await eventually(titles).not.toEqual([]);
    const all = await titles();
    await page.locator('[name=kind]').selectOption({ value: 'Article' });
    await eventually(() => page.locator('.results .kicker').allInnerTexts()).toSatisfy((kinds: string[]) =>
      kinds.every((kind) => kind.startsWith('Article')),
    );
    await page.locator('[name=entity]').fill('lynas');
    await page.locator('[name=entity]').press('Enter');
    await eventually(() => page.locator('[name=entity]').inputValue()).toBe('Lynas Rare Earths');
    expect(query()).toBe('?q=magnet&kind=Article&entity=Lynas+Rare+Earths');
    await page.locator('[name=sort]').selectOption('newest');
    await eventually(async () => query()).toBe('?q=magnet&kind=Article&entity=Lynas+Rare+Earths&sort=newest');

    for (let steps = 0; steps < 3; steps += 1) await page.goBack();
    await eventually(titles).toEqual(all);
    expect(query()).toBe('?q=magnet');
    expect(await page.locator('[name=kind]').inputValue()).toBe('');
    await page.goForward();
    await eventually(async () => (await titles()).length).toBeLessThan(all.length);
    await page.reload();
    await eventually(() => page.locator('[name=kind]').inputValue()).toBe('Article');
    expect(await page.locator('#q').inputValue()).toBe('magnet');
    expect(complaints).toEqual([]);
  });

  it('asks for more by keyboard, and stands at the first that came', async () => {
    await open('?q=china');
    await eventually(async () => (await titles()).length).toBe(10);
    await page.locator('.results + .more button').focus();
    await page.keyboard.press('Enter');
    await eventually(async () => (await titles()).length).toBe(20);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await titles())[10]);
    expect(query()).toBe('?q=china&shown=20');
  });

  it('is told of a word that is nowhere, since what is found does not have it', async () => {
    await open('?q=loan+giraffe');
    await eventually(status).toMatch(/^\d+ results for “loan”, without “giraffe”/);
    expect(complaints).toEqual([]);
  });

  it('is told that nothing was found, and that the index did not load, and may try again', async () => {
    await open('?q=xyzzyqwert');
    await eventually(status).toBe('Nothing for “xyzzyqwert”.');
    await openContext();
    await page.route('**/pagefind.js', (route) => route.abort());
    await open('?q=china');
    await eventually(status).toContain('could not be loaded');
    await page.unroute('**/pagefind.js');
    await page.locator('.search button').click();
    await eventually(titles).not.toEqual([]);
  });

  it('meets WCAG 2.2 AA with results shown, and fits, in light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const [width, colorScheme] of [
      [320, 'light'],
      [390, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const) {
      await openContext({ viewport: { width, height: 844 }, colorScheme });
      await open('?q=magnet&kind=Article');
      await eventually(titles).not.toEqual([]);
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        const over = document.documentElement.scrollWidth - window.innerWidth;
        return [
          ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          ...(over > 0 ? [`${over} px too wide`] : []),
        ];
      });
      expect(faults, `${width} ${colorScheme}`).toEqual([]);
    }
  });

  it('without JavaScript finds the way by letters, from the form as well', async () => {
    await openContext({ javaScriptEnabled: false });
    await open();
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    expect(await page.locator('.filters').isVisible()).toBe(false);
    await page.locator('#q').fill('lynas');
    await page.locator('.search button').click();
    await page.waitForURL(/search\/\?q=lynas/);
    await page.locator('.letters a:text-is("L")').click();
    await page.waitForURL(/browse\/l\//);
    await page.locator('.names a[href="/companies/lynas/"]').first().click();
    await page.waitForURL(/companies\/lynas\//);
  });
});

/** What a host may send that trusts nothing but the site; WebAssembly is code, and asks for a word of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
].join('; ');

describe.skipIf(!browser)('under a base and a strict policy', () => {
  let output = '';
  let strict: Server;
  beforeAll(async () => {
    mkdirSync('.lodestone', { recursive: true });
    output = mkdtempSync(resolve('.lodestone', 'test-search-'));
    const contentDir = 'tests/fixtures/sites/potash';
    await buildSite({ contentDir, today: '2026-11-22', base: '/sub/', outDir: output });
    strict = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      siteHandler(output, '/sub/')(request, response);
    }).listen(0, '127.0.0.1');
    await once(strict, 'listening');
    origin = `http://127.0.0.1:${(strict.address() as AddressInfo).port}/sub/`;
  });
  afterAll(async () => {
    strict?.close();
    rmSync(output, { recursive: true, force: true });
  });

  it('search runs, and leads below the base', async () => {
    await openContext();
    await open();
    await page.locator('#q').fill('potash');
    await eventually(titles).not.toEqual([]);
    const hrefs = await page
      .locator('.results a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(2);
    for (const href of hrefs) expect(href).toMatch(/^\/sub\/\w/);
    await page.locator('.results h2 a').first().click();
    expect(await page.locator('h1').innerText()).toMatch(/\S/);
    expect(complaints).toEqual([]);
  });
});
