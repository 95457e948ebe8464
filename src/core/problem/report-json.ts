/** Problems for programs: all that is known of each, with the page that explains its code. */
import type { ProblemCode } from './codes.ts';
import { type Problem, type ProblemCounts, tally } from './problem.ts';

/** One object: `problems`, each with its `url`, and `counts`. `urlOf` gives the address of the page of a code. */
export function reportJson(
  problems: readonly Problem[],
  counts: ProblemCounts,
  urlOf: (code: ProblemCode) => string,
): string {
  const { error: errors, warning: warnings } = tally(problems);
  return JSON.stringify({
    problems: problems.map((problem) => ({ ...problem, url: urlOf(problem.code) })),
    counts: { errors, warnings, ...counts },
  });
}
