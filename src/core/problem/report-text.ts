/** Problems for a terminal: `path:line:column severity code: message`, and below it the line with the fault underlined. */
import type { ProblemCode, Severity } from './codes.ts';
import { type Excerpt, type LineOf, makeExcerpt } from './excerpt.ts';
import { printable } from './printable.ts';
import { type Problem, type ProblemCounts, tally } from './problem.ts';

export type Style = 'red' | 'yellow' | 'blue' | 'bold' | 'dim' | 'green';

export interface ReportOptions {
  /** Gives the lines of files; without it each problem is one line. */
  lineOf?: LineOf;
  /** How many problems are shown with their line, unless told `mostExcerpts`. */
  excerpts?: number;
  /** Columns of the terminal. */
  width?: number;
  /** Colours a text; without it there are none. */
  paint?: (style: Style, text: string) => string;
}

/** Of more problems than this the rest come as one line each: whoever mends fifty looks again anyway. */
export const mostExcerpts = 50;

const colours: Record<Severity, Style> = { error: 'red', warning: 'yellow', hint: 'blue' };

/** All problems, what explains them, and a line that counts; ends without a line break. */
export function reportText(
  problems: readonly Problem[],
  counts: ProblemCounts,
  { lineOf, excerpts = mostExcerpts, width = 100, paint = (_, text) => text }: ReportOptions = {},
): string {
  const rows = problems.map((problem, index) => {
    const line = headline(problem, paint);
    const excerpt = lineOf && index < excerpts ? makeExcerpt(problem, lineOf, width) : undefined;
    if (!lineOf || index >= excerpts) return line;
    if (!excerpt) return `${line}\n`;
    const { margin, text, underMargin } = excerpt;
    const under = underline(excerpt, problem, width - underMargin.length, paint);
    return `${line}\n${paint('dim', margin)}${text}\n${paint('dim', underMargin)}${under}\n`;
  });
  const more = lineOf ? footer(problems, excerpts) : [];
  return [...rows, ...more, summarise(problems, counts)].join('\n');
}

function headline(
  { file, line, column, code, severity, message, hint }: Problem,
  paint: NonNullable<ReportOptions['paint']>,
): string {
  // `::` at the beginning of a line is a command to GitHub.
  const path = printable(file).replace(/^(?=\s*::)/, './');
  const told = hint ? ` (${printable(hint)})` : '';
  return `${paint('bold', `${path}:${line}:${column}`)} ${paint(colours[severity], `${severity} ${code}`)}: ${printable(message)}${told}`;
}

/** The carets, and what `--fix` would write: behind them, or before them where the line ends too early. */
function underline(
  { indent, underline: carets }: Excerpt,
  problem: Problem,
  room: number,
  paint: NonNullable<ReportOptions['paint']>,
): string {
  const label = fixLabel(problem);
  const marks = paint(colours[problem.severity], carets);
  if (label === '') return indent + marks;
  const isTooLong = indent.length + carets.length + 1 + label.length > room;
  return isTooLong && label.length < indent.length
    ? `${indent.slice(label.length + 1)}${paint('green', label)} ${marks}`
    : `${indent}${marks} ${paint('green', label)}`;
}

/** What `--fix` would write there. */
function fixLabel({ fix }: Problem): string {
  const [edit, ...others] = fix ?? [];
  if (!edit) return '';
  const text = printable(edit.text);
  return others.length > 0 || text.length > 60 || text === '' ? '--fix mends it' : `--fix: ${text}`;
}

function footer(problems: readonly Problem[], excerpts: number): string[] {
  const fixable = problems.filter(({ fix }) => fix).length;
  const codes = [...new Set(problems.map(({ code }): ProblemCode => code))].sort();
  const [first, ...others] = codes;
  return [
    ...(problems.length > excerpts
      ? [
          `\nLines are shown for the first ${excerpts} problems; --all shows them for all, a FILE for those of one file.`,
        ]
      : []),
    ...(fixable > 0
      ? [`${count(fixable, 'problem')} can be mended without a choice: npm run check -- --fix`]
      : []),
    ...(first
      ? [
          `More about a code: npm run explain -- ${first}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`,
        ]
      : []),
  ];
}

/** `2 files, 1 article, 0 claims: 1 error, 0 warnings, 0 hints` */
export function summarise(problems: readonly Problem[], { files, articles, claims }: ProblemCounts): string {
  const { error, warning, hint } = tally(problems);
  const found = [count(error, 'error'), count(warning, 'warning'), count(hint, 'hint')].join(', ');
  return `${count(files, 'file')}, ${count(articles, 'article')}, ${count(claims, 'claim')}: ${found}`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
