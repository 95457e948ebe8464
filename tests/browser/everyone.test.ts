/** For everyone: by keyboard, in the reader’s own colours, at twice the size, and on paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { listBrokenWords } from './broken-words.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
const article = '/articles/2025-12-21-us-uses-the-one-year-pause/';
const paths = [
  '/',
  article,
  '/companies/mp-materials/',
  '/figures/refining-share/',
  '/policies/china-rare-earth-export-controls/',
  '/disagreements/',
  '/timeline/',
];
let server: RunningServer;

describe.skipIf(!browser)('for everyone', () => {
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await (browser as Browser).newPage({ viewport: { width: 390, height: 844 }, ...options });
    await page.goto(new URL(path, server.url).href);
    return page;
  };

  it('by keyboard: the first stop leads past the masthead, and every stop can be seen', async () => {
    for (const path of paths) {
      const page = await open(path);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the content' });
      expect((await skip.boundingBox())?.height, path).toBeGreaterThanOrEqual(24);
      for (let stop = 0; stop < 20; stop += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
        expect(seen, `${path}, stop ${stop + 2}`).toBe(true);
      }
      await skip.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), path).toBe(true);
      await page.close();
    }
  });

  it.each([
    ['a desk', 640],
    ['a phone', 195],
  ])('at twice the size on %s nothing is pushed aside and no short word breaks', async (_, width) => {
    const page = await open('/', { viewport: { width, height: 400 }, deviceScaleFactor: 2 });
    for (const path of [...paths, '/search/', '/policies/']) {
      await page.goto(new URL(path, server.url).href);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
      expect(await listBrokenWords(page), path).toEqual([]);
    }
    await page.close();
  });

  it('in the reader’s own colours what is current and where things stand is still told', async () => {
    const page = await open('/policies/', { forcedColors: 'active', colorScheme: 'dark' });
    const current = page.locator('.masthead nav [aria-current]');
    expect(await current.evaluate((link) => getComputedStyle(link).borderBottomWidth)).toBe('2px');
    const [shape, text] = await page
      .locator('.phase.active')
      .first()
      .evaluate((mark) => [getComputedStyle(mark, '::before').backgroundColor, getComputedStyle(mark).color]);
    expect(shape).toBe(text);
    await page.close();
  });

  it('what is only planned is hollow, in its mark and on its line', async () => {
    const page = await open('/projects/sumter-magnet-plant/');
    const looks = (lane: string): Promise<string[][]> =>
      page
        .locator(`${lane} li.active`)
        .evaluateAll((steps) =>
          steps.flatMap((step) =>
            [step, step.querySelector('.phase') as Element].map((shape) => [
              getComputedStyle(shape, '::before').backgroundColor,
              getComputedStyle(shape).borderStyle.includes('dashed') ? 'dashed' : 'solid',
            ]),
          ),
        );
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await looks('.planned')).toEqual([
      [ground, 'dashed'],
      ['rgba(0, 0, 0, 0)', 'dashed'],
    ]);
    const solid = await looks('.lane:not(.planned)');
    expect(solid.flat()).not.toContain('dashed');
    expect(solid.flat()).not.toContain(ground);
    await page.close();
  });

  it('moves nothing of its own accord', async () => {
    for (const path of paths) {
      const page = await open(path, { reducedMotion: 'reduce' });
      expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
      await page.close();
    }
  });

  it('on paper: no navigation, addresses in words, charts in one piece', async () => {
    const page = await open('/figures/magnet-capacity/');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.masthead nav', '.crumbs', '.masthead-search', '.colophon nav']) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    expect(await page.locator('.colophon').innerText()).toContain(
      'https://lodestone.example/figures/magnet-capacity/',
    );
    expect(
      await page
        .locator('.chart')
        .first()
        .evaluate((chart) => getComputedStyle(chart).breakInside),
    ).toBe('avoid');
    await page.goto(new URL(article, server.url).href);
    const source = page.locator('.source-box .headline a');
    const written = await source.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain(await source.getAttribute('href'));
    await page.close();
  });

  it('on paper a claim names its source, whose address stands where sources are listed; no line is cut', async () => {
    const page = await open('/projects/sumter-magnet-plant/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.original').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('Report a mistake').isVisible()).toBe(false);
    const listed = page.locator('.articles a').first();
    const written = await listed.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toMatch(/https?:/);
    const left = await page
      .locator('.course > li')
      .first()
      .evaluate(
        (step) =>
          step.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(step, '::before').left),
      );
    expect(left).toBeGreaterThanOrEqual(0);
    await page.close();
  });
});
