import { describe, expect, it } from 'vitest';
import { listEvents, listTimeline, monthOf } from '../../../src/core/claims/timeline.ts';
import { article, entity, sample } from '../sample.ts';
import { each, world } from './world.ts';

const digestOf = (articles: Record<string, string[]>, today = '2026-11-22') =>
  sample(
    {
      'places/norway.md': entity('Norway'),
      'events/summit.md': entity('Oslo summit'),
      ...Object.fromEntries(
        Object.entries(articles).map(([published, events]) => {
          const rows = events.map(
            (fields, index) => `  - { key: k${index}, title: T, about: norway, ${fields} }`,
          );
          return [
            `articles/${published}-a.md`,
            article(rows.length ? `events:\n${rows.join('\n')}` : '', { published }),
          ];
        }),
      ),
    },
    today,
  ).digest;
const rows = (...of: Parameters<typeof digestOf>): string[] =>
  listTimeline(digestOf(...of)).map((entry) =>
    entry.kind === 'article'
      ? `${entry.date} article`
      : `${entry.date} ${entry.claims.map(({ id }) => id.slice(-2))}`,
  );

it('newest first; of one day the article before its events; vague dates before the first day they may mean', () => {
  const dates = ['2024-05-03', '2024-05', '2024', '2024-Q2', '2024-05-02', '2024-05-21', '2023-12'];
  expect(rows({ '2024-05-21': dates.map((date) => `date: ${date}`) })).toEqual([
    '2024-05-21 article',
    '2024-05-21 k5',
    '2024-05-03 k0',
    '2024-05-02 k4',
    '2024-05 k1',
    '2024-Q2 k3',
    '2024 k2',
    '2023-12 k6',
  ]);
});

it('what is dated “by” a day comes before what is dated to that day, and after what is dated to the days before', () => {
  const dates = ['../2024-05-03', '2024-05-03~', '2024-05-02/2024-05-03', '2024-05-02'];
  expect(rows({ '2024-05-21': dates.map((date) => `date: ${date}`) })).toEqual([
    '2024-05-21 article',
    '2024-05-03~ k1',
    '../2024-05-03 k0',
    '2024-05-02/2024-05-03 k2',
    '2024-05-02 k3',
  ]);
});

it.each([
  ['2024-05-03', '2024-05'],
  ['2024-05-30/2024-05-31', '2024-05'],
  ['../2024-05-31', '2024-05'],
  ['../2024-05~', '2024-05'],
  ['2024-05/..', undefined],
  ['2024-05-31/2024-06-01', undefined],
  ['2024-Q2', undefined],
  ['../2024', undefined],
])('%s is filed under the month %s', (date, month) => {
  expect(monthOf(date)).toBe(month);
});

it.each([
  ['2024-05-21', ['2024-05-21 article']],
  ['2024-05-31', ['2024-05-21 article']],
  ['2024-06-01', ['2024-06-01 k0', '2024-05-21 article']],
])('what has not happened on %s is not in it, nor what is due or has no date', (today, expected) => {
  const events = ['date: 2024-06-01', 'due: 2024-05-31', 'note: without a date'];
  expect(rows({ '2024-05-21': events }, today)).toEqual(expected);
});

describe('several reports of one event', () => {
  const oneRow = (...dates: string[]) =>
    listEvents(
      digestOf(
        Object.fromEntries(dates.map((fields, index) => [`2024-05-2${index}`, [`event: summit, ${fields}`]])),
      ).claims.flatMap((claim) => (claim.type === 'event' ? claim : [])),
    );

  it.each([
    ['the date that most give', ['date: 2024-05-04', 'date: 2024-05-03', 'date: 2024-05-04'], '2024-05-04'],
    ['else the more precise', ['date: 2024-05', 'date: 2024-05-03'], '2024-05-03'],
    [
      'a day rather than a stretch of days',
      ['date: 2024-05-03/2024-05-09', 'date: 2024-05-07'],
      '2024-05-07',
    ],
    ['a month rather than an open end', ['date: 2024-05/..', 'date: 2024-05'], '2024-05'],
    ['else the earlier', ['date: 2024-05-04', 'date: 2024-05-03'], '2024-05-03'],
    [
      'of what is not doubted',
      ['date: 2024-05-04, doubt: { why: W }', 'date: 2024-05-04, doubt: { why: W }', 'date: 2024-05-05'],
      '2024-05-05',
    ],
    ['what is doubted, where nothing else is given', ['date: 2024-05-04, doubt: { why: W }'], '2024-05-04'],
  ])('%s', (_, dates, date) => {
    expect(oneRow(...dates)).toMatchObject([{ date, event: 'summit' }]);
  });

  it('the report that carries the date comes first, and none is lost', () => {
    const [row] = oneRow('date: 2024-05-03', 'date: 2024-05', 'note: no date', 'date: 2024-05-03');
    expect(row?.claims.map(({ article }) => article)).toEqual([
      '2024-05-23-a',
      '2024-05-20-a',
      '2024-05-22-a',
      '2024-05-21-a',
    ]);
  });

  it('nobody gives a date, only when it was due: no row', () => {
    expect(oneRow('note: no date', 'due: 2024-06')).toEqual([]);
  });
});

it('the date that a ruling prefers stands for the event, and no date that a report only refutes', () => {
  const dates = (more: Record<string, string>, ...fields: string[]) =>
    world(
      each('events', ...fields.map((one) => `title: T, about: norway, event: summit, ${one}`)),
      '2026-11-22',
      more,
    );
  const ruling = {
    'events/summit.md':
      '---\nname: Oslo summit\nrulings:\n  - { prefer: 2024-c#k, reason: R, date: 2024-06-01 }\n---\n',
  };
  const dateOf = (digest: ReturnType<typeof world>) =>
    listTimeline(digest).flatMap((entry) => (entry.kind === 'event' ? [entry.date] : []));
  expect(dateOf(dates(ruling, 'date: 2024-05', 'date: 2024-05', 'date: 2024-04-30'))).toEqual(['2024-04-30']);
  expect(dateOf(dates({}, 'date: 2024-05-03, stance: rejects', 'date: 2024-05-04'))).toEqual(['2024-05-04']);
});
