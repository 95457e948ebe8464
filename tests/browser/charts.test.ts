/** Charts as a reader sees them, of the real content and of a crowded one: nothing overlaps, nothing is small, nothing is cut off. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { crowd } from '../charts/crowd.ts';
import { readPages } from '../site/pages.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
let folder = '';
const servers: RunningServer[] = [];
/** The address of every page with a chart. */
const pages: string[] = [];

async function serve(site: string): Promise<void> {
  const server = await serveSite({ folder: site, base: '/', port: 0 });
  servers.push(server);
  for (const { path, root } of readPages(site).values())
    if (root.querySelector('.chart')) pages.push(new URL(path, server.url).href);
}

describe.skipIf(!browser)('a chart', () => {
  beforeAll(async () => {
    mkdirSync('.lodestone', { recursive: true });
    folder = mkdtempSync(resolve('.lodestone', 'test-charts-'));
    for (const [path, text] of Object.entries(crowd)) {
      const file = join(folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const outDir = join(folder, 'site');
    await buildSite({ contentDir: join(folder, 'content'), today: '2026-11-22', outDir });
    await serve(inject('site'));
    await serve(outDir);
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What `look` finds wrong on each page at each width. */
  async function listFaults(
    widths: number[],
    look: (page: Page) => Promise<string[]>,
    { colorScheme = 'light' as 'light' | 'dark', urls = pages } = {},
  ): Promise<string[]> {
    const faults: string[] = [];
    for (const width of widths) {
      const page = await (browser as Browser).newPage({ viewport: { width, height: 844 }, colorScheme });
      for (const url of urls) {
        await page.goto(url);
        const found = await look(page);
        faults.push(...found.map((fault) => `${new URL(url).pathname} at ${width}: ${fault}`));
      }
      await page.close();
    }
    return faults;
  }

  it('is on figures, policies, projects and the timeline', () => {
    const kinds = new Set(pages.map((url) => new URL(url).pathname.split('/')[1]));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['figures', 'policies', 'projects', 'timeline']),
    );
  });

  it('fits its page, with words of 11 px or more that neither overlap nor leave the screen', async () => {
    const faults = await listFaults([320, 390, 1280], (page) =>
      page.evaluate(() => {
        const told: string[] = [];
        const overflow = document.documentElement.scrollWidth - window.innerWidth;
        if (overflow > 0) told.push(`${overflow} px too wide`);
        for (const plot of document.querySelectorAll('.chart .plot')) {
          const texts = [...plot.querySelectorAll('text')].map((text) => ({
            words: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            box: text.getBoundingClientRect(),
          }));
          for (const [index, { words, size, box }] of texts.entries()) {
            if (size < 11) told.push(`“${words}” has ${size} px`);
            if (box.left < 0 || box.right > window.innerWidth) told.push(`“${words}” is cut off`);
            for (const other of texts.slice(index + 1)) {
              const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
              // A line of text is higher than its letters.
              const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
              if (across > 0 && down > 4) told.push(`“${words}” lies on “${other.words}”`);
            }
          }
        }
        return told;
      }),
    );
    expect(faults).toEqual([]);
  });

  it('meets WCAG 2.2 AA, in light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const look = async (page: Page): Promise<string[]> => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run('.chart', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
    };
    // One page of each kind of each site.
    const urls = [...new Map(pages.map((url) => [url.split('/').slice(0, 4).join('/'), url])).values()];
    expect(await listFaults([390], look, { urls })).toEqual([]);
    expect(await listFaults([390], look, { urls, colorScheme: 'dark' })).toEqual([]);
  });
});
