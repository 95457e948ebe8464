/** That pages keep to their policy while they are used, as the browser sees it; and that it forbids what it is there to forbid. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { listKindsOfPage } from '../site/kinds-of-page.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();

describe.skipIf(!browser)('the policy', () => {
  let server: RunningServer;
  let context: BrowserContext;
  let page: Page;
  /** What the browser refused, and what it complained of or asked others for. */
  let refused: string[];
  let complaints: string[];
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
    context = await (browser as Browser).newContext({ viewport: { width: 1280, height: 900 } });
    await context.exposeBinding('noteRefusal', (_, text: string) => refused.push(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { noteRefusal: (text: string) => void }).noteRefusal(
          `${effectiveDirective} ${blockedURI}`,
        ),
      );
    });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) complaints.push(`elsewhere: ${request.url()}`);
    });
  });
  beforeEach(() => {
    refused = [];
    complaints = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path: string) => page.goto(new URL(path, server.url).href);

  it('is kept by a page of each kind, with all that it unfolds, previews and prints', async () => {
    for (const {
      page: { path },
    } of listKindsOfPage(inject('site'))) {
      await open(path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        window.scrollTo(0, document.body.scrollHeight);
      });
      const link = page.locator('.prose a[interestfor]').first();
      if ((await link.count()) > 0) await link.hover();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.evaluate(() => document.fonts.ready);
      expect([...refused, ...complaints], path).toEqual([]);
    }
  });

  it('is kept by the search in use', async () => {
    await open('/search/');
    await page.locator('#q').fill('magnet');
    await page.locator('.results h2').first().waitFor();
    await page.locator('select[name=kind]').selectOption({ index: 1 });
    await page.waitForURL(/kind=/);
    await page.locator('.results h2 a').first().click();
    await page.waitForURL((url) => url.pathname !== '/search/');
    expect([...refused, ...complaints]).toEqual([]);
  });

  it('refuses scripts, handlers, styles and what others would send', async () => {
    await open('/');
    const markup = [
      '<img src="https://elsewhere.invalid/x.png">',
      '<img src="data:image/png;base64,x">',
      '<p style="color:red">',
      '<button onclick="window.ran=1">',
      '<iframe src="/about/"></iframe>',
      '<form action="https://elsewhere.invalid/"></form>',
      '<a href="javascript:window.ran=1">',
    ];
    const ran = await page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', html);
      const last = (name: string) => [...document.querySelectorAll<HTMLElement>(name)].at(-1);
      for (const text of ['window.ran=1', '']) {
        const script = document.createElement('script');
        if (text) script.textContent = text;
        else script.src = '/search/pagefind/pagefind.js';
        document.body.append(script);
      }
      last('button')?.click();
      last('a')?.click();
      (last('form') as HTMLFormElement).submit();
      return (window as { ran?: number }).ran;
    }, markup.join(''));
    expect(ran).toBeUndefined();
    const expected = [
      ...['img-src https://elsewhere.invalid/x.png', 'img-src data', 'style-src-attr inline'],
      ...[
        'script-src-attr inline',
        'script-src-elem inline',
        'script-src-elem http',
        'frame-src',
        'form-action',
      ],
    ];
    const missing = () => expected.filter((one) => !refused.some((text) => text.startsWith(one)));
    await expect.poll(missing).toEqual([]);
    // The script and the address that is one, by the element and by the header.
    expect(refused.filter((text) => text === 'script-src-elem inline').length).toBe(4);
  });

  it('lets pages carry data for machines, which no browser runs', async () => {
    await open('/about/');
    const [data] = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(data).toContain('schema.org');
    expect([...refused, ...complaints]).toEqual([]);
  });
});
