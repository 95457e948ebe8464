/** The form for editors: absent unless it is asked for, and then a page that can reach nobody but its own site. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { buildSite } from '../../src/astro/build-site.ts';
import { bundleForm, keepAtHome, openEverywhere, styleByObject } from '../../src/astro/bundle-form.ts';
import { listFiles } from '../../src/astro/list-files.ts';
import { scanMarkup } from '../../src/astro/scan-markup.ts';
import { createPolicyCheck } from '../../src/astro/verify-policy.ts';
import { listAddresses, readPages } from './pages.ts';

let folder = '';
let site = '';
beforeAll(async () => {
  mkdirSync('.lodestone', { recursive: true });
  folder = mkdtempSync(resolve('.lodestone', 'test-form-'));
  site = join(folder, 'site');
  await buildSite({
    contentDir: 'tests/fixtures/sites/potash',
    today: '2026-11-22',
    base: '/sub/',
    outDir: site,
    withForm: true,
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(join(site, 'admin', file), 'utf8');

it('is not in a site that did not ask for it', async () => {
  expect(existsSync(join(inject('site'), 'admin'))).toBe(false);
  for (const file of await listFiles(inject('site'))) {
    if (/\.(?:html|js|css)$/.test(file)) {
      expect(readFileSync(join(inject('site'), file), 'utf8'), file).not.toMatch(/sveltia|\/admin\//i);
    }
  }
});

describe('in a site that did', () => {
  it('its page keeps to its policy, which allows no styles but files', () => {
    const { onTag, listFaults } = createPolicyCheck('admin/', 'page');
    expect(scanMarkup(read('index.html'), { onTag })).toBeUndefined();
    expect(listFaults()).toEqual([]);
  });

  it('no page that readers see leads to it, and searches leave it out', () => {
    const pages = readPages(site);
    for (const page of pages.values()) {
      expect(
        listAddresses(page).filter((address) => /\badmin\b/.test(address)),
        page.path,
      ).toEqual([]);
    }
    expect(pages.get('/admin/')?.html).toContain('<meta name="robots" content="noindex">');
    expect(pages.size).toBeGreaterThan(20);
  });

  it('it may ask nobody but its own site, run nothing but its own files and send no form', () => {
    const policy = parse(read('index.html'))
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const rules = Object.fromEntries(
      (policy ?? '').split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'base-uri': "'none'",
      'object-src': "'none'",
      'form-action': "'none'",
    });
    for (const sources of Object.values(rules)) expect(sources).toMatch(/^('[\w-]+'|data:|blob:| )+$/);
  });

  it('its configuration is that of this site', () => {
    const config = JSON.parse(read('config.json'));
    expect(config).toMatchObject({ app_title: 'Potash Watch', display_url: '/sub/' });
    expect(config.collections[0].folder).toBe('tests/fixtures/sites/potash/articles');
  });

  it('no code of it names a host that it could ask for anything', async () => {
    const hosts = new Set<string>();
    for (const file of await listFiles(join(site, 'admin'))) {
      if (!/\.(?:js|json|html)$/.test(file)) continue;
      for (const [, host = ''] of read(file).matchAll(/https?:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)/gi))
        hosts.add(host);
    }
    expect([...hosts].sort()).toEqual([
      'json-schema.org',
      'lexical.dev',
      'nowhere.invalid',
      'svelte.dev',
      'sveltiacms.app',
      'www.w3.org',
    ]);
  });

  it('brings the licences of what it passes on', async () => {
    const licences = (await listFiles(join(site, 'admin'))).filter((file) => file.endsWith('.LICENSE.txt'));
    expect(licences).toHaveLength(4);
    expect(read('sveltia-cms.LICENSE.txt')).toMatch(/MIT/);
  });

  it('is the same to the byte when it is made again', { timeout: 60_000 }, async () => {
    for (const [file, content] of await bundleForm()) {
      expect(Buffer.from(content).equals(readFileSync(join(site, 'admin', file))), file).toBe(true);
    }
  });
});

it('is there while the site is edited, even where the content has errors', { timeout: 60_000 }, async () => {
  const content = join(folder, 'content');
  cpSync('tests/fixtures/sites/potash', content, { recursive: true });
  writeFileSync(join(content, 'companies', 'birka.md'), 'no front matter');
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined };
  const line = ['scripts/dev.ts', '--content', content, '--port', '0', '--base', '/sub/'];
  const child = spawn(process.execPath, line, { env });
  onTestFinished(() => void child.kill('SIGINT'));
  let said = '';
  const home = await new Promise<string>((found) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [, address] = /is at (http:\S+)\n/.exec(said) ?? [];
      if (address) found(address);
    });
  });
  expect((await fetch(home)).status).toBe(503);
  expect(await (await fetch(`${home}admin/`)).text()).toBe(read('index.html'));
  expect(await (await fetch(`${home}admin/form.js`)).text()).toBe(read('form.js'));
  const { app_title: title, collections } = await (await fetch(`${home}admin/config.json`)).json();
  expect([title, collections[0].folder]).toEqual([
    'Potash Watch',
    expect.stringMatching(/\/content\/articles$/),
  ]);
  expect((await fetch(`${home}admin/other.js`)).status).toBe(404);
});

describe('what is changed in the code of Sveltia CMS', () => {
  it('fonts are files beside it', () => {
    const code = 'url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2)';
    expect(keepAtHome(code, ['noto-mono-latin-400-normal-X1.woff2'])).toBe(
      'url(noto-mono-latin-400-normal-X1.woff2)',
    );
    expect(() => keepAtHome(code, [])).toThrow('brings no file');
  });

  it('every other address leads nowhere, names and pages to read excepted', () => {
    expect(keepAtHome('fetch(`https://api.github.com/x`); a="https://svelte.dev/e/1"', [])).toBe(
      'fetch(`https://nowhere.invalid/x`); a="https://svelte.dev/e/1"',
    );
  });

  it('a folder of this machine is offered everywhere; another Sveltia than this one is not guessed at', () => {
    expect(openEverywhere('a=e===`127.0.0.1`||/^(.+\\.)?localhost$/.test(e),b')).toBe('a=true,b');
    expect(() => openEverywhere('a=isLocal(e)')).toThrow('in another way');
  });

  it('makes its styles as objects, which need no leave of the policy', () => {
    const code =
      'if(!r.querySelector(`#`+t.hash)){let e=La(`style`);e.id=t.hash,e.textContent=t.code,r.appendChild(e)}b(`<i style="display: contents">`)';
    const styled = styleByObject(code);
    expect(styled).toContain('replaceSync(t.code)');
    expect(styled).toContain('b(`<i data-contents>`)');
    expect(() => styleByObject('add(t.code)')).toThrow('in another way');
  });
});
