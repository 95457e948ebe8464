/** A Problem: what an author got wrong, where, and what to write instead. It is data, never an exception. */
import { distance } from 'fastest-levenshtein';
import { type ProblemCode, problemCodes, type Severity } from './codes.ts';

/** A place in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface Problem extends Position {
  code: ProblemCode;
  severity: Severity;
  /** Path of the file as it was given, with `/`. */
  file: string;
  /** What was found and what was expected. */
  message: string;
  /** What to write instead. */
  hint?: string;
}

export interface ProblemCounts {
  files: number;
  articles: number;
  claims: number;
}

export function createProblem(
  code: ProblemCode,
  file: string,
  position: Position,
  message: string,
  hint?: string,
): Problem {
  const { line, column } = position;
  return { code, severity: problemCodes[code].severity, file, line, column, message, ...(hint && { hint }) };
}

/** By file, line, column, code, message: the same problems always read in the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');

/** The candidate nearest to `found` by edit distance, if it is near enough to be what was meant; of equals the first by letters. */
export function findClosest(found: string, candidates: Iterable<string>): string | undefined {
  const limit = found.length < 4 ? 1 : Math.max(2, Math.floor(found.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - found.length) > bestDistance) continue;
    const steps = distance(found.toLowerCase(), candidate.toLowerCase());
    const isNearer =
      steps < bestDistance || (steps === bestDistance && best !== undefined && candidate < best);
    if (isNearer) [best, bestDistance] = [candidate, steps];
  }
  return best;
}

/** `Did you mean “x”?`, or nothing. */
export function didYouMean(found: string, candidates: Iterable<string>): string | undefined {
  const closest = findClosest(found, candidates);
  return closest === undefined ? undefined : `did you mean “${closest}”?`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
