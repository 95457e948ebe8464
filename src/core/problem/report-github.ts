/**
 * Problems as workflow commands of GitHub Actions, which shows them at their lines in a pull request:
 * `::error file=…,line=…::message`. It shows ten of each severity of a step; the rest stand in its log.
 */
import { problemCodes, type Severity } from './codes.ts';
import { printable } from './printable.ts';
import { type Problem, type ProblemCounts, tally } from './problem.ts';
import { summarise } from './report-text.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };
const severities = Object.keys(commands) as Severity[];
/** What GitHub shows of each severity in one step. */
const shown = 10;

/**
 * Errors first, since GitHub shows the first, and of each severity those at lines that the request changed, if that is
 * known; then a line that counts. Content cannot end a command or begin one.
 */
export function reportGithub(
  problems: readonly Problem[],
  counts: ProblemCounts,
  isOnChange: (problem: Problem) => boolean = () => true,
): string {
  const sorted = severities.flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity);
    return [...own.filter(isOnChange), ...own.filter((problem) => !isOnChange(problem))];
  });
  const numbers = tally(problems);
  const isCut = severities.some((severity) => numbers[severity] > shown);
  return [
    ...sorted.map(annotate),
    ...(isCut ? [`GitHub shows the first ${shown} of each severity; all of them stand above.`] : []),
    summarise(problems, counts),
  ].join('\n');
}

function annotate({ severity, file, line, column, end, code, message, hint }: Problem): string {
  const isOneLine = end !== undefined && end.line === line;
  const properties = {
    file,
    line,
    // Columns are for what is in one line, and count their last.
    ...(isOneLine
      ? { endLine: line, col: column, endColumn: Math.max(end.column - 1, column) }
      : { col: column }),
    title: `${code}: ${problemCodes[code].title}`,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = `${printable(message)}${hint ? ` (${printable(hint)})` : ''}`;
  return `::${commands[severity]} ${told.join(',')}::${escapeData(text)}%0Anpm run explain -- ${code}`;
}

/** As GitHub’s own toolkit does. */
const escapeData = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
