/** A Problem: what an author got wrong, where, and what to write instead. It is data, never an exception. */

import { distance } from 'fastest-levenshtein';
import type { TextEdit } from '../edit/text-edit.ts';
import { type ProblemCode, problemCodes, type Severity } from './codes.ts';
import { compare } from './compare.ts';
import { areOpposites } from './opposites.ts';

/** A place in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Where something stands; without an `end` only its beginning is known, or it is more than a word or a line. */
export interface Place extends Position {
  /** Exclusive. */
  end?: Position;
}

export interface Problem extends Place {
  code: ProblemCode;
  severity: Severity;
  /** Path of the file as it was given, with `/`. */
  file: string;
  /** What was found and what was expected. */
  message: string;
  /** What to write instead. */
  hint?: string;
  /** What mends it without a choice to make; absent where somebody has to decide. */
  fix?: TextEdit[];
}

export interface ProblemCounts {
  files: number;
  articles: number;
  claims: number;
}

export function createProblem(
  code: ProblemCode,
  file: string,
  place: Place,
  message: string,
  hint?: string,
): Problem {
  const { line, column, end } = place;
  const { severity } = problemCodes[code];
  return {
    code,
    severity,
    file,
    line,
    column,
    message: shorten(message),
    ...(hint && { hint: shorten(hint) }),
    ...(end && { end }),
  };
}

const mostCharacters = 500;

/** What an author wrote may be quoted, and may be a book. */
function shorten(message: string): string {
  if (message.length <= mostCharacters) return message;
  const quoted = message.replaceAll(/“[^”]{100,}/g, (quote) => `${quote.slice(0, 60)}…`);
  return quoted.length > mostCharacters ? `${quoted.slice(0, mostCharacters)}…` : quoted;
}

/** The problem with a fix that puts `text` in the place of what is faulty; without one where its end is not known. */
export function mendBy(problem: Problem, text: string | undefined): Problem {
  const { line, column, end } = problem;
  if (text === undefined || !end || end.line !== line) return problem;
  return { ...problem, fix: [{ from: { line, column }, to: end, text }] };
}

/** The place as many lines further down: from one within the body to one in the file. */
export function shiftLines({ line, column, end }: Place, lines: number): Place {
  const start = { line: line + lines, column };
  return end ? { ...start, end: { line: end.line + lines, column: end.column } } : start;
}

/** The place of `length` UTF-16 units that stand in one line. */
export const placeOf = ({ line, column }: Position, length: number): Place => ({
  line,
  column,
  end: { line, column: column + length },
});

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

/** How many there are of each severity. */
export function tally(problems: readonly Problem[]): Record<Severity, number> {
  const numbers = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) numbers[severity] += 1;
  return numbers;
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');

/**
 * The candidate nearest to `found` by edit distance, two letters swapped counting less than one wrong, if it is
 * near enough to be what was meant. Of equals the one nearer in case and first letter, then the first by letters.
 */
export function findClosest(found: string, candidates: Iterable<string>): string | undefined {
  const limit = found.length < 4 ? Math.min(1, found.length - 1) : Math.max(2, Math.floor(found.length / 3));
  const lower = found.toLowerCase();
  const letters = lettersOf(lower);
  let best: { candidate: string; steps: number; exact: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - found.length) > (best?.steps ?? limit)) continue;
    const other = candidate.toLowerCase();
    // Each step changes two letters at most: most candidates are told apart by that alone.
    if (countBits(letters ^ lettersOf(other)) > 2 * (best?.steps ?? limit)) continue;
    const steps = isSwapped(lower, other) ? 0.5 : distance(lower, other);
    if (steps > (best?.steps ?? limit) || areOpposites(found, candidate)) continue;
    // Ids are in lower case: of them the same distance need not be taken twice.
    const isSame = found === lower && candidate === other && steps >= 1;
    const exact = (isSame ? steps : distance(found, candidate)) - (candidate[0] === found[0] ? 0.5 : 0);
    const order = best ? steps - best.steps || exact - best.exact || compare(candidate, best.candidate) : -1;
    if (order < 0) best = { candidate, steps, exact };
  }
  return best?.candidate;
}

/** Which letters a text has, as a set of bits; a few share one. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether two neighbouring letters of `a` stand the other way round in `b`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at < a.length && a === `${b.slice(0, at)}${b[at + 1] ?? ''}${b[at] ?? ''}${b.slice(at + 2)}`;
}

/** `Did you mean “x”?`, or nothing. */
export function didYouMean(found: string, candidates: Iterable<string>): string | undefined {
  const closest = findClosest(found, candidates);
  return closest === undefined ? undefined : `did you mean “${closest}”?`;
}
