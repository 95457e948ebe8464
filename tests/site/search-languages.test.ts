/** The index in other languages and scripts, and of the smallest publication. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { writeSearchIndex } from '../../src/astro/search-index.ts';
import { searchFolder } from '../../src/core/url.ts';
import { openIndex } from '../../src/search/ask-index.ts';
import { readState } from '../../src/search/search-state.ts';
import { article, entity, sample, siteText } from '../core/sample.ts';

/** The addresses found for words or for a whole query, in order. */
type Find = (words: string | Record<string, string>) => Promise<string[]>;

async function search(language: string, files: Record<string, string>): Promise<Find> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { digest } = sample(files, '2026-11-22', siteText.replace('language: en', `language: ${language}`));
  await writeSearchIndex(folder, digest, { within: join(folder, 'kept'), version: 'test' });
  const server = await serveSite({ folder, base: '/', port: 0 });
  onTestFinished(() => server.close());
  const module = pathToFileURL(join(folder, searchFolder, 'pagefind.js')).href;
  const index = await openIndex(new URL(`${searchFolder}/`, server.url).href, module);
  return async (words) => {
    const query = typeof words === 'string' ? { q: words } : words;
    const answer = await index.ask(readState(new URLSearchParams(query)));
    return (await answer.load(10)).map(({ href }) => href);
  };
}

it('a publication of one article and nothing else', async () => {
  const find = await search('en-GB', {
    'articles/2024-05-21-a.md': article('', { body: 'The mines were flooded.' }),
  });
  expect(await find('mine')).toEqual(['/articles/2024-05-21-a/']);
  expect(await find('title')).toEqual(['/articles/2024-05-21-a/']);
  expect(await find('birka')).toEqual([]);
  expect(await find({ kind: 'Article' })).toEqual(['/articles/2024-05-21-a/']);
});

it('names of other scripts and with accents, in English', async () => {
  const find = await search('en', {
    'companies/baotou.md': entity('Baotou Steel', 'aliases: [包头稀土]'),
    'companies/elysee.md': entity('Élysée Métaux'),
    'companies/maaden.md': entity('Ma’aden', 'aliases: [معادن]'),
    'people/lodz.md': entity('Jan Łódzki'),
    'places/orsted.md': entity('Ørsted'),
    'articles/2024-05-21-a.md': article('', { body: 'Wolframit der Élysée.' }),
  });
  expect((await find('包头稀土'))[0]).toBe('/companies/baotou/');
  expect((await find('稀土'))[0]).toBe('/companies/baotou/');
  expect((await find('elysee metaux'))[0]).toBe('/companies/elysee/');
  expect((await find('ÉLYSÉE'))[0]).toBe('/companies/elysee/');
  expect((await find('ma’aden'))[0]).toBe('/companies/maaden/');
  expect((await find("ma'aden"))[0]).toBe('/companies/maaden/');
  expect((await find('معادن'))[0]).toBe('/companies/maaden/');
  expect((await find('Łódzki'))[0]).toBe('/people/lodz/');
  expect((await find('ørsted'))[0]).toBe('/places/orsted/');
});

it('Chinese, which has no spaces', async () => {
  const find = await search('zh', {
    'companies/baotou.md': entity('包头稀土集团'),
    'articles/2024-05-21-a.md': article('', { body: '中国宣布对七种稀土实行出口管制。' }),
  });
  expect(await find('出口管制')).toEqual(['/articles/2024-05-21-a/']);
  expect((await find('包头稀土集团'))[0]).toBe('/companies/baotou/');
  expect(await find({ kind: 'Company' })).toEqual(['/companies/baotou/']);
  expect((await find('稀土')).sort()).toEqual(['/articles/2024-05-21-a/', '/companies/baotou/']);
});

it('German, with its own endings, and Icelandic, of which Pagefind knows none', async () => {
  const files = { 'articles/2024-05-21-a.md': article('', { body: 'Die Fabriken und Verträge. Námurnar.' }) };
  expect(await (await search('de-AT', files))('Fabrik')).toEqual(['/articles/2024-05-21-a/']);
  expect(await (await search('is', files))('námur')).toEqual(['/articles/2024-05-21-a/']);
});

it('loads no more of a large index than what the words are in', async () => {
  const words = (from: number): string =>
    Array.from({ length: 3000 }, (_, i) => `${(from + i).toString(36)}w`).join('\n\n');
  const articles = Array.from({ length: 8 }, (_, i) => [
    `articles/2024-05-${10 + i}-a.md`,
    article(i === 0 ? 'companies: [birka]' : '', { body: words(3000 * i), published: `2024-05-${10 + i}` }),
  ]);
  const find = await search('en', {
    'companies/birka.md': entity('Birka Potash'),
    ...Object.fromEntries(articles),
  });
  const fetched: string[] = [];
  const { fetch } = globalThis;
  onTestFinished(() => {
    globalThis.fetch = fetch;
  });
  globalThis.fetch = (input, init) => {
    fetched.push(String(input));
    return fetch(input, init);
  };
  expect(await find('birka')).toEqual(['/companies/birka/']);
  expect(await find({ entity: 'Birka Potash' })).toContain('/articles/2024-05-10-a/');
  expect((await find({ sort: 'newest', kind: 'Article' }))[0]).toBe('/articles/2024-05-17-a/');
  expect(fetched.filter((url) => url.endsWith('.pf_index')).length).toBeLessThan(3);
});
