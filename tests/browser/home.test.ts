/** What a reader comes for, on a phone without JavaScript: answered on home’s first screen, or within two clicks from it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
const phone = { width: 390, height: 844 };
let server: RunningServer;
let page: Page;

describe.skipIf(!browser)('home on a phone', () => {
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
    page = await (browser as Browser).newPage({ viewport: phone, javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Goes home, then follows links by their words: at most two, or it is no answer. */
  const fromHome = async (...clicks: [string?, string?]): Promise<string> => {
    await page.goto(server.url);
    for (const words of clicks) {
      await page.getByRole('link', { name: words, exact: true }).first().click();
      await page.waitForLoadState('load');
    }
    return page.locator('main').innerText();
  };
  const sectionText = (id: string): Promise<string> =>
    page.locator(`section:has(> * #${id}, > #${id})`).innerText();

  it('says on one screen what is new, due, in force and disputed, each fact with its source', async () => {
    await page.goto(server.url);
    for (const id of ['new', 'due', 'in-force', 'disputed']) {
      const section = page.locator(`section[aria-labelledby="${id}"]`);
      const items = await section.locator('li').all();
      expect(items.length, id).toBeGreaterThanOrEqual(2);
      for (const item of items) {
        const box = await item.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0), `${id}: ${await item.innerText()}`).toBeLessThanOrEqual(
          phone.height,
        );
        expect(await item.innerText()).toMatch(/, .*\d{4}( \+\d+ more)?$/);
      }
      expect(await section.locator('.more a').first().isVisible()).toBe(true);
    }
  });

  it('What is in force today?', async () => {
    await fromHome('Policies');
    const inForce = await sectionText('in-force');
    expect(inForce).toContain('China’s April 2025 rare earth controls');
    expect(inForce).not.toContain('China’s dual-use export ban for the United States');
    expect(await sectionText('stopped')).toContain('China’s dual-use export ban for the United States');
  });

  it('Who funds Vulcan Elements, and how much?', async () => {
    const text = await fromHome('Companies', 'Vulcan Elements');
    expect(text).toMatch(/lends to Vulcan Elements.*\$620 million/is);
  });

  it('Which sources disagree on when the Pentagon invested in MP Materials?', async () => {
    const text = await fromHome('Disagreements');
    const [, dispute = ''] = /Pentagon invests in MP Materials\s+No day fits(.{0,600})/s.exec(text) ?? [];
    expect(dispute).toMatch(/Jul 2025.*Nov 2025.*Oct 2025/s);
  });

  it('What is due in the next 30 days?', async () => {
    await page.goto(server.url);
    await page.locator('section[aria-labelledby="due"] .more a').first().click();
    expect(new URL(page.url()).hash).toBe('#soon');
    const soon = await sectionText('soon');
    expect(soon).toMatch(/by 22 Dec 2026/);
    expect(soon).toMatch(/27 Nov 2026.*in 5 days.*dual-use export ban/s);
    expect(soon).not.toContain('Round Top');
  });

  it('How did the target of Round Top move?', async () => {
    await fromHome('Due next', 'Moved');
    const moved = await sectionText('moved');
    expect(moved).toMatch(/Round Top is to be commissioned.*moved earlier.*Now: 2028.*SMM, 21 Dec 2025/s);
  });
});
