/** What a benchmark found, and what follows from it: medians, ratios, how costs grow. */
import type { Absent, StageCosts } from './competitor.ts';
import type { SitePages } from './count-pages.ts';
import type { Cost } from './measure-command.ts';
import { median } from './median.ts';

/** One build. */
export interface Run extends Cost {
  /** What each stage took, where it tells them. */
  stages?: Record<string, StageCosts>;
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

/** The median of each number, of stages too; without the stages beside, but for memory, if it is to be compared. */
export function summarise(runs: readonly Run[], isCompared = true): Run {
  const own = (run: Run, cost: 'wall' | 'cpu'): number => {
    const beside = stagesBeside.map((stage) => run.stages?.[stage]?.[cost] ?? 0);
    return run[cost] - (isCompared ? beside.reduce((sum, one) => sum + one, 0) : 0);
  };
  const middle = (costOf: (run: Run) => number): number => median(runs.map(costOf)) ?? 0;
  const names = new Set(runs.flatMap(({ stages = {} }) => Object.keys(stages)));
  const stages = Array.from(names, (name) => {
    const ofStage = (cost: 'wall' | 'cpu') => middle((run) => run.stages?.[name]?.[cost] ?? 0);
    return [name, { wall: ofStage('wall'), cpu: ofStage('cpu') }];
  });
  const memory = median(runs.flatMap((run) => run.memory ?? []));
  return {
    wall: middle((run) => own(run, 'wall')),
    cpu: middle((run) => own(run, 'cpu')),
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
