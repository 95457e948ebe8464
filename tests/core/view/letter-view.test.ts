import { expect, it } from 'vitest';
import { letterOf, listLetters, viewLetters } from '../../../src/core/view/letter-view.ts';
import { pageSizes } from '../../../src/core/view/pager.ts';
import { entity, sample } from '../sample.ts';

it.each([
  ['Birka', 'en', 'B'],
  ['“birka”', 'en', 'B'],
  ['Élysée', 'fr', 'E'],
  ['Ørsted', 'nb', 'Ø'],
  ['İstanbul', 'tr', 'I'],
  ['ıspanak', 'tr', 'I'],
  ['ßeta', 'de', 'S'],
  ['Жизнь', 'ru', 'Ж'],
  ['3M', 'en', 'Other'],
  ['包头稀土', 'zh', 'Other'],
  ['شركة', 'ar', 'Other'],
  ['— ', 'en', 'Other'],
])('%s, in %s, stands under %s', (name, language, letter) => {
  expect(letterOf(name, language)).toBe(letter);
});

const { digest } = sample({
  'companies/birka.md': entity('Birka Potash', 'aliases: [Birka, Potash of Birka, Birka Potash]'),
  'places/bergen.md': entity('Bergen'),
  'places/orsted.md': entity('Ørsted'),
  'people/three.md': entity('3 Hills'),
});

it('every name leads to its page, other names by way of it', () => {
  expect(listLetters(digest)).toEqual([
    { href: '/browse/b/', label: 'B', count: 3, current: false },
    { href: '/browse/ud8/', label: 'Ø', count: 1, current: false },
    { href: '/browse/p/', label: 'P', count: 1, current: false },
    { href: '/browse/other/', label: 'Other', count: 1, current: false },
  ]);
  const [b] = viewLetters(digest);
  expect(b?.frame.canonical).toBe('https://potash.example/browse/b/');
  expect(b?.letters.filter(({ current }) => current).map(({ label }) => label)).toEqual(['B']);
  expect(b?.entries).toEqual([
    { href: '/places/bergen/', label: 'Bergen', note: 'place' },
    { href: '/companies/birka/', label: 'Birka', note: 'see Birka Potash' },
    { href: '/companies/birka/', label: 'Birka Potash', note: 'company' },
  ]);
});

it('a letter with many names is cut into pages', () => {
  const many = Array.from({ length: pageSizes.names + 1 }, (_, i) => [
    `places/b-${i}.md`,
    entity(`B ${String(i).padStart(4, '0')}`),
  ]);
  const pages = viewLetters(sample(Object.fromEntries(many)).digest);
  expect(pages.map(({ slug, page, entries, frame }) => [slug, page, entries.length, frame.title])).toEqual([
    ['b', 1, pageSizes.names, 'Names: B'],
    ['b', 2, 1, 'Names: B, page 2'],
  ]);
  expect(pages[0]?.pager?.next).toBe('/browse/b/page/2/');
});
