/** What is promised whatever the content: asserted by the tests of hostile content and by the fuzzer. */
import { openFiles } from '../../src/core/open-digest.ts';
import { problemCodes } from '../../src/core/problem/codes.ts';
import { hasErrors, type Problem } from '../../src/core/problem/problem.ts';
import { reportGithub } from '../../src/core/problem/report-github.ts';
import { reportJson } from '../../src/core/problem/report-json.ts';
import { reportText } from '../../src/core/problem/report-text.ts';
import type { Files } from './crowds.ts';
import { marker } from './mutate.ts';
import { renderEverything } from './render-everything.ts';

/** Set by nobody but code that ought not to run. */
const alarm = '__hostile';
/** How much larger the views may be than what they are made of, and what those of the smallest content take. */
const mostFold = 60;
const leastSize = 3_000_000;
/** Contents of a few kilobytes take a tenth of a second. */
const mostSeconds = 10;

/** What of the promises is broken by the check of these files and all that is made of them; empty where nothing is. */
export function faultsOf(files: Files, today = '2026-11-22', onSound = (): void => undefined): string[] {
  const raw = Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) }));
  const start = performance.now();
  try {
    const opened = openFiles(raw, { today, nameOf: (path) => path });
    const faults = [
      ...opened.problems.flatMap((problem) => faultsOfProblem(problem, files)),
      ...faultsOfReports(opened),
    ];
    if (!hasErrors(opened.problems)) {
      onSound();
      faults.push(...faultsOfViews(opened, files));
    }
    const seconds = (performance.now() - start) / 1000;
    return [
      ...faults,
      ...faultsOfProcess(),
      ...(seconds > mostSeconds ? [`it took ${seconds} seconds`] : []),
    ];
  } catch (error) {
    return [`an exception: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`];
  }
}

/** It stands in a file that there is, on a line and in a column of it, and says something. */
function faultsOfProblem(problem: Problem, files: Files): string[] {
  const { code, file, line, column, end, message } = problem;
  const text = files[file];
  const lines = text?.split(/\r\n?|\n/) ?? [];
  const told = `${code} at ${file}:${line}:${column}`;
  const has = (row: number, at: number): boolean =>
    row >= 1 && row <= Math.max(1, lines.length) && at >= 1 && at <= (lines[row - 1]?.length ?? 0) + 2;
  return [
    ...(code in problemCodes ? [] : [`the code ${code} is not explained`]),
    ...(text !== undefined || file === 'site.yaml' ? [] : [`${told}: there is no such file`]),
    ...(text === undefined || has(line, column) ? [] : [`${told}: there is no such place`]),
    ...(!end || (has(end.line, end.column) && (end.line > line || end.column >= column))
      ? []
      : [`${told}: its end is nowhere`]),
    ...(message.trim() === '' || message.length > 2000
      ? [`${told}: a message of ${message.length} characters`]
      : []),
    ...(/\[object |undefined$|^NaN/.test(message) && !/\[object|undefined|NaN/.test(text ?? '')
      ? [`${told}: ${message}`]
      : []),
  ];
}

function faultsOfReports({ problems, counts }: ReturnType<typeof openFiles>): string[] {
  reportText(problems, counts);
  reportGithub(problems, counts);
  JSON.parse(reportJson(problems, counts, (code) => code));
  return [];
}

function faultsOfViews({ digest, problems }: ReturnType<typeof openFiles>, files: Files): string[] {
  const faults: string[] = [];
  // A file of which something is told may lack what is told; a comment is none of the content.
  const isTold = (path: string): boolean => problems.some(({ file }) => file === path);
  const withoutComments = (text: string): string => text.replace(/(^|\s)#.*$/gm, '');
  const marked = Object.entries(files).some(
    ([path, text]) => withoutComments(text).includes(marker) && !isTold(path),
  );
  let isFound = !marked;
  let size = 0;
  renderEverything(digest, (name, json) => {
    size += json.length;
    isFound ||= json.toLowerCase().includes(marker.toLowerCase());
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|\\ud[89a-f][0-9a-f]{2}/i.test(json.replaceAll('\\\\', '')))
      faults.push(`${name} holds half a character`);
    const unsafe =
      /<(?:script|iframe|object|embed|style|svg|math)\b|\son\w+=\\"|href=\\"(?!https?:|mailto:|[/#])/i.exec(
        htmlOf(json),
      );
    if (unsafe) faults.push(`${name} holds “${unsafe[0]}”`);
  });
  if (!isFound) faults.push(`“${marker}” is nowhere, and no problem says why`);
  const source = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  if (size > leastSize + mostFold * source) faults.push(`${size} characters of views of ${source}`);
  return faults;
}

/** Of the fields of an article’s or entity’s page only the body is HTML. */
const htmlOf = (json: string): string => /"body":"((?:[^"\\]|\\.)*)"/.exec(json)?.[1] ?? '';

function faultsOfProcess(): string[] {
  const changed = alarm in globalThis || Object.keys(Object.prototype).length > 0 || 'polluted' in {};
  return changed ? ['code of the content was run, or a prototype changed'] : [];
}
