/** An editor’s work in the form at `/admin/`, on a repository that the browser keeps, and the check of what comes of it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { listFiles } from '../../src/astro/list-files.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { launchBrowser } from './browser.ts';

const browser: Browser | undefined = await launchBrowser();
afterAll(() => browser?.close());

const today = '2026-11-22';
const quotaCut = 'articles/2024-05-21-quota-cut.md';

describe.skipIf(!browser)('the form', () => {
  let repository = '';
  let output = '';
  let server: RunningServer;
  const files: Record<string, string> = {};
  beforeAll(async () => {
    repository = mkdtempSync(join(tmpdir(), 'lodestone-form-'));
    mkdirSync(join(repository, '.git'));
    cpSync('tests/fixtures/sites/potash', join(repository, 'content'), { recursive: true });
    for (const file of await listFiles(join(repository, 'content'))) {
      files[`content/${file}`] = readFileSync(join(repository, 'content', file), 'utf8');
    }
    mkdirSync('.lodestone', { recursive: true });
    output = mkdtempSync(resolve('.lodestone', 'test-form-'));
    const outDir = join(output, 'site');
    await buildSite({
      contentDir: join(repository, 'content'),
      today,
      base: '/sub/',
      outDir,
      withForm: true,
    });
    server = await serveSite({ folder: outDir, base: '/sub/', port: 0 });
  });
  afterAll(async () => {
    await server?.close();
    for (const folder of [repository, output]) rmSync(folder, { recursive: true, force: true });
  });

  /** What the browser complained of or asked another host for. */
  let complaints: string[];
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    complaints = [];
    context = await (browser as Browser).newContext({ viewport: { width: 1280, height: 1200 } });
    onTestFinished(() => context.close());
    await context.route(
      (url) => !url.href.startsWith(server.url),
      (route) => route.abort(),
    );
    page = await context.newPage();
    watchPage();
    await page.addInitScript(provideRepository, files);
    await page.goto(`${server.url}admin/`);
  });

  function watchPage(): void {
    page.on('console', (message) => {
      if (/error|warning/.test(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(?:data|blob):/.test(request.url()))
        complaints.push(`elsewhere: ${request.url()}`);
    });
  }

  /** What is out of sight is not made, so it is brought into sight first. */
  const field = async (path: string): Promise<Locator> => {
    const [section = ''] = path.split('.');
    for (const one of new Set([section, path])) await at(one).scrollIntoViewIfNeeded();
    return at(path);
  };
  const at = (path: string): Locator => page.locator(`[data-key-path="${path}"]`);
  /** Typed again until it stays: a field that is still being made forgets it. */
  const fill = async (path: string, text: string): Promise<void> => {
    const box = (await field(path)).getByRole('textbox').first();
    const type = async (): Promise<string> => {
      if ((await box.inputValue()) !== text) await box.fill(text);
      await page.waitForTimeout(200);
      return box.inputValue();
    };
    await expect.poll(type, { timeout: 30_000 }).toBe(text);
  };
  const choose = async (path: string, option: RegExp): Promise<void> => {
    await (await field(path)).getByRole('combobox').first().click();
    await page.getByRole('option', { name: option }).click();
  };
  const open = async (collection: string): Promise<void> => {
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByText(collection, { exact: true }).first().click();
  };
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  const isSaved = () => page.getByRole('button', { name: 'Create New Entry' }).waitFor();

  /** Puts what the browser keeps into the folder on disk, and checks it. */
  async function checkWritten(): Promise<Record<string, string>> {
    const written = await page.evaluate(readRepository);
    rmSync(join(repository, 'content'), { recursive: true });
    for (const [file, text] of Object.entries(written)) {
      mkdirSync(dirname(join(repository, file)), { recursive: true });
      writeFileSync(join(repository, file), text);
    }
    const { problems } = await openDigest({ contentDir: join(repository, 'content'), today, base: '/' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return written;
  }

  it('loads with every other host blocked, and asks none', async () => {
    await open('Companies');
    await page.getByText('Birka Potash', { exact: true }).click();
    await expect
      .poll(() => at('name').getByRole('textbox').inputValue(), { timeout: 30_000 })
      .toBe('Birka Potash');
    await page.evaluate(() => document.fonts.ready);
    const fonts = await page.evaluate(
      () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
    );
    expect(fonts).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  it('creates a company, names it in an article, changes a claim; the check finds nothing wrong', async () => {
    await open('Companies');
    await page.getByRole('button', { name: 'Create New Entry' }).click();
    await fill('name', 'Tana Salts: Øst');
    await choose('country', /Norway/);
    await choose('kind', /miner/);
    await (await field('aliases')).getByRole('button', { name: /Add/ }).click();
    await fill('aliases.0', 'Tana #1');
    await save();
    await isSaved();

    await page.getByText('Articles', { exact: true }).first().click();
    await page.getByText('Norway cuts the quota').click();
    await (await field('figures')).getByRole('button', { name: 'Expand', exact: true }).first().click();
    await fill('figures.0.value', '2,100');
    await (await field('statements')).getByRole('button', { name: /Add/ }).click();
    await choose('statements.1.about', /Tana Salts: Øst \(company\)/);
    await fill('statements.1.text', 'Sells: “potash”, #1\nand more');
    await save();
    await isSaved();

    const written = await checkWritten();
    expect(written['content/companies/tana-salts-ost.md']).toBe(
      '---\nname: "Tana Salts: Øst"\naliases:\n  - "Tana #1"\ncountry: norway\nkind: miner\n---\n',
    );
    const before = files[`content/${quotaCut}`]?.split('\n') ?? [];
    const after = written[`content/${quotaCut}`]?.split('\n') ?? [];
    expect(before.filter((line) => !after.includes(line))).toEqual([expect.stringContaining('value: 2000')]);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      before.find((line) => line.includes('value: 2000'))?.replace('2000', '"2,100"'),
      '  - about: tana-salts-ost',
      '    text: |-',
      '      Sells: “potash”, #1',
      '      and more',
    ]);
    expect(complaints).toEqual([]);
  });

  it('creates an article whose source is unknown, with a claim by nobody who is named', async () => {
    await open('Articles');
    await page.getByRole('button', { name: 'Create New Entry' }).click();
    await fill('title', 'Banks lend to Birka');
    await (await field('source._publisher-unknown')).getByRole('switch').click();
    await fill('source.headline', 'Birka borrows');
    await fill('source.published', '2026-03-02');
    await (await field('added'))
      .getByRole('textbox')
      .or(at('added').locator('input'))
      .first()
      .fill('2026-03-03');
    await fill('summary', 'Two banks lend Birka money.');
    await (await field('relations')).getByRole('button', { name: /Add/ }).click();
    await (await field('relations.0._from-unnamed')).getByRole('switch').click();
    await choose('relations.0.type', /lends-to/);
    await choose('relations.0.to', /Birka Potash/);
    await fill('relations.0.value', '1.2 billion');
    await fill('relations.0.unit', 'NOK');
    await fill('relations.0.byWords', 'two banks');
    await (await field('relations.0._more')).getByRole('checkbox').click();
    await fill('relations.0._more.term', '5 years');
    await save();
    await isSaved();
    const written = await checkWritten();
    expect(written['content/articles/2026-03-02-banks-lend-to-birka.md']).toBe(`---
title: Banks lend to Birka
source:
  publisher: unknown
  headline: Birka borrows
  published: 2026-03-02
added: 2026-03-03
summary: Two banks lend Birka money.
relations:
  - from: unnamed
    type: lends-to
    to: birka
    value: 1.2 billion
    unit: NOK
    byWords: two banks
    term: 5 years
---
`);
    expect(complaints).toEqual([]);
  });

  it('writes nothing that the check would refuse, and says what it is', async () => {
    await open('Articles');
    await page.getByText('Norway cuts the quota').click();
    await (await field('figures')).getByRole('button', { name: 'Expand', exact: true }).first().click();
    await fill('figures.0.upper', '2500');
    await save();
    await page.getByRole('alertdialog').getByText('the end of a range needs `qualifier: between`').waitFor();
    const written = await page.evaluate(readRepository);
    expect(written[`content/${quotaCut}`]).toBe(files[`content/${quotaCut}`]);
  });

  it('writes over nothing that has come since it read the files', async () => {
    await open('Companies');
    await page.getByText('Birka Potash', { exact: true }).click();
    await fill('ticker', 'OSE: BIRK');
    await save();
    await isSaved();
    await page.getByText('Birka Potash', { exact: true }).click();
    await fill('ticker', 'OSE: BRK');
    await save();
    await isSaved();
    const theirs = '---\nname: Birka Potash AS\n---\n';
    await page.evaluate(writeFile, ['content', 'companies', 'birka.md', theirs] as const);
    await page.getByText('Birka Potash', { exact: true }).click();
    await fill('ticker', 'OSE: BP');
    await save();
    await page.getByRole('alertdialog').getByText('birka.md was changed elsewhere').waitFor();
    expect((await page.evaluate(readRepository))['content/companies/birka.md']).toBe(theirs);
  });
});

/** Runs in the page: what another program writes. */
async function writeFile([top, folder, name, text]: readonly [
  string,
  string,
  string,
  string,
]): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
  const handle = await (await root.getDirectoryHandle(top)).getDirectoryHandle(folder);
  const writer = await (await handle.getFileHandle(name)).createWritable();
  await writer.write(text);
  await writer.close();
}

/** Runs in the page: gives Sveltia a real folder, one that the browser keeps, for the one a person would choose. */
function provideRepository(files: Record<string, string>): void {
  const chosen = async (): Promise<FileSystemDirectoryHandle> => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository', {
      create: true,
    });
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(files)) {
      const [name = '', ...folders] = path.split('/').reverse();
      let folder = root;
      for (const one of folders.reverse()) folder = await folder.getDirectoryHandle(one, { create: true });
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
    return root;
  };
  Object.assign(window, { showDirectoryPicker: chosen });
  Object.assign(FileSystemHandle.prototype, { requestPermission: async () => 'granted' });
}

/** Runs in the page: every file of the folder by its path. */
async function readRepository(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  async function read(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}${name}/`);
      else files[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
    }
  }
  await read(await (await navigator.storage.getDirectory()).getDirectoryHandle('repository'), '');
  return files;
}
