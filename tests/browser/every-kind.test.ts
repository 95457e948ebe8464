/** A page of every kind that `src/pages` makes, as a browser shows it without running any script. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/serve.ts';
import { listKindsOfPage } from '../site/kinds-of-page.ts';
import { launchBrowser } from './browser.ts';
import { lookAtPage } from './look-at-page.ts';

const browser: Browser | undefined = await launchBrowser();

describe.skipIf(!browser)('the richest page of each kind, narrow and wide, light and dark', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serveSite({ folder: inject('site'), base: '/', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.concurrent.each(listKindsOfPage(inject('site')))('$kind', async ({ page: { path } }) => {
    const { faults } = await lookAtPage(browser as Browser, server.url, path);
    expect(faults, path).toEqual([]);
  });
});
