import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/core/link/claim.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { story } from '../story.ts';
import { datesMatch, findMismatch, readToken } from './carries.ts';
import { carriersOf, type Row, readLedgers } from './read-ledger.ts';

const ledgers = readLedgers();
const contentDir = story;
const { digest } = await openDigest({ contentDir, today: '2026-11-22' });

const nameOf = ({ line, token }: Row): string => `line ${line}: “${token}”`;

/** The text of the claim's field; undefined where it is no text. */
const fieldOf = (claim: Claim, field: string): string | undefined => {
  const found: unknown = (claim.fields as Record<string, unknown>)[field];
  return typeof found === 'string' ? found : undefined;
};

test('each of the five source texts has a ledger', () => {
  expect(ledgers).toHaveLength(5);
});

describe.each(ledgers)('$article', ({ article: id, tokens, rows }) => {
  const article = digest.findArticle(id);
  const claims = new Map(article?.claims.map((claim) => [claim.key, claim]));
  const carriers = rows.flatMap((row) =>
    carriersOf(row).flatMap(([key, fields]) => fields.map((field) => ({ row, key, field }))),
  );

  test('is a ledger of an article, with as many rows as its head says', () => {
    expect(article?.id).toBe(id);
    expect(rows).toHaveLength(tokens);
  });

  test('goes down the text line by line and has no row twice', () => {
    const lines = rows.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    const written = rows.map((row) => JSON.stringify(row));
    expect(written.filter((row, index) => written.indexOf(row) < index)).toEqual([]);
  });

  test.each(rows.map((row) => ({ name: nameOf(row), row })))('$name', ({ row }) => {
    if (row.source) {
      expect(datesMatch(article?.fields.source[row.source] ?? '', row)).toBe(true);
    }
    if (row.as) {
      const first = rows.filter((other) => carriersOf(other).some(([key]) => key === row.as));
      expect(first.map(({ token }) => token.toLowerCase())).toContain(row.token.toLowerCase());
    }
    const mismatches = carriersOf(row).flatMap(([key, fields]) => {
      const claim = claims.get(key);
      if (!claim) return [`there is no claim ${key}`];
      return fields.flatMap((field) => findMismatch(claim, field, row) ?? []);
    });
    expect(mismatches).toEqual([]);
  });

  test('no row holds where its claim says something else', () => {
    const other: Record<string, string> = {
      value: '987,654',
      upper: '987,654',
      share: '98.7%',
      term: '987 days',
      date: '1987-06-05',
      due: '1987-06-05',
      asOf: '1987-06-05',
      until: '1987-06-05',
      rank: 'another',
    };
    const blind = carriers.filter(({ row, key, field }) => {
      const claim = claims.get(key);
      if (!claim) return false;
      const changed = { ...claim, fields: { ...claim.fields, [field]: other[field] ?? 'Nothing.' } } as Claim;
      return !findMismatch(changed, field, row);
    });
    expect(blind.map(({ row, key, field }) => `${nameOf(row)}, ${key}, ${field}`)).toEqual([]);
  });

  test('every number, date and rank of a claim comes from the text', () => {
    const carried = new Set(carriers.map(({ key, field }) => `${key}, ${field}`));
    const stated = (claim: Claim): string[] => {
      const dates = claim.fields.inferred ? [] : ['date', 'due', 'asOf', 'until'];
      return ['value', 'upper', 'share', 'term', 'rank', ...dates].filter((field) => fieldOf(claim, field));
    };
    const invented = [...claims.values()].flatMap((claim) =>
      stated(claim)
        .map((field) => `${claim.key}, ${field}`)
        .filter((place) => !carried.has(place)),
    );
    expect(invented).toEqual([]);
  });
});

describe('tokens', () => {
  test.each([
    ['$1.4 billion', 1.4e9, 'USD'],
    ['15.2 million mt', 15.2e6, 't'],
    ['2,000 mt/year', 2000, 't/yr'],
    ['0.27%', 0.27, '%'],
    ['half', 50, '%'],
    ['16', 16, 'count'],
    ['seven', 7, 'count'],
    ['tenfold', 10, 'times'],
    ['six times', 6, 'times'],
    ['double', 2, 'times'],
    ['a decade', 10, 'years'],
    ['five-year', 5, 'years'],
    ['one month', 1, 'months'],
  ])('%s', (token, value, unit) => {
    expect(readToken(token)).toEqual({ value, unit });
  });

  test.each([
    ['2025-10-31~', 'October 2025', '2025-10-31~', true],
    ['2025-10-31', 'October 2025', '2025-10-31~', false],
    ['../2026-Q1', 'Q1 2026', undefined, true],
    ['2025-10-30/2025-10-31', 'October 30th', '2025-10-30', true],
    ['2025-10-30', 'October 28', '2025-10-30', false],
    ['2025-11', 'October', '2025-10', false],
    ['2025-10-31', 'October 2025', '2025-10', false],
  ])('%s, %s', (date, token, means, match) => {
    expect(datesMatch(date, { token, means })).toBe(match);
  });
});
