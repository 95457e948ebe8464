import { describe, expect, it } from 'vitest';
import { viewArticleIndex } from '../../../src/core/view/article-index-view.ts';
import { viewIndex } from '../../../src/core/view/index-view.ts';
import { pageSizes } from '../../../src/core/view/pager.ts';
import { viewTimelineEvents } from '../../../src/core/view/timeline-view.ts';
import { each, world } from '../claims/world.ts';
import { article, entity, sample } from '../sample.ts';

const many = (count: number, make: (index: number) => [path: string, text: string]): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)));
const number = (index: number): string => String(index).padStart(3, '0');

describe('a list of companies', () => {
  const company = (kind: string, from: number, count: number, more = ''): Record<string, string> =>
    many(count, (i) => [
      `companies/c-${number(from + i)}.md`,
      entity(`C ${number(from + i)}`, `${kind}${more}`),
    ]);

  it('that is long is in parts, by kind, with a way to each on whichever page it begins', () => {
    const pages = viewIndex(
      sample({
        ...company('kind: miner', 0, pageSizes.items + 1),
        ...company('kind: bank', 500, 2),
        ...company('', 600, 1),
      }).digest,
      'company',
    );
    const [bank, miner, none] = [
      '/companies/#of-kind-bank',
      '/companies/#of-kind-miner',
      '/companies/page/2/#of-no-kind',
    ];
    for (const { jumps } of pages)
      expect(jumps).toEqual([
        {
          jumps: [
            { href: bank, label: 'Bank', count: 2 },
            { href: miner, label: 'Miner', count: pageSizes.items + 1 },
            { href: none, label: 'Kind not given', count: 1 },
          ],
        },
      ]);
    expect(
      pages.map(({ groups }) => groups.map(({ heading, items }) => [heading?.id, items.length])),
    ).toEqual([
      [
        ['of-kind-bank', 2],
        ['of-kind-miner', pageSizes.items - 2],
      ],
      [
        ['of-kind-miner', 3],
        ['of-no-kind', 1],
      ],
    ]);
    expect(pages[0]?.groups[0]?.items[0]).not.toHaveProperty('note');
  });

  it('that is short is in one piece, each with its kind', () => {
    const [page] = viewIndex(
      sample({ ...company('kind: miner', 0, 2), ...company('kind: bank', 5, 2) }).digest,
      'company',
    );
    expect(page?.groups.map(({ heading, items }) => [heading, items.map(({ note }) => note)])).toEqual([
      [undefined, ['miner', 'miner', 'bank', 'bank']],
    ]);
    expect(page?.jumps).toEqual([]);
  });

  it('leads to the pages of countries, which list those that articles tell of', () => {
    const { digest } = sample({
      ...company('country: norway', 0, 3),
      ...company('country: sweden', 3, 2),
      'places/norway.md': entity('Norway'),
      'places/sweden.md': entity('Sweden'),
      'articles/2024-05-21-a.md': article('companies: [c-000, c-001, c-003]'),
    });
    expect(viewIndex(digest, 'company')[0]?.jumps).toEqual([
      {
        label: 'By country',
        jumps: [
          { href: '/places/norway/#related', label: 'Norway', count: 2 },
          { href: '/places/sweden/#related', label: 'Sweden', count: 1 },
        ],
      },
    ]);
  });
});

it('the list of articles leads to each year in it, and to each publisher', () => {
  const { digest } = sample({
    'publishers/a.md': entity('A'),
    'publishers/b.md': entity('B'),
    ...many(pageSizes.articles, (i) => [
      `articles/2024-05-21-${number(i)}.md`,
      article().replace('publisher: unknown', 'publisher: a'),
    ]),
    'articles/2023-01-01-old.md': article('', { published: '2023-01-01' }).replace(
      'publisher: unknown',
      'publisher: b',
    ),
  });
  const pages = viewArticleIndex(digest);
  expect(
    pages.map(({ years }) => years.map(({ heading, articles }) => [heading.title, articles.length])),
  ).toEqual([[['2024', pageSizes.articles]], [['2023', 1]]]);
  expect(pages[1]?.jumps).toEqual([
    {
      label: 'By year',
      jumps: [
        { href: '/articles/#in-2024', label: '2024', count: pageSizes.articles },
        { href: '/articles/page/2/#in-2023', label: '2023', count: 1 },
      ],
    },
    {
      label: 'By publisher',
      jumps: [
        { href: '/publishers/a/#articles', label: 'A', count: pageSizes.articles },
        { href: '/publishers/b/#articles', label: 'B', count: 1 },
      ],
    },
  ]);
});

it('the timeline of events goes on at addresses of its own', () => {
  const events = Array.from(
    { length: pageSizes.timeline + 1 },
    (_, i) => `  - key: e-${i}\n    title: Event ${i}\n    about: norway\n    date: 2020-01-01`,
  );
  const { digest } = sample({
    'places/norway.md': entity('Norway'),
    'articles/2024-05-21-a.md': article(`events:\n${events.join('\n')}`),
  });
  const pages = viewTimelineEvents(digest);
  expect(
    pages.map(({ frame, months }) => [new URL(frame.canonical).pathname, months[0]?.rows.length]),
  ).toEqual([
    ['/timeline/events/', pageSizes.timeline],
    ['/timeline/events/page/2/', 1],
  ]);
  expect(pages[0]?.pager?.next).toBe('/timeline/events/page/2/');
  expect(pages[1]?.filters.filter(({ current }) => current).map(({ label }) => label)).toEqual(['Events']);
});

it('the list of figures tells what each comes to', () => {
  const figures = each(
    'figures',
    'figure: capacity, about: hill-mine, value: 2',
    'figure: capacity, about: hill-mine, value: 3',
    'figure: share, about: norway, value: 40, asOf: 2023, doubt: { why: Misread }',
  );
  const items = viewIndex(world(figures), 'figure').flatMap(({ groups }) =>
    groups.flatMap((one) => one.items),
  );
  expect(items.map(({ label, readings }) => [label, readings])).toEqual([
    ['Capacity', [{ value: '3\u00a0kt a year or 2\u00a0kt a year', detail: 'Hill Mine, disputed' }]],
    ['Price', []],
    ['Share', [{ value: '40%', detail: 'Norway, 2023, single source, doubted' }]],
  ]);
});
