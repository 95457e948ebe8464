/** Two things never want one address: what would is refused, with the names and places of both. */
import { expect, it } from 'vitest';
import { openFiles } from '../../../src/core/open-digest.ts';
import { entity, siteText } from '../sample.ts';

/** What is said of files, without what concerns their content. */
function told(files: Record<string, string>, publicFiles: readonly string[] = []): string[] {
  const all = Object.entries({ 'site.yaml': siteText, ...files });
  const raw = all.map(([path, text]) => ({ path, content: Buffer.from(text) }));
  const { problems } = openFiles(raw, { today: '2026-11-22', nameOf: (path) => path, publicFiles });
  return problems
    .filter(({ code }) => code !== 'unused-entity')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const at = (...paths: string[]) => told(Object.fromEntries(paths.map((path) => [path, entity('A name')])));
const taken = (file: string, by: string) =>
  `${file}:1 the id “${/\/(.*)\./.exec(by)?.[1]}” is taken by ${by}`;

it('names that differ in their case are one id', () => {
  expect(at('topics/SALT.md', 'topics/salt.md')).toEqual([taken('topics/SALT.md', 'topics/salt.md')]);
  expect(at('places/Salt.md', 'topics/salt.md')).toEqual([taken('places/Salt.md', 'topics/salt.md')]);
});

it('so are names of the same letters in another Unicode form, which look the same', () => {
  const [composed, decomposed] = ['topics/caf\u00e9.md', 'topics/cafe\u0301.md'];
  expect(at('topics/cafe.md', composed)).toEqual([taken(composed, 'topics/cafe.md')]);
  expect(at('topics/cafe.md', decomposed)).toEqual([taken(decomposed, 'topics/cafe.md')]);
  expect(at(composed, decomposed)).toContain(
    `${decomposed}:1 the id “cafe” is taken by ${composed}, whose name looks the same and is another`,
  );
  expect(at('topics/ﬁsh.md', 'topics/fish.md')).toEqual([taken('topics/ﬁsh.md', 'topics/fish.md')]);
});

it('so are names of which one is written as in an address', () => {
  for (const name of ['rock%2Dsalt', 'rock%20salt', 'rock%2dsalt', '%72ock-salt', 'rock%E2%80%93salt'])
    expect(at(`topics/${name}.md`, 'topics/rock-salt.md')).toEqual([
      taken(`topics/${name}.md`, 'topics/rock-salt.md'),
    ]);
  // What only looks like an escape is none.
  expect(at('topics/a%zz.md')).toEqual([
    'topics/a%zz.md:1 “a%zz” is not lowercase letters, digits and single hyphens',
  ]);
  expect(at('topics/a%ff.md')).toEqual([
    'topics/a%ff.md:1 “a%ff” is not lowercase letters, digits and single hyphens',
  ]);
});

const devices = ['con', 'prn', 'aux', 'nul', 'com0', 'com1', 'com9', 'lpt1', 'lpt9'];
const words = ['page', 'claims', 'articles', 'cite', 'index'];

it.each([...devices, ...words, 'unknown', 'unnamed'])('nothing is called “%s”, now or formerly', (id) => {
  const why = devices.includes(id)
    ? 'is a name that Windows keeps for devices'
    : words.includes(id)
      ? 'is a word of its own in the site’s addresses'
      : 'is a word of its own in claims';
  expect(at(`companies/${id}.md`)).toEqual([`companies/${id}.md:1 “${id}” ${why}`]);
  expect(told({ 'places/x.md': entity('X', `formerly: [x-land, ${id}]`) })).toEqual([
    `places/x.md:3 “${id}” ${why}`,
  ]);
  expect(at(`companies/${id}-x.md`)).toEqual([]);
});

it('an id has room in the names of files', () => {
  const long = 'x'.repeat(121);
  expect(at(`topics/${long}.md`)).toEqual([`topics/${long}.md:1 “${long}” has 121 characters`]);
  expect(at(`topics/${long.slice(1)}.md`)).toEqual([]);
});

const birka = { 'companies/birka.md': entity('Birka', 'kind: miner\nformerly: [old-birka]') };

it.each([
  ['companies/birka/index.html', 'the page of companies/birka.md'],
  ['Companies/BIRKA/Index.HTML', 'the page of companies/birka.md'],
  ['companies/birka', 'the page of companies/birka.md'],
  ['companies/birka/index.html/x.txt', 'the page of companies/birka.md'],
  ['companies/old-birka/index.html', 'the page of companies/birka.md'],
  ['share/companies/birka.png', 'the picture of companies/birka.md'],
  ['companies/birka/claims/2/index.html', 'the site’s own folder companies/birka/claims/'],
  ['companies/page/2/index.html', 'the site’s own folder companies/page/'],
  ['index.html', 'the site’s own /'],
  ['about/index.html', 'the site’s own /about/'],
  ['About', 'the site’s own /about/'],
  ['data/claims.json', 'the site’s own /data/claims.json'],
  ['problems/bad-id/index.html', 'the site’s own /problems/bad-id/'],
  ['timeline/2024/index.html', 'the site’s own folder timeline/'],
  ['_astro', 'the site’s own folder _astro/'],
])('a public file does not stand where a page does: %s', (file, owner) => {
  expect(told(birka, [file])).toEqual([`public/${file}:1 “${file}” stands in the way of ${owner}`]);
});

it('a public file may stand anywhere else', () => {
  const files = [
    'favicon.svg',
    'ads.txt',
    'companies/birka/logo.svg',
    'about/photo.jpg',
    'companies/x/index.html',
  ];
  expect(told(birka, files)).toEqual([]);
});

it('links and pictures lead to files that lie in the public folder', () => {
  const body =
    '---\nname: Birka\n---\n\n![The mine](/birka%20mine.png) and [the report](/reports/2024.pdf).\n';
  const files = { 'companies/birka.md': body };
  expect(told(files, ['birka mine.png', 'reports/2024.pdf'])).toEqual([]);
  expect(told(files, ['birka-mine.png', 'reports/2024.pdf'])).toEqual([
    expect.stringContaining('there is no file “birka mine.png” in public/'),
  ]);
});
