import { describe, expect, it } from 'vitest';
import { findTextNumbers } from '../../../src/core/schema/text-number.ts';

const texts = (text: string) => findTextNumbers(text).map((number) => number.text);

describe('findTextNumbers', () => {
  it.each([
    ['The mine gives 2,000 tonnes a year.', ['2,000 tonnes a year']],
    ['A loan of $1.4 billion, and US$20m.', ['$1.4 billion']],
    ['Over 90% of it, some 7.5 per cent more', ['90%', '7.5 per cent']],
    ['It costs NOK 90 million or 12 million euros.', ['NOK 90 million', '12 million euros']],
    ['It sold 45,000 sacks to 30 shops', ['45,000', '30']],
    ['About 40 people work there, up 3 percentage points', ['40 people', '3 percentage points']],
    ['a 10-tonne lot and a 2.1 Mt hoard', ['10-tonne', '2.1 Mt']],
    ['between 20 and 30 mines', ['20', '30']],
  ])('%s', (text, found) => {
    expect(texts(text)).toEqual(found);
  });

  it.each([
    ['years', 'In 2024 and by 2031; the 1990s; 2024–2026; FY2025'],
    ['dates', 'On 21 May 2024, May 21, 2024, on the 21st, 30th of June, 2024-05-21, at 10:30'],
    ['spans of time', 'for 90 days, a 90-day truce, 18 months, 20 or 30 years, in 14 more weeks'],
    ['small counts', 'the 7 mines, 12 of them'],
    [
      'numbers of names',
      'Section 301, Article 14, No. 61, Group of Seven, Boeing 737, Q3, B-52, Kvam 17, §232',
    ],
    ['references', '[17], #45, 3.2.1, 192.168.0.1, 10/12'],
    ['words', 'a 17-nation pact, H2O, 5G, the 45-strong crew'],
  ])('%s are no amounts: %s', (_, text) => {
    expect(texts(text)).toEqual([]);
  });

  it('numbers within names that it is told of are left out', () => {
    expect(findTextNumbers('The list of 245 goods', [[4, 15]])).toEqual([]);
  });

  it('gives value, rounding and the units it can be in', () => {
    expect(findTextNumbers('$1.4 billion')).toMatchObject([
      { index: 0, value: 1.4e9, rounding: 5e7, factor: 1 },
    ]);
    expect(findTextNumbers('$1.4 billion')[0]?.dimensions).toContain('AUD');
    expect(findTextNumbers('2.5 kt')).toMatchObject([{ value: 2.5, factor: 1000, dimensions: ['mass'] }]);
  });

  it('takes time in proportion to the text', () => {
    const begun = performance.now();
    for (const piece of ['1,', '1 ', 'May 1', '9'.repeat(50), 'Aa 45 '])
      findTextNumbers(piece.repeat(100_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
