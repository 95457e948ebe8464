/** `npm run check`: all problems of the content in one run. */
import { resolve } from 'node:path';
import { RevisionError } from '../src/core/load/read-revision.ts';
import { type OpenedDigest, openDigest } from '../src/core/open-digest.ts';
import { hasErrors, type Problem, tally } from '../src/core/problem/problem.ts';
import { reportGithub } from '../src/core/problem/report-github.ts';
import { reportJson } from '../src/core/problem/report-json.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { type ReportFormat, requireFiles, UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { type ExitStatus, runCommand } from './run-command.ts';
import { terminalOptions } from './terminal-options.ts';

const usage = {
  name: 'check',
  meaning: 'Checks the content. With files, tells the problems of these files alone.',
  options: ['content', 'today', 'since', 'format', 'json', 'fix', 'max-warnings'],
  operands: 'FILE…',
} as const;

await runCommand(usage, check);

async function check(options: Options): Promise<ExitStatus> {
  const { contentDir, today, since, maxWarnings, files } = options;
  const format = formatOf(options);
  requireFiles(files);
  const opened = await openDigest({ contentDir, today, ...(since && { since }) }).catch((error: unknown) => {
    if (error instanceof RevisionError) throw new UsageError(`--since “${since}”: ${error.message}`);
    throw error;
  });
  const problems = files.length === 0 ? opened.problems : listProblemsOf(files, opened.problems, contentDir);
  console.log(report(format, problems, opened));
  const { warning: warnings } = tally(problems);
  if (warnings > maxWarnings)
    console.error(`--max-warnings allows ${maxWarnings}, and there are ${warnings}`);
  return hasErrors(problems) || warnings > maxWarnings ? 1 : 0;
}

/** `--json` is short for `--format json`. */
function formatOf({ json, format = json ? 'json' : 'text' }: Options): ReportFormat {
  if (json && format !== 'json') throw new UsageError(`--json and --format ${format} exclude each other`);
  return format;
}

function report(
  format: ReportFormat,
  problems: readonly Problem[],
  { digest: { urls }, counts }: OpenedDigest,
): string {
  switch (format) {
    case 'json':
      return reportJson(problems, counts, (code) => urls.absolute(urls.problem(code)));
    case 'github':
      return reportGithub(problems, counts);
    case 'text':
      return reportText(problems, counts, terminalOptions());
  }
}

/** A file may be given as the report names it, or as it lies on the disk. */
function listProblemsOf(
  files: readonly string[],
  problems: readonly Problem[],
  contentDir: string,
): Problem[] {
  const wanted = new Set(files.map((file) => resolve(file)));
  return problems.filter(({ file }) => wanted.has(resolve(file)) || wanted.has(resolve(contentDir, file)));
}
