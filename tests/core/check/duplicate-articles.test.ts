import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../../src/core/check/duplicate-articles.ts';
import { entity, sample } from '../sample.ts';

const digest = (source: string): string =>
  `---\ntitle: T\nsource: { ${source} }\nadded: 2026-01-01\nsummary: S.\n---\nText.\n`;

/** What is said of two articles with these sources. */
function told(first: string, second: string): string[] {
  const files = {
    'publishers/nordic.md': entity('Nordic'),
    'publishers/coast.md': entity('Coast'),
    'articles/2024-05-01-a.md': digest(first),
    'articles/2024-05-02-b.md': digest(second),
  };
  return sample(files).told.filter((line) => line.includes('duplicate-article'));
}

const a = 'publisher: nordic, published: 2024-05-01, headline: Birka doubles';

describe('a possible duplicate', () => {
  it('has the same address, whatever counts its visitors', () => {
    const [line, ...others] = told(
      `${a}, url: "https://www.nordic.example/birka/?utm_source=mail#top"`,
      'publisher: coast, published: 2024-05-03, headline: Other, url: "http://nordic.example/birka"',
    );
    expect(line).toContain(
      'articles/2024-05-02-b.md:3:74 duplicate-article: the address of its source is that of 2024-05-01-a',
    );
    expect(others).toEqual([]);
  });

  it('has the same headline of the same publisher', () => {
    expect(told(a, 'publisher: nordic, published: 2024-05, headline: “BIRKA doubles!”')).toHaveLength(1);
  });

  it.each([
    ['another publisher', 'publisher: coast, published: 2024-05-01, headline: Birka doubles'],
    ['another headline', 'publisher: nordic, published: 2024-05-01, headline: Birka doubles again'],
  ])('does not have %s', (_, second) => {
    expect(told(a, second)).toEqual([]);
  });

  it('is no column that returns with another address on another day', () => {
    const week = (day: string) =>
      `publisher: nordic, published: ${day}, headline: The week, url: "https://nordic.example/${day}"`;
    expect(told(week('2024-05-01'), week('2024-05-08'))).toEqual([]);
    expect(
      told(week('2024-05-01'), 'publisher: nordic, published: 2024-05-08, headline: The week'),
    ).toHaveLength(1);
  });

  it('of publishers that nobody knows is not looked for', () => {
    const unknown = 'publisher: unknown, published: 2024-05-01, headline: Birka doubles';
    expect(told(unknown, unknown)).toEqual([]);
  });
});

it.each([
  ['https://a.example/x', 'http://www.a.example/x/', true],
  ['https://a.example/x?id=1&page=2', 'https://a.example/x?page=2&id=1&fbclid=z', true],
  ['https://a.example/x?id=1', 'https://a.example/x?id=2', false],
  ['https://a.example/X', 'https://a.example/x', false],
  ['https://a.example/', 'https://b.example/', false],
])('%s and %s are one address: %s', (one, other, isSame) => {
  expect(plainAddress(one) === plainAddress(other)).toBe(isSame);
});
