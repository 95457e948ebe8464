import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTerm, dateOrder, findEnd, overlaps, spread } from '../../../src/core/claims/period.ts';

it.each([
  [{ first: '2024-01-01', last: '2024-03-31' }, { first: '2024-03-31', last: '2024-12-31' }, true],
  [{ first: '2024-01-01', last: '2024-03-31' }, { first: '2024-04-01', last: '2024-12-31' }, false],
  [{ first: '2024-01-01' }, { last: '2024-01-01' }, true],
  [{ first: '2024-01-02' }, { last: '2024-01-01' }, false],
  [{}, { first: '2024-01-01', last: '2024-01-01' }, true],
  [{}, {}, true],
])('%j and %j share a day: %s', (a, b, expected) => {
  expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
});

describe.each(['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'America/Santiago'])('in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each([
    ['2024-05-03', '5 years', '2029-05-03'],
    ['2024-05-03', '1 year', '2025-05-03'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2024-08-31', '18 months', '2026-02-28'],
    ['2024-12-25', '2 weeks', '2025-01-08'],
    ['2011-12-29', '1 day', '2011-12-30'], // Apia had no such day
    ['2024-09-07', '1 day', '2024-09-08'], // Santiago had no such midnight
    ['2024-03-09', '90 days', '2024-06-07'],
    ['2024-05-03', '99999 years', '9999-12-31'],
    ['2024-05-03', '99999 weeks', '3940-11-08'],
  ])('%s and %s is %s', (day, term, expected) => {
    expect(addTerm(day, term)).toBe(expected);
  });

  it('“about” widens a date by its own precision', () => {
    expect(spread('2011-12-29~')).toEqual({ first: '2011-12-22', last: '2012-01-05' });
    expect(spread('2024-05~')).toEqual({ first: '2024-03-31', last: '2024-07-01' });
    expect(spread('2024~')).toEqual({ first: '2022-12-31', last: '2026-01-01' });
    expect(spread('2024-05')).toEqual({ first: '2024-05-01', last: '2024-05-31' });
    expect(spread('2024-05/..')).toEqual({ first: '2024-05-01' });
  });
});

it.each([
  [
    { until: '2025-03-10', date: '2024', term: '5 years' },
    { date: '2025-03-10', reckoned: false },
  ],
  [
    { date: '2024-05-03', term: '5 years' },
    { date: '2029-05-03~', reckoned: true },
  ],
  [
    { date: '2024-05', term: '5 years' },
    { date: '2029-05~', reckoned: true },
  ],
  [
    { date: '2024', term: '18 months' },
    { date: '2025~', reckoned: true },
  ],
  [
    { date: '2024-Q3', term: '1 year' },
    { date: '2025-07~', reckoned: true },
  ],
  [{ date: '../2024', term: '1 year' }, undefined],
  [{ date: '2024' }, undefined],
  [{ term: '5 years' }, undefined],
])('%j ends %j: no more precise than it began', (fields, end) => {
  expect(findEnd(fields)).toEqual(end);
});

it('dates of unequal precision have one order', () => {
  const sorted = [
    '2023',
    '2024-01-01',
    '2024-Q1',
    '2024',
    '2024-01/..',
    '2024-02',
    '../2024-03-01',
    '2025-01',
  ];
  const byOrder = (a: string, b: string) => (dateOrder(a) < dateOrder(b) ? -1 : 1);
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      expect(shuffled.sort(byOrder).filter((date) => date !== '../2024-03-01')).toEqual(
        sorted.filter((date) => date !== '../2024-03-01'),
      );
    }),
  );
  expect(dateOrder('../2024-03-01')).toBe('2024-03-01 2024-03-01');
});
