/** Home, an article, a company and a figure, the richest of each, as Lighthouse marks them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser/browser.ts';
import { listKindsOfPage } from '../site/kinds-of-page.ts';
import { type Category, findFreePort, ratePage } from './rate-page.ts';
import { openStaticHost, type StaticHost } from './static-host.ts';

const port = await findFreePort();
const browser: Browser | undefined = await launchBrowser([`--remote-debugging-port=${port}`]);
const kinds = ['/', '/articles/[id]/', '/companies/[id]/', '/figures/[id]/'];
const paths = listKindsOfPage(inject('site'))
  .filter(({ kind }) => kinds.includes(kind))
  .map(({ page }) => page.path);
const steady: Category[] = ['accessibility', 'best-practices', 'seo'];

describe.skipIf(!browser)('Lighthouse', () => {
  let host: StaticHost;
  beforeAll(async () => {
    host = await openStaticHost(inject('site'));
  });
  afterAll(async () => {
    host?.close();
    await browser?.close();
  });

  it('finds a page of each of the four kinds', () => expect(paths).toHaveLength(4));

  it.each(paths)('gives %s full marks, the median of three', async (path) => {
    const url = new URL(path, host.url).href;
    const first = await ratePage(url, port, ['performance', ...steady]);
    // The others depend on nothing but the page.
    const others = [await ratePage(url, port, ['performance']), await ratePage(url, port, ['performance'])];
    const [, performance] = [first, ...others]
      .map(({ marks }) => marks.performance ?? 0)
      .sort((a, b) => a - b);
    expect({ ...first.marks, performance }, first.faults.join('\n')).toEqual({
      performance: 100,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
    });
  });

  it('takes marks off a page that is slow, unreadable, noisy and hidden', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-marks-'));
    cpSync(inject('site'), folder, { recursive: true });
    const page = join(folder, 'index.html');
    const slow =
      '<script>const end = performance.now() + 900; while (performance.now() < end); missing();</script>';
    const bad = readFileSync(page, 'utf8')
      // Its own policy would keep the script from running.
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('</head>', `<meta name="robots" content="noindex">${slow}</head>`)
      .replace('<main ', '<img src="/favicon.svg"><main ');
    writeFileSync(page, bad);
    const broken = await openStaticHost(folder);
    const { marks } = await ratePage(broken.url, port, ['performance', ...steady]);
    broken.close();
    rmSync(folder, { recursive: true });
    for (const category of ['performance', ...steady] as const)
      expect(marks[category], category).toBeLessThan(100);
  });
});
