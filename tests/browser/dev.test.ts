import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
afterAll(() => browser?.close());

const birka = 'companies/birka.md';
const article = 'articles/2024-05-21-quota-cut.md';
const unknown =
  'companies/birka.md:4:10 error unknown-reference: there is no “norwei” (did you mean “norway”?)';

/** A copy of a small publication, outside of the project, and what edits it. */
function makeContent() {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-dev-'));
  cpSync('tests/fixtures/sites/potash', folder, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  return {
    folder,
    write,
    replace: (file: string, from: string | RegExp, to: string): void =>
      write(file, readFileSync(join(folder, file), 'utf8').replace(from, to)),
    remove: (file: string): void => rmSync(join(folder, file), { recursive: true }),
  };
}

interface Running {
  url: string;
  /** All that it has said. */
  said: () => string;
  /** Presses Ctrl-C and resolves to the exit status. */
  stop: () => Promise<number | null>;
}

/** Runs the command as a person does: in vitest's own environment Vite and Astro behave otherwise. */
async function runDev(...args: string[]): Promise<Running> {
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  const line = ['scripts/run.mjs', 'dev', '--today', '2026-11-22', '--port', '0', ...args];
  const child = spawn(process.execPath, line, { env });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        const [, address] = /is at (http:\S+)\n/.exec(said) ?? [];
        if (address) resolve(address);
      });
    }
    exit.then(() => reject(new Error(`npm run dev ended: ${said}`)));
  });
  const stop = () => {
    child.kill('SIGINT');
    return exit;
  };
  return { url, said: () => said, stop };
}

/** Opens a page that is to hear of changes. */
async function open(url: string): Promise<Page> {
  const page = await (browser as Browser).newPage();
  onTestFinished(() => page.close());
  const connected = page.waitForEvent('console', (line) => line.text() === '[vite] connected.');
  await page.goto(url);
  await connected;
  return page;
}

const eventually = (what: () => Promise<unknown>) => expect.poll(what, { timeout: 10_000 });
const bodyOf = (page: Page) => eventually(() => page.locator('body').innerText());
const bannerOf = (page: Page) => page.locator('lodestone-problems section');

describe.skipIf(!browser)('npm run dev', () => {
  let content: ReturnType<typeof makeContent>;
  let dev: Running;
  beforeAll(async () => {
    content = makeContent();
    dev = await runDev('--content', content.folder);
  });
  afterAll(async () => {
    await dev.stop();
    rmSync(content.folder, { recursive: true });
  });

  it('shows in the open page what is edited, added and deleted', async () => {
    const page = await open(`${dev.url}companies/birka/`);
    const list = await open(`${dev.url}companies/`);

    content.replace(birka, 'A company on the hill.', 'A company under the hill.');
    await bodyOf(page).toContain('A company under the hill.');

    content.write('companies/tana.md', '---\nname: Tana Salts\nkind: miner\n---\n\nA neighbour.\n');
    await bodyOf(list).toContain('Tana Salts');
    const added = await open(`${dev.url}companies/tana/`);
    await bodyOf(added).toContain('A neighbour.');

    content.remove('companies/tana.md');
    await bodyOf(list).not.toContain('Tana Salts');
    await bodyOf(added).not.toContain('A neighbour.');
    expect((await added.reload())?.status()).toBe(404);
  });

  it('shows a new name and colour of the publication', async () => {
    const page = await open(dev.url);
    const accent = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent-light'));
    expect(await accent()).toBe('#5a3a1d');
    content.replace('site.yaml', '#5a3a1d', '#123456');
    await eventually(accent).toBe('#123456');
    content.replace('site.yaml', 'title: Potash Watch', 'title: Salt Watch');
    await bodyOf(page).toContain('Salt Watch');
    expect(await (await fetch(dev.url)).text()).toContain('--accent-light: #123456');
  });

  it('tells of a problem below the page that it leaves in place, until it is mended', async () => {
    const page = await open(`${dev.url}companies/birka/`);
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    const isSame = async () => (await page.locator('[data-same]').count()) === 1;

    content.replace(birka, 'country: norway', 'country: norwei');
    await eventually(() => bannerOf(page).innerText()).toContain(unknown);
    expect(await bannerOf(page).locator('pre').textContent()).toMatch(
      /^ +4 \| country: norwei\n +\| +\^{6}$/,
    );
    expect(await isSame()).toBe(true);
    expect(dev.said()).toContain(unknown);
    const other = await open(`${dev.url}policies/potash-quota/`);
    await eventually(() => bannerOf(other).innerText()).toContain(unknown);
    expect(await other.locator('h1').innerText()).toMatch(/quota/i);

    await bannerOf(page).getByRole('button', { name: 'Hide' }).click();
    expect(await bannerOf(page).count()).toBe(0);

    content.replace(birka, 'country: norwei', 'country: norway');
    await eventually(() => bannerOf(other).count()).toBe(0);
    await eventually(isSame).toBe(false);
    expect(dev.said()).toMatch(/: 0 errors.*\n$/);
    expect(dev.said()).not.toMatch(/^\s+at /m);
  });

  it('shows drafts, and says wherever they stand that they are some', async () => {
    const draft = readFileSync(join(content.folder, article), 'utf8')
      .replace(/^title: .*$/m, 'draft: true\ntitle: Second thoughts')
      .replace(/^(source:\n(?: .*\n)*? {2}headline: ).*$/m, '$1Second thoughts on potash')
      .replace(/^( {2}url: |formerly: ).*\n/gm, '');
    content.write('articles/2024-05-21-second-thoughts.md', draft);
    const page = await open(`${dev.url}articles/2024-05-21-second-thoughts/`);
    await bodyOf(page).toContain('Only you see this page');
    const list = await open(`${dev.url}articles/`);
    await bodyOf(list).toMatch(/\(draft\)\s+Second thoughts/);
    const birkaPage = await open(`${dev.url}companies/birka/`);
    await bodyOf(birkaPage).toContain('(draft)');
    content.remove('articles/2024-05-21-second-thoughts.md');
    await bodyOf(list).not.toContain('Second thoughts');
  });

  it('searches what it shows: drafts, and what was just edited', async () => {
    const draft = 'articles/2024-05-21-by-the-sea.md';
    onTestFinished(() => content.remove(draft));
    content.write(
      draft,
      `---
title: Gypsum by the sea
draft: true
source: { publisher: nordic-metals, headline: By the sea, published: 2024-05-21 }
added: 2024-05-22
summary: It is white.
---
`,
    );
    const page = await open(`${dev.url}search/`);
    const ask = async (words: string) => {
      await page.goto(`${dev.url}search/?q=${words}`);
      await page.locator('.status:has-text("for “")').waitFor();
      return page.locator('.results h2').allInnerTexts();
    };
    await eventually(() => ask('gypsum')).toEqual([expect.stringMatching(/^Gypsum/)]);
    content.replace(draft, 'Gypsum', 'Limestone');
    await eventually(() => ask('limestone')).toEqual([expect.stringMatching(/^Limestone/)]);
    expect(await ask('gypsum')).toEqual([]);
  });

  it('shows warnings in one line that opens, below a page that is up to date', async () => {
    const page = await open(`${dev.url}companies/birka/`);
    content.write('companies/lonely.md', '---\nname: Lonely Salts\nkind: miner\n---\n');
    const warnings = page.locator('lodestone-problems details');
    await eventually(() => warnings.innerText()).toBe('1 warning');
    await warnings.locator('summary').click();
    expect(await warnings.innerText()).toContain('companies/lonely.md:2:7 warning unused-entity');
    const explained = await warnings.getByRole('link', { name: 'What it means' }).getAttribute('href');
    expect((await fetch(new URL(explained ?? '', dev.url))).status).toBe(200);
    content.remove('companies/lonely.md');
    await eventually(() => warnings.count()).toBe(0);
  });

  it('reloads once after a burst of saves, and not for an editor’s own files', async () => {
    const page = await open(dev.url);
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    // What the test before has saved, and what Vite has bundled anew, may still reload the page.
    for (let before = -1; before !== loads; ) {
      before = loads;
      await page.waitForTimeout(1000);
    }
    loads = 0;
    content.write('.birka.md.tmp', 'not content');
    await page.waitForTimeout(500);
    expect(loads).toBe(0);
    for (let save = 1; save <= 20; save += 1) {
      content.write('companies/burst.md', `---\nname: Burst ${save}\nkind: miner\n---\n`);
      content.replace('site.yaml', /tagline: .*/, `tagline: After save ${save}`);
    }
    await bodyOf(page).toContain('After save 20');
    await page.waitForTimeout(500);
    expect(loads).toBe(1);
  });

  it('survives that the folder of the content goes and comes back', async () => {
    const page = await open(dev.url);
    renameSync(content.folder, `${content.folder}-away`);
    await eventually(() => bannerOf(page).innerText()).toContain(`there is no folder “${content.folder}”`);
    renameSync(`${content.folder}-away`, content.folder);
    await eventually(() => bannerOf(page).count()).toBe(0);
    content.replace('site.yaml', /tagline: .*/, 'tagline: Back again');
    await bodyOf(page).toContain('Back again');
  });

  it('sends who comes to a former address on to the new one', async () => {
    const page = await open(`${dev.url}companies/birka-mines/`);
    expect(page.url()).toBe(`${dev.url}companies/birka/`);
  });
});

describe.skipIf(!browser)('npm run dev with bad content', () => {
  it('lists the problems until they are mended, then shows the site, and ends at Ctrl-C', async () => {
    const content = makeContent();
    onTestFinished(() => rmSync(content.folder, { recursive: true }));
    content.replace(birka, 'country: norway', 'country: norwei');
    content.write('topics/markup.md', '---\nname: <b>bold\n---\n\n<i>raw</i>\n');
    const { url, said, stop } = await runDev('--content', content.folder, '--base', '/sub/');
    onTestFinished(async () => void (await stop()));
    expect(url).toMatch(/\/sub\/$/);
    const page = await open(`${url}companies/birka/`);
    await bodyOf(page).toContain(unknown);
    await bodyOf(page).toContain('topics/markup.md:5:1');
    expect(said()).toContain(unknown);

    content.remove('topics/markup.md');
    await bodyOf(page).not.toContain('topics/markup.md');
    content.replace(birka, 'country: norwei', 'country: norway');
    await bodyOf(page).toContain('A company on the hill.');
    expect(await page.locator('nav a').first().getAttribute('href')).toMatch(/^\/sub\//);
    expect(said()).not.toMatch(/^\s+at /m);

    expect(await stop()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});

it('npm run dev names what is wrong with its options in one line', async () => {
  const child = spawn(process.execPath, ['scripts/dev.ts', '--out', 'x']);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
  expect(said).toBe('lodestone dev: unknown option --out: did you mean “--port”?\n');
});
