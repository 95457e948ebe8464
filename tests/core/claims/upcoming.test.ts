import { describe, expect, it } from 'vitest';
import { upcomingOf } from '../../../src/core/claims/upcoming.ts';
import { article, entity, sample } from '../sample.ts';

const upcoming = (more: string, today: string) =>
  upcomingOf(
    sample(
      {
        'policies/quota.md': entity('Quota'),
        'policies/pause.md': entity('Pause of the quota', 'suspends: [quota]'),
        'companies/birka.md': entity('Birka'),
        'companies/bank.md': entity('Bank'),
        'articles/2024-05-21-a.md': article(more),
      },
      today,
    ).digest,
  );
const rows = (list: ReturnType<typeof upcoming>['ahead']): string[] =>
  list.map(({ claim, what, date, reckoned }) => `${date} ${what} ${claim.key}${reckoned ? ' reckoned' : ''}`);

const more = `figures:
  - { key: plan, name: N, about: birka, value: 1, status: planned, asOf: 2026-Q1 }
  - { key: fact, name: N, about: birka, value: 1, asOf: 2030 }
  - { key: open, name: N, about: birka, value: 1, status: target }
events:
  - { key: start, title: T, about: birka, due: 2028 }
  - { key: past, title: T, about: birka, date: 2024 }
  - { key: denied, title: T, about: birka, due: 2028, stance: rejects }
relations:
  - { key: loan, from: bank, type: lends-to, to: birka, date: 2024-05-03, term: 2 years }
statuses:
  - { key: end, about: quota, status: suspended, until: 2026-03-31 }
`;

it('every date that a claim names as still to come, soonest first: a vague date on its last day', () => {
  const { ahead, overdue } = upcoming(more, '2024-06-01');
  expect(rows(ahead)).toEqual([
    '2026-Q1 target plan',
    '2026-03-31 expiry end',
    '2026-05-03~ expiry loan reckoned',
    '2028 event start',
  ]);
  expect(overdue).toEqual([]);
});

it.each([
  ['2026-03-31', ['2026-Q1 target plan', '2026-03-31 expiry end'], []],
  ['2026-04-01', [], ['2026-Q1 target plan']],
])(
  'on %s: the last day counts as ahead, the day after as overdue, a term as over',
  (today, ahead, overdue) => {
    const found = upcoming(more, today);
    expect(rows(found.ahead).slice(0, ahead.length)).toEqual(ahead);
    expect(rows(found.overdue)).toEqual(overdue);
    expect(rows(found.lapsed)).toEqual(overdue.length > 0 ? ['2026-03-31 expiry end'] : []);
  },
);

describe('the end of a suspension and of what it suspends', () => {
  const ends = (...claims: string[]) =>
    rows(
      upcoming(
        `statuses:\n${claims.map((fields) => `  - { ${fields}, until: 2026-03-31 }`).join('\n')}`,
        '2024-06-01',
      ).ahead,
    );

  it('are one deadline, which stands with what is suspended', () => {
    expect(ends('key: a, about: pause, status: in-force', 'key: b, about: quota, status: suspended')).toEqual(
      ['2026-03-31 expiry b'],
    );
  });

  it.each([
    ['key: a, about: pause, status: in-force'],
    ['key: a, about: quota, status: suspended'],
    ['key: a, about: [pause, quota], status: suspended'],
  ])('is not lost where only one claim tells it: %s', (claim) => {
    expect(ends(claim)).toEqual(['2026-03-31 expiry a']);
  });
});
