import { describe, expect, it } from 'vitest';
import { listTimeline } from '../../../src/core/claims/timeline.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { viewRow } from '../../../src/core/view/timeline-row.ts';
import { each, type Told, world } from '../claims/world.ts';

const ruling = {
  'events/summit.md':
    '---\nname: Oslo summit\nrulings:\n  - { prefer: 2024-a#k, reason: R, date: 2024-06-01 }\n---\n',
};
const eventsOf = (told: readonly Told[], more?: Record<string, string>) => {
  const digest = world(told, '2026-11-22', more);
  return listTimeline(digest).flatMap((entry) => (entry.kind === 'event' ? [viewRow(digest, entry)] : []));
};
/** Reports of one event, one in each article. */
const reports = (...fields: string[]) =>
  each('events', ...fields.map((one) => `title: T, about: norway, event: summit, ${one}`));
const marksOf = (told: readonly Told[], more?: Record<string, string>) =>
  eventsOf(told, more).flatMap(({ marks }) => marks.map(({ label }) => label));

describe('the marks of an event that several report', () => {
  it.each([
    ['disputed, once', ['date: 2024-05-03', 'date: 2024-05-03', 'date: 2024-05-04'], ['disputed']],
    [
      'inferred, where no report of the date that is shown gives it outright',
      ['date: 2024-05-03, inferred: W', 'date: 2024-05-03', 'date: 2024-05'],
      ['compatible with 2 others'],
    ],
    [
      'inferred, where all reports of it infer it',
      ['date: 2024-05-03, inferred: W', 'date: 2024-05'],
      ['inferred', 'compatible with 1 other'],
    ],
    [
      'doubted, where the date that is shown is doubted',
      ['date: 2024-05-03, doubt: { why: W }', 'date: 2024-05-03, doubt: { why: W }'],
      ['doubted', '2 articles agree'],
    ],
    [
      'not doubted for another date',
      ['date: 2024-05-03', 'date: 2024-05-04, doubt: { why: W }'],
      ['disputed'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(marksOf(reports(...fields))).toEqual(expected);
  });

  it('say that a dispute is settled', () => {
    expect(marksOf(reports('date: 2024-05-03', 'date: 2024-05-04'), ruling)).toEqual([
      'disputed, with a ruling',
    ]);
  });
});

it('a row says what the editor finds instead of a date that is doubted, once', () => {
  const doubt = 'date: 2024-05-03, doubt: { why: W, instead: 4 May 2024, source: "https://a.example/" }';
  const rows = eventsOf(reports(doubt, doubt));
  expect(rows.map(({ findings }) => findings.map(({ label, text }) => [label, plainText(text)]))).toEqual([
    [['Editor finds', '4 May 2024']],
  ]);
});

it('an article that reports an event twice is one source of it', () => {
  const claims = ['2024-05', '2024-05-03'].map(
    (date) => `title: T, about: norway, event: summit, date: ${date}`,
  );
  const [row] = eventsOf([{ list: 'events', claims }]);
  expect(row?.sources.map(({ href }) => href)).toEqual(['/articles/2024-a/#claim-k1']);
});
