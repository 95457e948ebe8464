import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, entity, sample } from '../sample.ts';

const files = {
  'companies/birka.md': entity('Birka', 'country: norway'),
  'companies/bank.md': entity('Åsen Bank'),
  'institutions/agency.md': entity('agency', 'parent: ministry'),
  'institutions/ministry.md': entity('Ministry', '', 'It watches Birka.'),
  'places/norway.md': entity('Norway'),
  'publishers/post.md': entity('Post'),
  'topics/potash.md': entity('potash'),
  'articles/2024-05-21-day.md': article(
    'topics: [potash]\nfigures:\n  - { name: N, about: birka, value: 1 }',
  ),
  'articles/2024-05-month.md': article('events:\n  - { title: T, about: [birka, bank] }', {
    published: '2024-05',
  }),
  'articles/2024-year.md': article('', { published: '2024', body: 'Text on Birka and NORWAY.' }),
  'articles/2025-01-01-draft.md': article('draft: true\nfigures:\n  - { name: D, about: birka, value: 1 }'),
  'articles/2025-03-01-broken.md': article('zzz: y'),
  'articles/2026-02-02-later.md': article('figures:\n  - { name: L, about: bank, value: 1 }', {
    published: '2026-02-02',
  }),
};
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('what could be known on a day', () => {
  it.each([
    ['2023-12-31', []],
    ['2024-01-01', ['2024-year']],
    ['2024-04-30', ['2024-year']],
    ['2024-05-01', ['2024-05-month', '2024-year']],
    ['2024-05-20', ['2024-05-month', '2024-year']],
    ['2024-05-21', ['2024-05-21-day', '2024-05-month', '2024-year']],
    ['2026-02-01', ['2024-05-21-day', '2024-05-month', '2024-year']],
    ['2026-02-02', ['2026-02-02-later', '2024-05-21-day', '2024-05-month', '2024-year']],
  ])('%s: newest first, by the first day that a vague date may mean', (today, expected) => {
    expect(ids(sample(files, today).digest.articles)).toEqual(expected);
  });

  it('the claims are those of its articles', () => {
    const { digest } = sample(files, '2024-12-31');
    expect(ids(digest.claims)).toEqual(['2024-05-21-day#figure-n-birka', '2024-05-month#event-birka-bank']);
    expect(digest.findClaim('2026-02-02-later#figure-l-bank')).toBeUndefined();
    expect(digest.claimsTouching('bank')).toHaveLength(1);
  });

  it('a draft and a file with errors are in no digest; they are in the library, to be checked', () => {
    const { digest, library } = sample(files);
    expect(digest.findArticle('2025-01-01-draft')).toBeUndefined();
    expect(digest.findArticle('2025-03-01-broken')).toBeUndefined();
    expect(library.claims.get('2025-01-01-draft')).toHaveLength(1);
    expect(library.records.get('2025-03-01-broken')).toBeDefined();
  });
});

it('a body does not lead to what could not be known, nor to a draft', () => {
  const body =
    '[Later](/articles/2026-02-02-later/), [draft](/articles/2025-01-01-draft/#claim-d), [year](/articles/2024-year/).';
  const linked = {
    ...files,
    'articles/2024-05-21-day.md': article('', { body }),
    'companies/bank.md': entity('Åsen Bank', '', body),
  };
  const linksOn = (today: string): string[] => {
    const { digest } = sample(linked, today);
    const bodies = [digest.findArticle('2024-05-21-day')?.body, digest.findEntity('bank')?.body];
    return bodies.map((tree) => [...JSON.stringify(tree).matchAll(/articles\/([\w-]+)/g)].join(' '));
  };
  const [year, later] = ['articles/2024-year,2024-year', 'articles/2026-02-02-later,2026-02-02-later'];
  expect(linksOn('2026-02-01')).toEqual([year, year]);
  expect(linksOn('2026-02-02')).toEqual([`${later} ${year}`, `${later} ${year}`]);
});

describe('a digest', () => {
  const { digest } = sample(files);

  it('has its entities by name, as the language sorts them', () => {
    expect(digest.entities.map(({ fields }) => fields.name)).toEqual([
      'agency',
      'Åsen Bank',
      'Birka',
      'Ministry',
      'Norway',
      'Post',
      'potash',
    ]);
  });

  it('finds things by id', () => {
    expect(digest.findEntity('birka')?.kind).toBe('company');
    expect(digest.findArticle('2024-year')?.fields.title).toBe('A title');
    expect(digest.findClaim('2024-05-21-day#figure-n-birka')?.type).toBe('figure');
    expect([
      digest.findEntity('2024-year'),
      digest.findEntity('constructor'),
      digest.findArticle('birka'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it('knows who names whom: body, claim, front matter, entity', () => {
    expect(ids(digest.articlesTouching('birka'))).toEqual(['2024-05-21-day', '2024-05-month', '2024-year']);
    expect(ids(digest.claimsTouching('birka'))).toEqual([
      '2024-05-21-day#figure-n-birka',
      '2024-05-month#event-birka-bank',
    ]);
    expect(ids(digest.articlesTouching('norway'))).toEqual(['2024-year']);
    expect(ids(digest.articlesTouching('potash'))).toEqual(['2024-05-21-day']);
    expect(ids(digest.entitiesNaming('norway'))).toEqual(['birka']);
    expect(ids(digest.entitiesNaming('ministry'))).toEqual(['agency']);
    expect(digest.claimsTouching('nobody')).toEqual([]);
  });
});

it('two files of one id: the first is it, and nothing falls over', () => {
  const { library } = sample({ 'companies/a.md': entity('First'), 'people/a.md': entity('Second') });
  expect(library.records.get('a')?.kind).toBe('company');
  expect(library.entities).toHaveLength(1);
});

it('the order of the files matters neither to the digest nor to the problems', () => {
  const wrong = {
    ...files,
    'companies/alpha.md': entity('Alpha', 'aliases: [Common Name]\nformerly: [old]'),
    'companies/beta.md': entity('Beta', 'aliases: [COMMON NAME]\ncountry: norwey'),
    'articles/2024-06-01-x.md': article(
      'topics: [potsah]\nfigures:\n  - { name: N, about: brka, value: 1 }',
      {
        body: 'Alpha, Beta, old.',
      },
    ),
  };
  const outcome = (entries: [string, string][]) => {
    const { digest, told } = sample(Object.fromEntries(entries));
    const { articles, entities, claims } = digest;
    return { told, digest: JSON.stringify({ articles, entities, claims }) };
  };
  const entries = Object.entries(wrong);
  const expected = outcome(entries);
  expect(expected.told.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      const { told, digest } = outcome(shuffled);
      expect(told).toEqual(expected.told);
      expect(digest === expected.digest).toBe(true);
    }),
    { numRuns: 30 },
  );
});
