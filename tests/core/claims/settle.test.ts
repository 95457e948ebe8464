import { describe, expect, it } from 'vitest';
import { settler } from '../../../src/core/claims/settle.ts';
import { dueOf, upcomingOf } from '../../../src/core/claims/upcoming.ts';
import { type Told, world } from './world.ts';

/** Of the due dates of article a: what stands where, with the article that settled it. */
function standing(told: Told[], today = '2026-11-22') {
  const { ahead, overdue, lapsed, settled } = upcomingOf(world(told, today));
  const rows = (name: string, list: typeof ahead) =>
    list.map(
      ({ claim, date, settledBy }) =>
        `${name} ${claim.article.slice(-1)} ${date}${settledBy ? ` by ${settledBy.article.slice(-1)}` : ''}`,
    );
  return [
    ...rows('ahead', ahead),
    ...rows('overdue', overdue),
    ...rows('lapsed', lapsed),
    ...rows('settled', settled),
  ];
}
const of = (list: string, published: string, fields: string): Told => ({ list, claims: [fields], published });
const event = 'title: T, about: hill-mine';
const figure = 'figure: capacity, about: hill-mine';

describe('an event that was due', () => {
  const due = of('events', '2024-01', `${event}, event: summit, due: 2025`);
  it.each([
    ['nobody reports it', [], ['overdue a 2025']],
    [
      'a later source does',
      [of('events', '2025-07', `${event}, event: summit, date: 2025-06`)],
      ['settled a 2025 by b'],
    ],
    [
      'an earlier source cannot',
      [of('events', '2023-07', `${event}, event: summit, date: 2023-06`)],
      ['overdue a 2025'],
    ],
    [
      'a later source refutes it',
      [of('events', '2025-07', `${event}, event: summit, date: 2025-06, stance: rejects`)],
      ['overdue a 2025'],
    ],
    [
      'a later source reports another',
      [of('events', '2025-07', `${event}, date: 2025-06`)],
      ['overdue a 2025'],
    ],
  ])('%s', (_, others, expected) => {
    expect(standing([due, ...others])).toEqual(expected);
  });

  it('by its milestone and who reached it', () => {
    const milestone = of('events', '2024-01', `${event}, milestone: potash, due: 2025`);
    const reached = (about: string) =>
      of('events', '2025-07', `title: T, about: ${about}, milestone: potash, date: 2025-06`);
    expect(standing([milestone, reached('hill-mine')])).toEqual(['settled a 2025 by b']);
    expect(standing([milestone, reached('foo-hill')])).toEqual(['overdue a 2025']);
  });
});

describe('a target', () => {
  const target = of('figures', '2024-01', `${figure}, value: 2, status: target, asOf: ../2025`);
  it.each([
    ['that is reached', `${figure}, value: 2`, ['settled a ../2025 by b']],
    ['that is passed', `${figure}, value: 3`, ['settled a ../2025 by b']],
    ['that is over it', `${figure}, value: 2, qualifier: over`, ['settled a ../2025 by b']],
    ['that is missed', `${figure}, value: 1`, ['overdue a ../2025']],
    ['that is at most so much', `${figure}, value: 5, qualifier: up-to`, ['overdue a ../2025']],
    ['of long before', `${figure}, value: 9, asOf: 2015`, ['overdue a ../2025']],
    ['that is only planned again', `${figure}, value: 2, status: planned`, ['overdue a ../2025']],
  ])('%s', (_, reading, expected) => {
    expect(standing([target, of('figures', '2025-07', reading)])).toEqual(expected);
  });
});

it('“up to” is kept by what is not more', () => {
  const target = of(
    'figures',
    '2024-01',
    `${figure}, value: 3, qualifier: up-to, status: target, asOf: 2025`,
  );
  expect(standing([target, of('figures', '2025-07', `${figure}, value: 10`)])).toEqual(['overdue a 2025']);
  expect(standing([target, of('figures', '2025-07', `${figure}, value: 2`)])).toEqual([
    'settled a 2025 by b',
  ]);
});

it('what moved is due no longer when it was', () => {
  const due = (published: string, year: string) =>
    of('events', published, `${event}, event: summit, due: ${year}`);
  expect(standing([due('2024-01', '2025'), due('2024-09', '2027')])).toEqual(['ahead b 2027']);
});

describe('an end', () => {
  const suspended = of('statuses', '2024-01', 'about: quota, status: suspended, until: 2025-03-10');
  it.each([
    ['with no newer word', [], ['lapsed a 2025-03-10']],
    [
      'with what came after',
      [of('statuses', '2025-04', 'about: quota, status: in-force, date: 2025-03-11')],
      ['settled a 2025-03-10 by b'],
    ],
    [
      'with a new end',
      [of('statuses', '2025-03-01', 'about: quota, status: suspended, date: 2025-03-10, until: 2027')],
      ['ahead b 2027', 'settled a 2025-03-10 by b'],
    ],
    [
      'with a word from before its source',
      [of('statuses', '2023-06', 'about: quota, status: in-force')],
      ['lapsed a 2025-03-10'],
    ],
    [
      'that is confirmed before it comes',
      [of('statuses', '2024-06', 'about: quota, status: suspended')],
      ['lapsed a 2025-03-10'],
    ],
    [
      'that came early',
      [of('statuses', '2024-06', 'about: quota, status: in-force')],
      ['settled a 2025-03-10 by b'],
    ],
    [
      'that was put off',
      [of('statuses', '2024-06', 'about: quota, status: suspended, until: 2027')],
      ['ahead b 2027', 'settled a 2025-03-10 by b'],
    ],
    [
      'with a word on another part',
      [of('statuses', '2025-04', 'about: quota, part: Article 4, status: in-force')],
      ['lapsed a 2025-03-10'],
    ],
    [
      'with a promise',
      [of('statuses', '2025-04', 'about: quota, status: in-force, is: planned')],
      ['lapsed a 2025-03-10'],
    ],
  ])('%s', (_, others, expected) => {
    expect(standing([suspended, ...others])).toEqual(expected);
  });

  it('is reckoned from the month of publication where a term has no beginning', () => {
    expect(
      standing([of('statuses', '2024-01-15', 'about: quota, status: suspended, term: 1 year')], '2024-06-01'),
    ).toEqual(['ahead a 2025-01~']);
  });

  it('of a deal is told once where status and contract both give it', () => {
    const both =
      'relations:\n  - { from: fjord-bank, type: lends-to, to: birka, deal: package, term: 5 years }\nstatuses:\n  - { about: package, status: signed, term: 5 years }';
    expect(standing([both])).toHaveLength(1);
    expect(standing([both.split('statuses')[0] ?? ''])).toHaveLength(1);
  });
});

describe('a promise that begins', () => {
  it('is due where its date lies after its source, and settled by a status of that kind', () => {
    const planned = of(
      'statuses',
      '2024-01',
      'about: hill-mine, status: in-production, is: planned, date: 2025',
    );
    expect(standing([planned])).toEqual(['overdue a 2025']);
    expect(standing([planned, of('statuses', '2025-06', 'about: hill-mine, status: operating')])).toEqual([
      'settled a 2025 by b',
    ]);
    expect(
      standing([planned, of('statuses', '2025-06', 'about: hill-mine, status: under-construction')]),
    ).toEqual(['overdue a 2025']);
    expect(
      standing([of('statuses', '2024-01', 'about: quota, status: removed, is: committed, date: 2023')]),
    ).toEqual([]);
  });
});

it('each entity has its own due dates; what is expected without a date stands apart', () => {
  const digest = world([
    of('events', '2024-01', `${event}, due: 2030`),
    of('events', '2024-02', 'title: T, about: quota, is: planned'),
    of('events', '2024-03', 'title: T, about: quota'),
  ]);
  expect(dueOf(digest, 'hill-mine').ahead).toHaveLength(1);
  expect(dueOf(digest, 'quota')).toEqual({ ahead: [], overdue: [], lapsed: [], settled: [] });
  expect(upcomingOf(digest).undated.map(({ article }) => article)).toEqual(['2024-b']);
});

it('what is due is not set beside the many that were said before', () => {
  const size = 60;
  const told = (published: string, fields: string): Told => ({
    list: 'figures',
    claims: Array.from(
      { length: size },
      (_, index) => `figure: capacity, about: hill-mine, value: ${index + 1}, ${fields}`,
    ),
    published,
  });
  const digest = world([told('2024-01-01', 'asOf: 2023'), told('2024-06-01', 'status: planned, asOf: 2030')]);
  let asked = 0;
  const findArticle = (id: string) => {
    asked += 1;
    return digest.findArticle(id);
  };
  const settle = settler({ ...digest, findArticle });
  const targets = digest.claims.filter(
    (claim) => 'status' in claim.fields && claim.fields.status === 'planned',
  );
  expect(targets).toHaveLength(size);
  for (const claim of targets)
    expect(settle({ claim, what: 'target', date: '2030', reckoned: false })).toBeUndefined();
  expect(asked).toBeLessThan(10 * size);
});
