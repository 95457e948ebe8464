/** What a benchmark found, and what follows from it: medians, ratios, how costs grow. */
import type { Absent } from './competitor.ts';
import type { SitePages } from './count-pages.ts';
import type { Cost } from './measure-command.ts';
import { median } from './median.ts';

/** One build. */
export interface Run extends Cost {
  /** Seconds by stage, where it tells them. */
  stages?: Record<string, number>;
}

export type Mode = 'cold' | 'edited';

/** All builds of one competitor at one size. */
export interface Measurement {
  name: string;
  version: string;
  note?: string;
  articles: number;
  cold: Run[];
  /** After one line was added to one article. */
  edited: Run[];
  pages: SitePages;
}

export interface BenchResults {
  machine: { processors: number; memory: number; system: string; node: string };
  today: string;
  seed: number;
  rounds: number;
  measurements: Measurement[];
  absent: Absent[];
}

/** What of a build is beside the check, the pages, their links and their verification: no peer makes any of it. */
export const stagesBeside = ['search', 'share', 'exports'] as const;

/** The median of each number, of stages too; `wall` without the stages beside if it is to be compared. */
export function summarise(runs: readonly Run[], isCompared = true): Run {
  const besides = ({ stages = {} }: Run): number =>
    stagesBeside.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
  const walls = runs.map((run) => run.wall - (isCompared ? besides(run) : 0));
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  const names = new Set(runs.flatMap(({ stages = {} }) => Object.keys(stages)));
  const stages = Array.from(names, (name) => [name, median(runs.map((run) => run.stages?.[name] ?? 0)) ?? 0]);
  const memory = median(memories);
  return {
    wall: median(walls) ?? 0,
    cpu: median(runs.map(({ cpu }) => cpu)) ?? 0,
    ...(memory !== undefined && { memory }),
    ...(stages.length > 0 && { stages: Object.fromEntries(stages) }),
  };
}

/** How many times the cost of another it is; undefined where one of them is not known, or too small to tell. */
export function ratio(cost: number | undefined, other: number | undefined): number | undefined {
  return cost === undefined || !other ? undefined : cost / other;
}

/** The peer that all are compared with. */
export const findBaseline = (
  measurements: readonly Measurement[],
  articles: number,
): Measurement | undefined => measurements.find((one) => one.name === 'Hugo' && one.articles === articles);

export interface Growth {
  name: string;
  from: number;
  to: number;
  cold: { wall?: number; cpu?: number; memory?: number };
  edited: { wall?: number; cpu?: number; memory?: number };
}

/** How many times more each size costs than the one before it. */
export function listGrowth(measurements: readonly Measurement[]): Growth[] {
  const sizes = [...new Set(measurements.map(({ articles }) => articles))].sort((a, b) => a - b);
  return sizes.slice(1).flatMap((to, index) => {
    const from = sizes[index] ?? 0;
    return measurements.flatMap((large) => {
      const small = measurements.find(({ name, articles }) => name === large.name && articles === from);
      if (large.articles !== to || !small) return [];
      const { name } = large;
      return [
        {
          name,
          from,
          to,
          cold: compare(large.cold, small.cold),
          edited: compare(large.edited, small.edited),
        },
      ];
    });
  });
}

function compare(runs: readonly Run[], others: readonly Run[]): Growth['cold'] {
  const [one, other] = [summarise(runs), summarise(others)];
  const wall = ratio(one.wall, other.wall);
  const cpu = ratio(one.cpu, other.cpu);
  const memory = ratio(one.memory, other.memory);
  return { ...(wall && { wall }), ...(cpu && { cpu }), ...(memory && { memory }) };
}
