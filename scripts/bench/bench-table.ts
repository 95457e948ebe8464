/** What a benchmark found, as text for a terminal. */
import {
  type BenchResults,
  findBaseline,
  type Growth,
  listGrowth,
  type Measurement,
  ratio,
  stagesBeside,
  summarise,
} from './bench-results.ts';
import type { PageCount } from './count-pages.ts';

/** A block for each size, one for growth, and what is to be known of it. */
export function tellResults({ measurements, absent, rounds }: BenchResults): string {
  const sizes = [...new Set(measurements.map(({ articles }) => articles))];
  const growth = listGrowth(measurements);
  const away = absent.map(({ name, why }) => `${name} took no part: ${why}`);
  return [
    ...sizes.flatMap((articles) => [
      `${whole(articles)} articles: medians of ${rounds === 1 ? 'one round' : `${rounds} rounds`}, and how many times that of Hugo`,
      '',
      ...tellSize(measurements.filter((one) => one.articles === articles)),
      '',
    ]),
    ...(growth.length > 0
      ? ['How many times more the larger corpus costs', '', ...tellGrowth(growth), '']
      : []),
    ...[...away, ...tellNotes(measurements)].map((line) => `- ${line}`),
  ].join('\n');
}

function tellSize(measurements: readonly Measurement[]): string[] {
  const [{ articles } = { articles: 0 }] = measurements;
  const baseline = findBaseline(measurements, articles);
  const modes = [
    ['cold', 'from nothing'],
    ['edited', 'after one edit'],
  ] as const;
  const times = modes.flatMap(([mode, title]) => {
    const base = baseline && summarise(baseline[mode]);
    const rows = measurements.map((one) => {
      const { wall, cpu, memory } = summarise(one[mode]);
      const costs = [
        [`${wall.toFixed(2)} s`, ratio(wall, base?.wall)],
        [`${cpu.toFixed(2)} s`, ratio(cpu, base?.cpu)],
        [memory === undefined ? '–' : `${whole(memory)} MB`, ratio(memory, base?.memory)],
      ] as const;
      return [`${one.name} ${one.version}`, ...costs.flatMap(([cost, times]) => [cost, showRatio(times)])];
    });
    return [...align([[title, 'wall', '×', 'processors', '×', 'memory', '×'], ...rows]), ''];
  });
  const pages = measurements.map(({ name, version, pages: { compared, articles: own, other } }) => [
    `${name} ${version}`,
    ...showPages(compared),
    size(own.medianBytes),
    ...showPages(other),
  ]);
  const head = ['pages', 'compared', 'bytes', 'an article', 'others', 'bytes'];
  return [...times, ...align([head, ...pages]), ...tellStages(measurements)];
}

/** Of who tells them: each stage, those beside the comparison too. */
function tellStages(measurements: readonly Measurement[]): string[] {
  return measurements.flatMap(({ name, cold, edited }) => {
    const [first, again] = [summarise(cold, false), summarise(edited, false)];
    const stages = Object.keys({ ...first.stages, ...again.stages });
    if (stages.length === 0) return [];
    const isBeside = (stage: string): boolean => (stagesBeside as readonly string[]).includes(stage);
    const show = (cost: { wall: number; cpu: number } | undefined): string[] =>
      [cost?.wall ?? 0, cost?.cpu ?? 0].map((seconds) => `${seconds.toFixed(2)} s`);
    const rows = stages.map((stage) => [
      `${stage}${isBeside(stage) ? ' *' : ''}`,
      ...[first, again].flatMap((run) => show(run.stages?.[stage])),
    ]);
    const head = [
      `${name} by stage`,
      'from nothing: wall',
      'processors',
      'after one edit: wall',
      'processors',
    ];
    const total = ['all, with start and publishing', ...show(first), ...show(again)];
    return ['', ...align([head, ...rows, total])];
  });
}

const tellGrowth = (growth: readonly Growth[]): string[] =>
  align([
    ['', 'from nothing: wall', 'processors', 'memory', 'after one edit: wall', 'processors', 'memory'],
    ...growth.map(({ name, from, to, cold, edited }) => [
      `${name}, ${whole(from)} to ${whole(to)}`,
      ...[cold, edited].flatMap(({ wall, cpu, memory }) => [wall, cpu, memory].map(showRatio)),
    ]),
  ]);

function tellNotes(measurements: readonly Measurement[]): string[] {
  const notes = new Map(measurements.flatMap(({ name, note }) => (note ? [[name, note] as const] : [])));
  const isStaged = measurements.some(({ cold }) => cold.some(({ stages }) => stages));
  return [
    ...(isStaged
      ? ['* is beside what is compared: wall and processors are without it, memory is with it']
      : []),
    ...Array.from(notes, ([name, note]) => `${name} after an edit: ${note}`),
    'compared are the pages of articles and entities, and those on which their claims and articles go on',
  ];
}

const showPages = ({ pages, bytes }: PageCount): string[] => [whole(pages), size(bytes)];
const showRatio = (times: number | undefined): string => (times === undefined ? '–' : times.toFixed(2));
const whole = (number: number): string => Math.round(number).toLocaleString('en');
const size = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Columns under each other: the first to the left, the others to the right. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
