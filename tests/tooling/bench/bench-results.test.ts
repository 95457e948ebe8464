import { describe, expect, test } from 'vitest';
import {
  type BenchResults,
  listGrowth,
  type Measurement,
  type Run,
  ratio,
  summarise,
} from '../../../scripts/bench/bench-results.ts';
import { align, tellResults } from '../../../scripts/bench/bench-table.ts';
import { kindOfPage } from '../../../scripts/bench/count-pages.ts';
import { median } from '../../../scripts/bench/median.ts';

test.each([
  [[], undefined],
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 10], 3],
])('the median of %j is %s', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

describe('runs in sum', () => {
  const stages = { check: 1, pages: 4, search: 2, share: 1, exports: 0.5 };

  test('each number is the median of its own; what no peer makes is taken off the wall', () => {
    const runs: Run[] = [
      { wall: 10, cpu: 8, memory: 100, stages },
      { wall: 30, cpu: 2, memory: 300, stages: { ...stages, pages: 20 } },
      { wall: 20, cpu: 4, memory: 200, stages: { ...stages, pages: 10 } },
    ];
    expect(summarise(runs)).toEqual({ wall: 16.5, cpu: 4, memory: 200, stages: { ...stages, pages: 10 } });
    expect(summarise(runs, false).wall).toBe(20);
  });

  test('what was built in one run only is taken off that run alone', () => {
    const runs: Run[] = [1, 2, 3].map((cpu) => ({ wall: 10, cpu, ...(cpu === 1 && { stages }) }));
    expect(summarise(runs).wall).toBe(10);
  });

  test('memory that the system does not tell is not known', () => {
    expect(summarise([{ wall: 1, cpu: 1 }])).toEqual({ wall: 1, cpu: 1 });
  });
});

test('a ratio to nothing is none', () => {
  expect([ratio(3, 2), ratio(undefined, 2), ratio(3, undefined), ratio(3, 0)]).toEqual([
    1.5,
    undefined,
    undefined,
    undefined,
  ]);
});

const pages = (count: number) => ({ pages: count, bytes: count * 2_000, medianBytes: 2_000 });

function measurement(name: string, articles: number, wall: number): Measurement {
  const run: Run = { wall, cpu: wall * 2, memory: wall * 100 };
  const counts = { compared: pages(articles * 2), articles: pages(articles), other: pages(0) };
  return { name, version: '1.0', articles, cold: [run], edited: [{ ...run, wall: wall / 4 }], pages: counts };
}

const measurements = [
  measurement('Lodestone', 100, 3),
  measurement('Hugo', 100, 2),
  measurement('Lodestone', 1000, 24),
  measurement('Hugo', 1000, 20),
  measurement('Eleventy', 1000, 50),
];

test('growth is told of who was measured at both sizes', () => {
  const times = { wall: 8, cpu: 8, memory: 8 };
  expect(listGrowth(measurements)).toEqual([
    { name: 'Lodestone', from: 100, to: 1000, cold: times, edited: times },
    { name: 'Hugo', from: 100, to: 1000, cold: { wall: 10, cpu: 10, memory: 10 }, edited: expect.anything() },
  ]);
});

describe('the table', () => {
  const results: BenchResults = {
    machine: { processors: 2, memory: 8000, system: 'linux x64', node: 'v26' },
    today: '2026-11-30',
    seed: 1,
    rounds: 1,
    measurements,
    absent: [{ name: 'Astro', why: 'it is not installed' }],
  };
  const lines = tellResults(results).split('\n');

  test('sets each beside Hugo at the same size', () => {
    expect(lines).toContain('1,000 articles: medians of one round, and how many times that of Hugo');
    expect(lines).toContain('from nothing      wall     ×  processors     ×    memory     ×');
    expect(lines).toContain('Lodestone 1.0  24.00 s  1.20     48.00 s  1.20  2,400 MB  1.20');
    expect(lines).toContain('Eleventy 1.0   50.00 s  2.50    100.00 s  2.50  5,000 MB  2.50');
    expect(lines).toContain('Lodestone 1.0  3.00 s  1.50      6.00 s  1.50  300 MB  1.50');
  });

  test('says who took no part', () => {
    expect(lines).toContain('- Astro took no part: it is not installed');
  });

  test('goes without ratios where Hugo is not there', () => {
    const alone = { ...results, measurements: [measurement('Eleventy', 10, 1)] };
    expect(tellResults(alone)).toMatch(/Eleventy 1\.0 {2}1\.00 s {2}– /);
  });

  test('keeps its columns', () => {
    expect(
      align([
        ['a', 'bbb'],
        ['cc', 'd'],
      ]),
    ).toEqual(['a   bbb', 'cc    d']);
  });
});

test.each([
  ['articles/2026-01-01-x/index.html', 'article'],
  ['articles/2026-01-01-x/cite/index.html', 'other'],
  ['articles/index.html', 'other'],
  ['articles/page/2/index.html', 'other'],
  ['companies/birka/index.html', 'entity'],
  ['companies/birka/claims/2/index.html', 'entity'],
  ['people/anna/articles/3/index.html', 'entity'],
  ['companies/page/2/index.html', 'other'],
  ['companies/index.html', 'other'],
  ['timeline/2026/index.html', 'other'],
  ['index.html', 'other'],
])('%s is a page of %s', (path, kind) => {
  expect(kindOfPage(path)).toBe(kind);
});
