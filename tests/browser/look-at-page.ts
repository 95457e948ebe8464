/** A page as readers meet it: wide and narrow, in both schemes, its scripts off; what is wrong with it, in words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A phone and a desk, by day and by night. */
const everyWay: Ways = { widths: [390, 1280], schemes: ['light', 'dark'] };
/** At which a page is opened: it must fit there too without scrolling sideways. */
const narrowest = 320;

export interface Ways {
  widths: number[];
  schemes: ('light' | 'dark')[];
}

export interface Look {
  /** Each with the width and the scheme in which it shows, where it does not in all. */
  faults: string[];
  /** The addresses that were asked for, that of the page among them. */
  requests: string[];
}

/** Opens `path` of the site at `origin` as nobody has before, with an empty cache, and looks at it in every way. */
export async function lookAtPage(
  browser: Browser,
  origin: string,
  path: string,
  { widths, schemes } = everyWay,
): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: narrowest, height: 844 } });
  try {
    const page = await context.newPage();
    const look = listen(page, origin);
    // By the browser’s own protocol, since a context without scripts would not run axe either.
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await page.goto(new URL(path, origin).href);
    look.faults.push(...(await listOverflow(page)));
    // The page’s own scripts were passed over when it was read: what runs from here on is axe alone.
    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    await page.evaluate(axe);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      look.faults.push(...(await listOverflow(page)));
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        look.faults.push(...(await listViolations(page)).map((one) => `${width} ${colorScheme}: ${one}`));
      }
    }
    return look;
  } finally {
    await context.close();
  }
}

/** What is asked for, and what the browser complains of, from now on. */
function listen(page: Page, origin: string): Look {
  const look: Look = { faults: [], requests: [] };
  page.on('console', (message) => look.faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => look.faults.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) look.faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(origin)) look.requests.push(url);
    else if (!url.startsWith('data:')) look.faults.push(`asks another host: ${url}`);
  });
  return look;
}

async function listOverflow(page: Page): Promise<string[]> {
  const [width, content] = await page.evaluate(() => [
    window.innerWidth,
    document.documentElement.scrollWidth,
  ]);
  return content > width ? [`${width}: ${content - width} px too wide`] : [];
}

/** Against WCAG 2.2 at level AA, and what axe counts among good practice. */
function listViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
