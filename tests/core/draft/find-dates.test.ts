import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/draft/find-dates.ts';
import { asPeriod } from '../../../src/core/draft/propose-figure.ts';
import type { Anchor } from '../../../src/core/draft/resolve-date.ts';

/** A Wednesday. */
const anchor: Anchor = { day: '2025-12-10', said: '2025-12-10', precision: 'day' };
const datesOf = (sentence: string, from: Anchor | undefined = anchor): string[] =>
  findDates(sentence, from).map(asPeriod);

describe('dates that are told in full', () => {
  it.each([
    ['It opened on 3 March 2024.', ['2024-03-03']],
    ['It opened on March 3rd, 2024.', ['2024-03-03']],
    ['The fair of March 3-5, 2024', ['2024-03-03/2024-03-05']],
    ['In September 2025, at the fair', ['2025-09']],
    ['its December 2023 notice', ['2023-12']],
    ['It grew from January to June 2024.', ['2024-01/2024-06']],
    ['It is due by Q1 2026.', ['../2026-Q1']],
    ['in the second quarter of 2026', ['2026-Q2']],
    ['the first half of 2026', ['2026-01/2026-06']],
    ['It opened in 2019 and closed in 2021.', ['2019', '2021']],
    ['between 2027 and 2029', ['2027/2029']],
    ['demand in the 2030s', ['2030/2039']],
    ['It opens in late 2027.', ['2027']],
  ])('%s', (sentence, dates) => {
    expect(datesOf(sentence)).toEqual(dates);
  });
});

describe('dates that are counted from the publication', () => {
  it.each([
    ['It opened in July.', ['2025-07']],
    ['It will open in July.', ['2026-07']],
    ['The last shift runs on 28 March.', ['2026-03-28']],
    ['According to a wire report on the 9th, it said so.', ['2025-12-09']],
    ['The two will meet on the 18th.', ['2025-12-18']],
    ['It said so on Tuesday.', ['2025-12-09']],
    ['It will start on Friday.', ['2025-12-12']],
    ['It suspended them until November 27 next year.', ['2026-11-27']],
    ['It wants the plant by the end of next year.', ['../2026']],
    ['prices rose last month', ['2025-11']],
    ['sales fell this week', ['2025-12-08/2025-12-14']],
    ['It was sold earlier this year.', ['2025']],
    ['It has been closed since last April.', ['2025-04']],
    ['three weeks ago', ['2025-11-19~']],
    ['It fell last summer.', ['2025-06/2025-08']],
    ['He was promised a reply by Easter.', ['../2026-04-05']],
    ['It came in the fourth quarter.', ['2025-Q4']],
  ])('%s', (sentence, dates) => {
    expect(datesOf(sentence)).toEqual(dates);
  });

  it.each([
    ['It raised $550 million in August, led by a fund.', ['2025-08']],
    ['A deal like the one struck with Birka in July will be signed.', ['2025-07']],
    ['The loan, like that of July, will be paid back.', ['2025-07']],
    ['It announced plans in July.', ['2025-07']],
    ['It announced plans to open a mine in July.', ['2026-07']],
    ['The shaft will be completed in July.', ['2026-07']],
    ['Construction, which began in September, costs much.', ['2025-09']],
    ['In July, it said that it would open a mine.', ['2025-07']],
    ['In July, it will open a mine.', ['2026-07']],
    ['It wants the mine by July.', ['../2026-07']],
    ['By July it had sold everything.', ['../2025-07']],
    ['the ban of March', ['2026-03']],
  ])('by the verb that they belong to: %s', (sentence, dates) => {
    expect(datesOf(sentence)).toEqual(dates);
  });

  it('say how they were counted', () => {
    expect(findDates('It opened in July.', anchor)[0]?.inferred).toBe(
      'reckoned from the publication of 2025-12-10.',
    );
    expect(findDates('It opened in July 2025.', anchor)[0]?.inferred).toBeUndefined();
  });

  it('and from the date named before', () => {
    const [earlier] = findDates('They met on 28 October.', anchor);
    expect(findDates('Two days later they signed.', anchor, earlier).map(({ date }) => date)).toEqual([
      '2025-10-30',
    ]);
  });

  it('are not made up where nobody knows the publication', () => {
    expect(findDates('It opened on Tuesday, in July, and grew last year.', undefined)).toEqual([]);
  });

  it('are no days where only its month is known', () => {
    const month: Anchor = { day: '2025-11-30', said: '2025-11', precision: 'month' };
    expect(datesOf('It said on Tuesday that it opened in July.', month)).toEqual(['2025-07']);
  });
});

it.each([
  'The ministry may march on.',
  'It made 2,024 tons and 2000 tonnes a year.',
  'a ten-year deal over 18 months',
  'Jan-Erik Rud and Marchetti Ltd',
  'It came a year later than planned.',
])('no date stands in: %s', (sentence) => {
  expect(datesOf(sentence)).toEqual([]);
});
