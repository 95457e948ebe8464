/** What a schema found wrong, as a problem at its place in the file. */
import { createProblem, mendBy, type Problem } from '../problem/problem.ts';
import type { Described } from '../schema/describe-issue.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/** `file` is the path that problems name. */
export function tellDescribed(
  file: string,
  { code, path, part, message, hint, instead, from }: Described,
  locate: ParsedYaml['locate'],
): Problem {
  const problem = createProblem(code, file, locate(path, part), message, hint);
  if (!from || instead === undefined) return mendBy(problem, instead);
  const { line, column, end } = locate(from);
  const { end: to } = problem;
  // Only what stands between the two in one line is known to be the comma.
  const isNear = to !== undefined && end !== undefined && end.line === line && to.line === line;
  const gap = problem.column - (end?.column ?? 0);
  return isNear && gap === 1 ? { ...problem, fix: [{ from: { line, column }, to, text: instead }] } : problem;
}
