/** What a code of the check means, for a terminal: the same table as the site’s pages `/problems/<code>/`. */
import { type CodeRow, consequences, type ProblemCode, problemCodes, type Severity } from './codes.ts';
import { didYouMean } from './problem.ts';

const codes = Object.keys(problemCodes).sort() as ProblemCode[];

export const findCode = (text: string): ProblemCode | undefined => codes.find((code) => code === text.trim());

/** `did you mean “x”?`, or where the list is. */
export const suggestCode = (text: string): string =>
  didYouMean(text.toLowerCase(), codes) ?? 'npm run explain lists them all';

/** Title, meaning, and what to write instead; lines are at most `width` wide where words allow. */
export function explainCode(code: ProblemCode, width: number): string {
  const { severity, title, explanation, wrong, right }: CodeRow = problemCodes[code];
  return [
    `${code}: ${title}`,
    wrap(explanation, width),
    wrap(consequences[severity], width),
    ...(wrong ? [`Instead of\n\n${indent(wrong)}`] : []),
    ...(right ? [`write\n\n${indent(right)}`] : []),
  ].join('\n\n');
}

/** Every code with its title, by severity. */
export function listCodes(): string {
  const longest = Math.max(...codes.map((code) => code.length));
  const sections = (Object.keys(consequences) as Severity[]).map((severity) => {
    const rows = codes
      .filter((code) => problemCodes[code].severity === severity)
      .map((code) => `  ${code.padEnd(longest)}  ${problemCodes[code].title}`);
    return [consequences[severity], ...rows].join('\n');
  });
  return [...sections, 'npm run explain -- CODE says more of one.'].join('\n\n');
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ');

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
