/** The map as a reader uses it: by finger and by keyboard, at any width and in any colours, of the real content and of a crowded one. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { manyPlaces } from '../charts/many-places.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
const servers: RunningServer[] = [];
/** Pages with a map, of both sites. */
const urls: string[] = [];
/** Pages with ties. */
const tied: string[] = [];
let folder = '';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function serve(site: string, ...paths: string[]): Promise<void> {
  const server = await serveSite({ folder: site, base: '/', port: 0 });
  servers.push(server);
  urls.push(...paths.map((path) => new URL(path, server.url).href));
}

describe.skipIf(!browser)('a map, and the ties of a company', () => {
  beforeAll(async () => {
    mkdirSync('.lodestone', { recursive: true });
    folder = mkdtempSync(resolve('.lodestone', 'test-maps-'));
    for (const [path, text] of Object.entries(manyPlaces(42))) {
      const file = join(folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const outDir = join(folder, 'site');
    await buildSite({ contentDir: join(folder, 'content'), today: '2026-11-22', outDir });
    await serve(inject('site'), '/projects/');
    await serve(outDir, '/projects/');
    urls.push(
      ...['/places/united-states/', '/projects/silicon-ridge/'].map((path) => new URL(path, urls[0]).href),
    );
    const ties = ['/companies/mp-materials/', '/institutions/us-government/', '/projects/mountain-pass/'];
    tied.push(...ties.map((path) => new URL(path, urls[0]).href), new URL('/companies/hub/', urls[1]).href);
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function withPage<T>(
    options: BrowserContextOptions,
    url: string,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await (browser as Browser).newContext({
      viewport: { width: 390, height: 844 },
      ...options,
    });
    const page = await context.newPage();
    try {
      await page.goto(url);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  it('shows its land and fits the screen; its marks are 24 px and more, and none lies on another', async () => {
    for (const width of [320, 390, 700, 1024, 1280]) {
      for (const url of urls) {
        const faults = await withPage({ viewport: { width, height: 844 } }, url, (page) =>
          page.evaluate(() => {
            const told: string[] = [];
            const overflow = document.documentElement.scrollWidth - window.innerWidth;
            if (overflow > 0) told.push(`${overflow} px too wide`);
            const map = document.querySelector('svg.map')?.getBoundingClientRect() ?? new DOMRect();
            const land = document.querySelector<SVGGraphicsElement>('.land use')?.getBBox();
            if ((land?.width ?? 0) < 3000) told.push('there is no land');
            const boxes = [...document.querySelectorAll('.pin .hit')].map((hit) =>
              hit.getBoundingClientRect(),
            );
            for (const [index, box] of boxes.entries()) {
              if (Math.min(box.width, box.height) < 23.9) told.push(`mark ${index} is small`);
              if (box.left < map.left - 1 || box.right > map.right + 1) told.push(`mark ${index} is cut off`);
              if (box.top < map.top - 1 || box.bottom > map.bottom + 1) told.push(`mark ${index} is cut off`);
              for (const other of boxes.slice(index + 1)) {
                const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                if (across > 0.5 && down > 0.5) told.push(`mark ${index} lies on another`);
              }
            }
            const isShown = (text: Element): boolean => getComputedStyle(text).display !== 'none';
            const names = [...document.querySelectorAll('.pin .name')].filter(isShown);
            for (const [index, name] of names.entries()) {
              const box = name.getBoundingClientRect();
              const own = name.parentElement?.querySelector('.hit');
              const hits = [...document.querySelectorAll('.pin .hit')].filter((hit) => hit !== own);
              for (const other of [...names.slice(index + 1), ...hits]) {
                const { left, right, top, bottom } = other.getBoundingClientRect();
                const across = Math.min(box.right, right) - Math.max(box.left, left);
                // A line of text is higher than its letters.
                const down = Math.min(box.bottom, bottom) - Math.max(box.top, top);
                if (across > 0.5 && down > 3) told.push(`“${name.textContent}” lies on another`);
              }
            }
            for (const text of document.querySelectorAll('.pin text:not(.name)')) {
              const hit = text.parentElement?.querySelector('.hit')?.getBoundingClientRect();
              const words = text.getBoundingClientRect();
              if (Number.parseFloat(getComputedStyle(text).fontSize) < 11) told.push('a small label');
              if (words.right > (hit?.right ?? 0) + 0.5) told.push(`“${text.textContent}” leaves its mark`);
            }
            return told;
          }),
        );
        expect(faults, `${url} at ${width}`).toEqual([]);
      }
    }
  });

  it('is walked through by keyboard in the order of the list, and each mark opens its project', async () => {
    const [url = ''] = urls;
    await withPage({ javaScriptEnabled: true }, url, async (page) => {
      const marks = await page.locator('a.pin').count();
      await page.locator('a.pin').first().focus();
      const seen: string[] = [];
      for (let index = 0; index < marks; index += 1) {
        const label = await page.evaluate(
          () => document.activeElement?.querySelector('text')?.textContent ?? '',
        );
        seen.push(label);
        const stroke = await page.evaluate(() => {
          const hit = document.activeElement?.querySelector('.hit');
          return hit ? getComputedStyle(hit).strokeWidth : '';
        });
        expect(stroke, 'the mark in focus is not to be seen').toBe('2px');
        await page.keyboard.press('Tab');
      }
      expect(seen.map((label) => Number.parseInt(label, 10))).toEqual(seen.map((_, index) => index + 1));
      await page.locator('a.pin').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/projects\/[^/]+\/$/);
      const named = await page.locator('h1').innerText();
      await page.goBack();
      expect(await page.locator('.sited a').first().innerText()).toBe(named);
    });
  });

  it('meets WCAG 2.2 AA, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const url of [...urls, ...tied]) {
        const faults = await withPage({ colorScheme }, url, async (page) => {
          await page.evaluate(axe);
          return page.evaluate(async () => {
            const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
            const { violations } = await axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
            });
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          });
        });
        expect(faults, `${url} ${colorScheme}`).toEqual([]);
      }
    }
  });

  it('words of ties neither overlap nor leave the screen, and are of 11 px and more', async () => {
    for (const width of [320, 390, 1280]) {
      for (const url of tied) {
        const faults = await withPage({ viewport: { width, height: 844 } }, url, (page) =>
          page.evaluate(() => {
            const told: string[] = [];
            const overflow = document.documentElement.scrollWidth - window.innerWidth;
            if (overflow > 0) told.push(`${overflow} px too wide`);
            const words = [...document.querySelectorAll('.ties :is(.party, .verb, .under, .ties-self)')];
            const boxes = words.map((word) => ({ word, box: word.getBoundingClientRect() }));
            for (const [index, { word, box }] of boxes.entries()) {
              const { textContent } = word;
              if (Number.parseFloat(getComputedStyle(word).fontSize) < 11)
                told.push(`“${textContent}” is small`);
              if (box.left < 0 || box.right > window.innerWidth) told.push(`“${textContent}” is cut off`);
              for (const other of boxes.slice(index + 1)) {
                const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
                const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
                if (across > 0.5 && down > 0.5)
                  told.push(`“${textContent}” lies on “${other.word.textContent}”`);
              }
            }
            if (words.length < 6) told.push('there are no ties');
            return told;
          }),
        );
        expect(faults, `${url} at ${width}`).toEqual([]);
      }
    }
  });

  it('is drawn in the reader’s own colours where those are forced', async () => {
    const [url = ''] = urls;
    const colours = await withPage({ forcedColors: 'active', colorScheme: 'dark' }, url, (page) =>
      page.evaluate(() => {
        const colourOf = (selector: string, property: string): string => {
          const element = document.querySelector(selector);
          return element ? getComputedStyle(element).getPropertyValue(property) : '';
        };
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'CanvasText';
        const own = getComputedStyle(probe).color;
        return [colourOf('.pin .site', 'stroke'), colourOf('.pin text', 'fill')].map((one) => [one, own]);
      }),
    );
    for (const [shown, own] of colours) expect(shown).toBe(own);
  });
});
