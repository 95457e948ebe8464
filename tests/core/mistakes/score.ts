/** Whether a check saw a planted mistake where it is, and how much else it said. */
import { type Problem, sortProblems } from '../../../src/core/problem/problem.ts';
import { type Content, textOf } from './content.ts';
import type { Mutator, Place, Planted } from './plant.ts';
import { applyChanges } from './workshop.ts';

export interface Scored {
  /** Places at which nothing is told, or not what should be. */
  missed: readonly Place[];
  /** Problems beyond those of the content as it was: none of hints. */
  told: readonly Problem[];
}

/** `before` is what was told of the content as it was. */
export function score(
  { severity, codes }: Mutator,
  { places }: Planted,
  told: readonly Problem[],
  before: readonly Problem[],
): Scored {
  const known = new Set(before.map(nameOf));
  const fresh = sortProblems(told).filter(
    (problem) => problem.severity !== 'hint' && !known.has(nameOf(problem)),
  );
  const isTold = ({ file, line, or }: Place): boolean =>
    fresh.some(
      (problem) =>
        problem.file === file &&
        (problem.line === line || problem.line === line + 1) &&
        (severity === 'warning' || problem.severity === 'error') &&
        (!codes || codes.includes(problem.code)),
    ) ||
    (or !== undefined && isTold(or));
  return { missed: places.filter((place) => !isTold(place)), told: fresh };
}

const nameOf = ({ code, file, message }: Problem): string => `${code} ${file} ${message}`;

export const describeProblem = ({ file, line, column, severity, code, message, hint }: Problem): string =>
  `${file}:${line}:${column} ${severity} ${code}: ${message}${hint ? ` (${hint})` : ''}`;

/** The lines that a mistake takes out and puts in, the first eight of them. */
export function describeChanges(content: Content, { changes }: Planted): string {
  const lines = [...applyChanges(content, changes)].flatMap(([file, whole]) => {
    const before = textOf(content, file).split('\n');
    const after = String(whole ?? '').split('\n');
    const start = before.findIndex((line, index) => line !== after[index]);
    const tail = before.toReversed().findIndex((line, index) => line !== after.toReversed()[index]);
    const [from, rest] = [Math.max(0, start), Math.max(0, tail)];
    const cut = (list: string[], sign: string): string[] =>
      list
        .slice(from, Math.max(from, list.length - rest))
        .map((line) => `${sign} ${line}`)
        .slice(0, 8);
    return [`@@ ${file}:${from + 1}`, ...cut(before, '-'), ...cut(after, '+')];
  });
  return lines.slice(0, 24).join('\n');
}
