/** Somebody who searches a site that asks an engine on its own host, under the site’s own policy. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/load-engine.ts';
import { siteHandler } from '../../scripts/site-handler.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { listEngineDocuments } from '../../src/core/export/engine-document.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { type EngineServer, startEngine } from '../search/engine-server.ts';
import { launchBrowser } from './browser.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const eventually = (what: () => Promise<unknown>) => expect.poll(what, { timeout: 10_000 });

describe.skipIf(!browser)('a site whose search asks an engine', () => {
  const content = mkdtempSync(join(tmpdir(), 'lodestone-engine-'));
  let site: string;
  let engine: EngineServer;
  beforeAll(async () => {
    cpSync('tests/fixtures/sites/potash', content, { recursive: true });
    const settings = join(content, 'site.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}searchEngine: /engine/digest\n`);
    mkdirSync('.lodestone', { recursive: true });
    site = mkdtempSync(resolve('.lodestone', 'test-engine-'));
    const options = { contentDir: content, today: '2026-11-22', base: '/' };
    const { problems } = await buildSite({ ...options, outDir: site });
    expect(problems).toEqual([]);
    engine = await startEngine(siteHandler(site, '/'), '/engine');
    const client = new Client({ node: `${engine.origin}/engine`, maxRetries: 0 });
    const documents = listEngineDocuments((await openDigest(options)).digest);
    await loadEngine({ client, alias: 'digest', language: 'en', documents, stamp: '1' });
    await client.close();
  });
  afterAll(async () => {
    await engine?.close();
    rmSync(site, { recursive: true, force: true });
    rmSync(content, { recursive: true, force: true });
  });

  it('carries no index of its own', () => {
    expect(readdirSync(join(site, 'search'))).toEqual(['index.html']);
  });

  it('finds, marks, narrows and leads to a claim, and asks nobody else', async () => {
    const page = await (browser ?? never()).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${engine.origin}/`)) complaints.push(request.url());
    });
    await page.goto(`${engine.origin}/search/?q=potash`);
    await eventually(() => page.locator('.results h2').count()).toBeGreaterThan(2);
    expect(await page.locator('.results mark').first().innerText()).toMatch(/potash/i);
    expect(await page.locator('.status').innerText()).toMatch(/^\d+ results for “potash”/);
    await page.locator('[name=kind]').selectOption('Article');
    await eventually(() => page.locator('.results .kicker').allInnerTexts()).toSatisfy(
      (kinds: string[]) => kinds.length > 0 && kinds.every((kind) => kind.startsWith('Article')),
    );
    await page.locator('.results ul a').first().click();
    await page.waitForURL(/\/articles\/[\w-]+\/#claim-/);
    expect(await page.locator(':target').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

function never(): never {
  throw new Error('there is no browser');
}
