import { describe, expect, it } from 'vitest';
import { findStandings, listStatuses } from '../../../src/core/claims/standing.ts';
import { article, entity, sample } from '../sample.ts';

const statuses = (...claims: string[]) =>
  `statuses:\n${claims.map((fields, index) => `  - { key: k${index}, about: quota, ${fields} }`).join('\n')}`;
const digestOf = (today: string, articles: Record<string, string>) =>
  sample(
    {
      'policies/quota.md': entity('Quota'),
      ...Object.fromEntries(
        Object.entries(articles).map(([published, more]) => [
          `articles/${published}-a.md`,
          article(more, { published }),
        ]),
      ),
    },
    today,
  ).digest;
const standings = (today: string, articles: Record<string, string>) =>
  findStandings(digestOf(today, articles), 'quota').map(({ claim, side, part, lapsed, end, confirmed }) => ({
    status: claim.fields.status,
    side,
    ...(part && { part }),
    ...(lapsed && { lapsed }),
    ...(end && { end: end.date, reckoned: end.reckoned }),
    confirmed: confirmed.article.slice(0, 10),
  }));

describe('until', () => {
  const articles = { '2024-03-01': statuses('status: suspended, date: 2024-03, until: 2025-03-10') };
  it.each([
    ['2025-03-09', false],
    ['2025-03-10', false],
    ['2025-03-11', true],
    ['2026-11-22', true],
  ])('the last day is included: on %s lapsed is %s', (today, lapsed) => {
    expect(standings(today, articles)).toEqual([
      {
        status: 'suspended',
        side: 'law',
        ...(lapsed && { lapsed }),
        end: '2025-03-10',
        reckoned: false,
        confirmed: '2024-03-01',
      },
    ]);
  });

  it.each([
    ['until: 2025', '2025-12-31', '2026-01-01'],
    ['until: 2025-Q1', '2025-03-31', '2025-04-01'],
    ['date: 2024-03-10, term: 1 year', '2025-03-10', '2025-03-11'],
    ['date: 2024-03, term: 1 year', '2025-03-31', '2025-04-01'],
    // Published on 1 March 2024; no beginning is given: about March 2025, no day.
    ['term: 1 year', '2025-03-31', '2025-04-01'],
  ])('%s holds on %s and has lapsed on %s', (fields, lastDay, dayAfter) => {
    const one = { '2024-03-01': statuses(`status: suspended, ${fields}`) };
    const lapsed = (today: string) => standings(today, one).map((standing) => Boolean(standing.lapsed));
    expect([lapsed(lastDay), lapsed(dayAfter)]).toEqual([[false], [true]]);
  });

  it('without an end nothing lapses', () => {
    const [standing] = standings('2099-01-01', { '2024-03-01': statuses('status: in-force') });
    expect(standing).toEqual({ status: 'in-force', side: 'law', confirmed: '2024-03-01' });
  });
});

it('who says again that it is so, and gives no end, leaves standing the end that another gave', () => {
  const articles = {
    '2024-03-01': statuses('status: suspended, date: 2024-02, until: 2025-03-10'),
    '2024-04-01': statuses('status: suspended'),
  };
  expect(standings('2024-05-01', articles)).toEqual([
    { status: 'suspended', side: 'law', end: '2025-03-10', reckoned: false, confirmed: '2024-04-01' },
  ]);
  expect(standings('2025-03-11', articles)[0]).toMatchObject({ lapsed: true });
  // Who says so after that end has another in mind.
  expect(standings('2025-05-01', { ...articles, '2025-04-01': statuses('status: suspended') })).toEqual([
    { status: 'suspended', side: 'law', confirmed: '2025-04-01' },
  ]);
});

describe('which claim counts', () => {
  it('the one that began last, whoever says so; a claim without a date begins when it is published', () => {
    const articles = {
      '2024-03-01': statuses('status: suspended, date: 2024-02'),
      '2024-04-01': statuses('status: in-force, date: 2023-01'),
    };
    expect(standings('2024-05-01', articles).map(({ status }) => status)).toEqual(['suspended']);
    const later = { ...articles, '2024-04-02': statuses('status: eased') };
    expect(standings('2024-05-01', later).map(({ status }) => status)).toEqual(['eased']);
  });

  it('of two that began at once the one published last', () => {
    const articles = {
      '2024-03-01': statuses('status: in-force, date: 2024-02'),
      '2024-04-01': statuses('status: suspended, date: 2024-02'),
    };
    expect(standings('2024-05-01', articles).map(({ status }) => status)).toEqual(['suspended']);
  });

  it('what began by a day began before what began on it', () => {
    const articles = {
      '2024-03-01': statuses('status: in-force, date: 2024-02-01'),
      '2024-04-01': statuses('status: suspended, date: ../2024-02-01'),
    };
    expect(standings('2024-05-01', articles).map(({ status }) => status)).toEqual(['in-force']);
  });

  it('it is confirmed by the newest that says the same', () => {
    const articles = {
      '2024-03-01': statuses('status: suspended, date: 2024-02'),
      '2024-03-02': statuses('status: suspended, date: 2024-01'),
      '2024-03-03': statuses('status: in-force, date: 2023'),
    };
    expect(standings('2024-05-01', articles)).toEqual([
      { status: 'suspended', side: 'law', confirmed: '2024-03-02' },
    ]);
  });

  it('none that has yet to begin, that is only planned, that is refuted or that could not be known', () => {
    const articles = {
      '2024-03-01': statuses(
        'status: in-force, date: 2024-01',
        'status: suspended, date: 2024-06',
        'status: removed, date: 2024-02, is: planned',
        'status: cancelled, date: 2024-02, stance: rejects',
      ),
      '2024-07-01': statuses('status: expired, date: 2024-02'),
    };
    expect(standings('2024-05-31', articles).map(({ status }) => status)).toEqual(['in-force']);
    expect(standings('2024-06-01', articles).map(({ status }) => status)).toEqual(['suspended']);
    const listed = listStatuses(digestOf('2024-06-01', articles), 'quota');
    expect(listed.map(({ fields }) => fields.status)).toEqual(['in-force', 'removed', 'suspended']);
  });

  it('law and practice, the whole and its parts, are each their own', () => {
    const articles = {
      '2024-03-01': statuses(
        'status: partly-in-force, side: practice',
        'status: suspended, part: Article 4',
        'status: in-force',
        'status: eased, side: practice, part: Article 4',
      ),
    };
    expect(standings('2024-05-01', articles).map(({ side, part, status }) => [side, part, status])).toEqual([
      ['law', undefined, 'in-force'],
      ['law', 'Article 4', 'suspended'],
      ['practice', undefined, 'partly-in-force'],
      ['practice', 'Article 4', 'eased'],
    ]);
  });

  it('nobody says: nothing', () => {
    expect(standings('2024-05-01', {})).toEqual([]);
  });
});
