import { expect, it } from 'vitest';
import { claim, told } from './told.ts';

it.each([
  [
    'something due before',
    claim('events', 'title: T, about: birka, due: 2023'),
    '2023 ← date-before-source: it is due 2023, which is before its source appeared (2024-05-21) (what has happened has a `date`; where the article errs, say so in a `doubt`)',
  ],
  [
    'a forecast for a time before',
    claim('figures', 'name: N, about: birka, value: 2, status: forecast, asOf: 2024-Q1'),
    '2024-Q1 ← date-before-source: it is forecast for 2024-Q1, which is before its source appeared (2024-05-21) (what is so has no `status`; where the article errs, say so in a `doubt`)',
  ],
  [
    'a correction before it was added',
    'corrections:\n  - { date: 2025-12-31, text: T }',
    '2025-12-31 ← date-before-source: it was mended (2025-12-31) before it was added (2026-01-01)',
  ],
])('%s', (_, more, line) => {
  expect(told(more)).toEqual([line]);
});

it('an article added before its source appeared', () => {
  expect(told('', { published: '2026-02' })).toContain(
    '2026-01-01 ← date-before-source: it was added (2026-01-01) before its source appeared (2026-02)',
  );
});

it.each([
  ['due in the month of the source', claim('events', 'title: T, about: birka, due: 2024-05')],
  ['due about then', claim('events', 'title: T, about: birka, due: 2024-03~')],
  ['due by then', claim('events', 'title: T, about: birka, due: 2024-05-01/..')],
  ['doubted', claim('events', 'title: T, about: birka, due: 2023, doubt: { why: Gone. }')],
  ['an actual value of then', claim('figures', 'name: N, about: birka, value: 2, asOf: 2023')],
  ['a scenario of then', claim('figures', 'name: N, about: birka, value: 2, status: scenario, asOf: 2023')],
])('nothing of what is %s', (_, more) => {
  expect(told(more)).toEqual([]);
});
