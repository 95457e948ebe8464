import { describe, expect, it } from 'vitest';
import { viewPromiseChart } from '../../../src/core/view/promise-chart.ts';
import { type Told, world } from '../claims/world.ts';

const event = (published: string, fields: string): Told => ({
  list: 'events',
  claims: [`title: Hill Mine digs, about: hill-mine, ${fields}`],
  published,
});
const chart = (...told: Told[]) => viewPromiseChart(world(told), 'hill-mine');
const moved = [
  event('2024-01', 'milestone: dig, due: 2025'),
  event('2024-06', 'milestone: dig, due: 2028-Q1'),
];

it('a date that moved has a row with both, the later one as now', () => {
  const view = chart(...moved);
  expect(view?.rows).toHaveLength(1);
  expect(view?.rows[0]).toMatchObject({
    promised: [
      { label: 'promised 2025', first: '2025-01-01', last: '2025-12-31' },
      { label: 'now Q1 2028', first: '2028-01-01', last: '2028-03-31' },
    ],
    isOverdue: false,
  });
  expect(view?.finding).toBe('Hill Mine digs: promised 2025, now Q1 2028');
  expect(view?.key).toBe('Hollow: promised. Arrow: moved.');
});

it('what came about has its day as well', () => {
  const view = chart(
    event('2024-01', 'milestone: dig, due: 2025'),
    event('2025-09', 'milestone: dig, date: 2025-08-30'),
  );
  expect(view?.rows[0]?.actual).toMatchObject({ label: 'came 30 Aug 2025', first: '2025-08-30' });
  expect(view?.finding).toBe('Hill Mine digs: promised 2025, came 30 Aug 2025');
});

it('a date that moved again and again shows its first and its latest dates', () => {
  const dates = Array.from({ length: 9 }, (_, index) => `${2025 + index}`);
  const told = dates.slice(0, 8).map((due, index) => event(`201${index}-01`, `milestone: dig, due: ${due}`));
  expect(chart(...told)?.rows[0]?.promised.map(({ first }) => first.slice(0, 4))).toEqual([
    '2025',
    '2029',
    '2030',
    '2031',
    '2032',
  ]);
});

it('“by” a year stands at that year', () => {
  const view = chart(
    event('2024-01', 'milestone: dig, due: ../2025'),
    event('2024-06', 'milestone: dig, due: 2027'),
  );
  expect(view?.rows[0]?.promised[0]).toMatchObject({ label: 'promised by 2025', first: '2025-01-01' });
});

describe('of several promises', () => {
  it('counts those that moved later', () => {
    const other = [
      event('2024-01', 'milestone: salt, due: 2025'),
      event('2024-06', 'milestone: salt, due: 2026'),
    ];
    expect(chart(...moved, ...other)?.finding).toBe('2 of 2 promised dates moved later');
  });

  it('counts those that are past', () => {
    const late = ['2024', '2025', '2030'].map((due) => event('2023', `due: ${due}`));
    const view = chart(...late);
    expect(view?.finding).toBe('2 of 3 promised dates are past, and no source says that it came about');
    expect(view?.rows.map(({ isOverdue }) => isOverdue)).toEqual([true, true, false]);
  });
});

it('one promise, or two that nothing became of, need no chart', () => {
  expect(chart()).toBeUndefined();
  expect(chart(event('2024-01', 'due: 2030'))).toBeUndefined();
  expect(chart(event('2024-01', 'due: 2030'), event('2024-02', 'due: 2031'))).toBeUndefined();
});
