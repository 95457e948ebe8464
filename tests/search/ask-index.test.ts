import { expect, it } from 'vitest';
import { readFragment } from '../../src/search/ask-index.ts';

const long = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
const content = `The loan itself. Bank lends to Birka. A loan, &lt;5%. Birka: debts. ${long} loan and loans. Last.`;
const at = (id: string, word: string) => ({ id, location: content.split(' ').indexOf(word) });
const anchors = [at('claim-one', 'Bank'), at('claim-two', 'Birka:'), at('claim-three', 'Last.')];
const fragment = {
  url: '/articles/a/',
  excerpt: 'Whatever <mark>loan</mark> fits best.',
  raw_content: content,
  anchors,
  meta: { title: 'A loan', date: '21 May 2024' },
  filters: { kind: ['Article'], publisher: ['Nordic Metals'] },
  sub_results: [],
};
const claim = (index: number, locations: number[]) => ({
  url: `/articles/a/#${anchors[index]?.id}`,
  excerpt: 'never shown',
  anchor: anchors[index],
  locations,
});
const text = (parts: { text: string }[] = []): string => parts.map((part) => part.text).join('');

it('what fits nowhere but in its title is shown with its beginning', () => {
  const { claims, excerpt, ...rest } = readFragment(fragment, 'loan');
  expect(text(excerpt)).toBe('Whatever loan fits best.');
  expect(claims).toEqual([]);
  expect(rest).toEqual({
    href: '/articles/a/',
    title: [
      { text: 'A', marked: false },
      { text: ' ', marked: false },
      { text: 'loan', marked: true },
    ],
    kind: 'Article',
    publisher: 'Nordic Metals',
    date: '21 May 2024',
  });
});

it('claims that fit stand by how well they do, and the excerpt is of the rest', () => {
  const claims = [claim(0, [8]), claim(1, [72, 74])];
  const own = { url: '/articles/a/', excerpt: 'The <mark>loan</mark> itself.', locations: [1] };
  const found = readFragment({ ...fragment, sub_results: [own, ...claims] }, 'loan');
  expect(text(found.excerpt)).toBe('The loan itself.');
  expect(found.claims.map(({ href, text: parts }) => [href, text(parts)])).toEqual([
    [
      '/articles/a/#claim-two',
      'Birka: debts. w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 … w52 w53 w54 w55 w56 w57 w58 w59 loan and loans.',
    ],
    ['/articles/a/#claim-one', 'Bank lends to Birka. A loan, <5%.'],
  ]);
  expect(found.claims.flatMap((one) => one.text.filter(({ marked }) => marked))).toEqual([
    { text: 'loan', marked: true },
    { text: 'loans', marked: true },
    { text: 'loan', marked: true },
  ]);
  expect(readFragment({ ...fragment, sub_results: claims }, 'loan').excerpt).toEqual([]);
});
