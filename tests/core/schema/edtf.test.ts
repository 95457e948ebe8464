import npmEdtf from 'edtf';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysIn, edtf, parseEdtf } from '../../../src/core/schema/edtf.ts';

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'America/Santiago', 'Europe/Oslo'];

describe.each(zones)('in the time zone %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('the test has that zone', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });

  it.each([
    // text, precision, first day, last day
    ['2024-05-03', 'day', '2024-05-03', '2024-05-03'],
    ['2011-12-30', 'day', '2011-12-30', '2011-12-30'], // Apia had no such day
    ['2024-09-08', 'day', '2024-09-08', '2024-09-08'], // Santiago had no such midnight
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['0050-02', 'month', '0050-02-01', '0050-02-28'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2028', 'year', '2028-01-01', '2028-12-31'],
    ['2024/2025-Q2', 'interval', '2024-01-01', '2025-06-30'],
    ['2024-05/..', 'interval', '2024-05-01', undefined],
    ['../2026-Q1', 'interval', undefined, '2026-03-31'],
  ])('%s is a %s from %s to %s', (text, precision, first, last) => {
    const date = edtf(text);
    expect([date.precision, date.first, date.last]).toEqual([precision, first, last]);
  });

  it('the bounds are those of the edtf package, for the forms that both know', () => {
    const pad = (n: number) => String(n).padStart(2, '0');
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`);
    const day = fc
      .tuple(month, fc.integer({ min: 1, max: 31 }))
      .map(([m, d]) => `${m}-${pad(d)}`)
      .filter((text) => Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7))));
    const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`);
    const plain = fc.oneof(year, month, day);
    const marked = fc.tuple(plain, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
    const interval = fc
      .tuple(plain, plain)
      .filter(([from, to]) => (edtf(from).last ?? '') < (edtf(to).first ?? ''))
      .map((ends) => ends.join('/'));
    const open = plain.map((text) => `${text}/..`);
    fc.assert(
      fc.property(fc.oneof(marked, quarter, interval, open), (text) => {
        const theirs = npmEdtf(text.replace(/-Q([1-4])/, (_, q) => `-${32 + Number(q)}`));
        const dayOf = (time: number) =>
          Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : undefined;
        const { first, last } = edtf(text);
        expect([first, last]).toEqual([dayOf(theirs.min), dayOf(theirs.max)]);
      }),
    );
  });
});

it.each([
  ['2024-05~', true, false],
  ['2024?', false, true],
  ['2024-05-03%', true, true],
  ['2024-05', false, false],
  ['2024~/2025', true, false],
  ['2024/2025?', false, true],
])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
  expect(edtf(text)).toMatchObject({ approximate, uncertain });
});

it.each([
  ['2026-02-30', '2026-02-30 does not exist; 2026-02 has 28 days'],
  ['2026-03-00', '2026-03-00 does not exist; 2026-03 has 31 days'],
  ['2026-13', '2026-13 does not exist; months run from 01 to 12'],
  ['2026-00-10', '2026-00-10 does not exist; months run from 01 to 12'],
  ['2025/2024', 'the interval “2025/2024” ends before it begins'],
  ['../..', 'an interval needs a date on at least one side'],
  ['2024/2025/2026', '“2024/2025/2026” has more than one “/”'],
  ['2024/02-30', /“02-30” is not a date/],
  ['May 2024', /“May 2024” is not a date; did you mean 2024-05\?/],
  ['soon', /“soon” is not a date; write 2026, 2026-Q1/],
  ['2026-Q5', /is not a date/],
  ['2026-5-1', /is not a date/],
  ['26-05-01', /is not a date/],
  ['2024-05-03T10:00', /is not a date/],
  ['', /“” is not a date/],
])('%s is refused', (text, message) => {
  const result = parseEdtf(text);
  expect(result.ok ? '' : result.message).toMatch(message);
  expect(() => edtf(text)).toThrow(TypeError);
});

it('never throws, and its bounds are in order', () => {
  const soup = fc.stringMatching(/^[0-9Q\-/.~?%]{0,22}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), soup), (text) => {
      const result = parseEdtf(text);
      if (!result.ok || !result.date.first || !result.date.last) return;
      expect(result.date.first <= result.date.last).toBe(true);
    }),
  );
});
