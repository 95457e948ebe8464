/** Problems as lines for a terminal: `path:line:column code: message`. */
import type { Problem, ProblemCounts } from './problem.ts';

/** One line a problem, then a line that counts; ends without a line break. */
export function reportText(problems: readonly Problem[], counts: ProblemCounts): string {
  const rows = problems.map(({ file, line, column, code, severity, message, hint }) => {
    const label = severity === 'error' ? code : `${severity} ${code}`;
    return `${oneLine(file)}:${line}:${column} ${label}: ${oneLine(message)}${hint ? ` (${oneLine(hint)})` : ''}`;
  });
  return [...rows, summary(problems, counts)].join('\n');
}

function summary(problems: readonly Problem[], { files, articles, claims }: ProblemCounts): string {
  const number = (severity: Problem['severity']) => problems.filter((p) => p.severity === severity).length;
  const found = [
    count(number('error'), 'error'),
    count(number('warning'), 'warning'),
    count(number('hint'), 'hint'),
  ].join(', ');
  return `${count(files, 'file')}, ${count(articles, 'article')}, ${count(claims, 'claim')}: ${found}`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What a stranger wrote must not move the cursor or forge a line. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
