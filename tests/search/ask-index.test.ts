import { expect, it } from 'vitest';
import { readFragment } from '../../src/search/ask-index.ts';

const fragment = {
  url: '/articles/a/',
  excerpt: 'Whatever <mark>loan</mark> fits best.',
  meta: { title: 'A loan', date: '21 May 2024' },
  filters: { kind: ['Article'], publisher: ['Nordic Metals'] },
  sub_results: [],
};
const claim = (key: string, title: string, excerpt: string, locations: number[]) => ({
  url: `/articles/a/#claim-${key}`,
  title,
  excerpt,
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
  const claims = [
    claim('one', 'Bank lends to Birka', 'Bank lends to Birka. A <mark>loan</mark>.', [40]),
    claim('two', 'Birka: debts', 'of a <mark>loan</mark> and a <mark>loan</mark>.', [50, 53]),
  ];
  const own = {
    url: '/articles/a/',
    title: 'A loan',
    excerpt: 'The <mark>loan</mark> itself.',
    locations: [3],
  };
  const found = readFragment({ ...fragment, sub_results: [own, ...claims] }, 'loan');
  expect(text(found.excerpt)).toBe('The loan itself.');
  expect(found.claims.map(({ href, text: parts }) => [href, text(parts)])).toEqual([
    ['/articles/a/#claim-two', 'Birka: debts … of a loan and a loan.'],
    ['/articles/a/#claim-one', 'Bank lends to Birka. A loan.'],
  ]);
  expect(readFragment({ ...fragment, sub_results: claims }, 'loan').excerpt).toEqual([]);
});
