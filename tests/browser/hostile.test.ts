/**
 * Attacks by script in every text that an author may write, built into a site as far as the check lets them, and
 * opened in a browser: under the policy, and without it, for escaping must do alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { listFiles } from '../../src/astro/list-files.ts';
import { listAcceptedAddresses, listAcceptedBodies, listAcceptedTexts } from '../hostile/accepted.ts';
import { makeHostileContent } from '../hostile/hostile-content.ts';
import { listLostBodies, listLostTexts } from '../hostile/list-lost.ts';
import { chooseVectors } from '../hostile/list-vectors.ts';
import { openHostilePage, prepareContext, type Seen } from '../hostile/open-hostile-page.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
afterAll(() => browser?.close());

const vectors = chooseVectors();
const bodies = listAcceptedBodies(vectors);
const { files, written } = makeHostileContent(
  listAcceptedTexts(vectors),
  listAcceptedAddresses(vectors),
  bodies.map(({ markdown }) => markdown),
);

describe.skipIf(!browser)('a site made of attacks', () => {
  let folder = '';
  let server: RunningServer;
  /** Their paths in the site; former addresses apart. */
  let [pages, moved]: [string[], string[]] = [[], []];
  beforeAll(async () => {
    mkdirSync('.lodestone', { recursive: true });
    folder = mkdtempSync(resolve('.lodestone', 'test-hostile-'));
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
      writeFileSync(join(folder, 'content', path), content as Uint8Array);
    }
    const outDir = join(folder, 'site');
    const { problems } = await buildSite({
      contentDir: join(folder, 'content'),
      outDir,
      today: '2026-11-22',
    });
    const refused = problems.filter(({ severity }) => severity === 'error');
    expect(refused.map(({ file, message }) => `${file}: ${message.slice(-200)}`)).toEqual([]);
    server = await serveSite({ folder: outDir, base: '/', port: 0 });
    // What explains problems says the same on every site.
    const html = (await listFiles(outDir)).filter(
      (file) => file.endsWith('.html') && !file.startsWith('problems/'),
    );
    const isMoved = (file: string) =>
      readFileSync(join(outDir, file), 'utf8').includes('http-equiv="refresh"');
    const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
    pages = html.filter((file) => !isMoved(file)).map(addressOf);
    moved = html.filter(isMoved).map(addressOf);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What ran in any page of a context. */
  let ran: string[];
  async function openContext(bypassCSP: boolean): Promise<BrowserContext> {
    ran = [];
    const context = await (browser as Browser).newContext({ bypassCSP });
    await prepareContext(context, (what) => ran.push(what));
    return context;
  }

  async function openAll(bypassCSP: boolean): Promise<Map<string, Seen>> {
    const context = await openContext(bypassCSP);
    const seen = new Map<string, Seen>();
    const left = [...pages];
    await Promise.all(
      [1, 2, 3].map(async () => {
        const page = await context.newPage();
        for (let path = left.pop(); path !== undefined; path = left.pop())
          seen.set(path, await openHostilePage(page, new URL(path, server.url).href));
      }),
    );
    await context.close();
    return seen;
  }

  it.each([
    ['under the policy', false],
    ['without it', true],
  ])('runs nothing %s, and leads nowhere', async (_, bypassCSP) => {
    const seen = await openAll(bypassCSP);
    expect(seen.size).toBe(pages.length);
    const faults = [...seen].flatMap(([path, page]) => page.faults.map((fault) => `${path}: ${fault}`));
    expect([...ran, ...faults].slice(0, 20)).toEqual([]);
    const all = [...seen.values()];
    expect(
      listLostTexts(
        written,
        all.map(({ text }) => text),
      ).map(({ file, field, text }) => `${file} ${field}: ${text.slice(0, 200)}`),
    ).toEqual([]);
    expect(
      listLostBodies(
        bodies,
        all.map(({ withAddresses }) => withAddresses),
      ).slice(0, 60),
    ).toEqual([]);
  });

  it('leads from a former address to the present one, and nowhere else', async () => {
    const context = await openContext(true);
    const page = await context.newPage();
    expect(moved.length).toBeGreaterThan(10);
    for (const path of moved.slice(0, 13)) {
      await page.goto(new URL(path, server.url).href);
      await page.waitForURL(new URL(path.replace('-before', ''), server.url).href);
    }
    await context.close();
    expect(ran).toEqual([]);
  });

  it('shows in a search what it finds, and runs none of it', async () => {
    const context = await openContext(true);
    const page = await context.newPage();
    for (const words of [
      'alert',
      'script',
      'onerror',
      'img',
      'svg',
      'javascript',
      '<img src=x onerror=alert(1)>',
    ]) {
      const address = new URL(`search/?q=${encodeURIComponent(words)}`, server.url).href;
      const seen = await openHostilePage(page, address, '.results h2');
      expect(seen.faults, words).toEqual([]);
    }
    await context.close();
    expect(ran).toEqual([]);
  });
});
