import { expect, it } from 'vitest';
import { checkDatesOfSource } from '../../../src/core/check/dates-of-source.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { article, sample } from '../sample.ts';
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

const misnamed = (id: string, published: string): (string | undefined)[] => {
  const text = article('', { published });
  const { record } = parseRecord(`articles/${id}.md`, {
    path: `articles/${id}.md`,
    content: Buffer.from(text),
  });
  const { library } = sample({});
  return record
    ? checkDatesOfSource(record, library).flatMap(({ code, hint }) => (code === 'misdated-name' ? hint : []))
    : [];
};

it('a file named by another day than that of its source', () => {
  expect(misnamed('2024-05-12-quota', '2024-05-21')).toEqual([
    'mend the date, or npm run rename -- 2024-05-12-quota 2024-05-21-quota',
  ]);
  expect(misnamed('2024-05-quota', '2023-05')).toEqual([
    'mend the date, or npm run rename -- 2024-05-quota 2023-05-quota',
  ]);
});

it.each([
  ['2024-05-21-quota', '2024-05-21'],
  ['2024-05-quota', '2024-05-21'],
  ['2024-05-21-quota', '2024-05'],
  ['2024-05-21-quota', '2024-04-01/2024-06-01'],
  ['2024-05-20-quota', '2024-05-21~'],
])('%s may be of %s', (id, published) => {
  expect(misnamed(id, published)).toEqual([]);
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
