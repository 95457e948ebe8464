/** `npm run check`: all problems of the content in one run. */
import { resolve } from 'node:path';
import { RevisionError } from '../src/core/load/read-revision.ts';
import { openDigest } from '../src/core/open-digest.ts';
import { hasErrors, type Problem } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { requireFiles, UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { type ExitStatus, runCommand } from './run-command.ts';

const usage = {
  name: 'check',
  meaning: 'Checks the content. With files, tells the problems of these files alone.',
  options: ['content', 'today', 'since', 'json', 'max-warnings'],
  operands: 'FILE…',
} as const;

await runCommand(usage, check);

async function check({ contentDir, today, since, json, maxWarnings, files }: Options): Promise<ExitStatus> {
  requireFiles(files);
  const { problems: all, counts } = await openDigest({ contentDir, today, ...(since && { since }) }).catch(
    (error: unknown) => {
      if (error instanceof RevisionError) throw new UsageError(`--since “${since}”: ${error.message}`);
      throw error;
    },
  );
  const problems = files.length === 0 ? all : listProblemsOf(files, all, contentDir);
  const warnings = countOf(problems, 'warning');
  const errors = countOf(problems, 'error');
  const report = { problems, counts: { errors, warnings, ...counts } };
  console.log(json ? JSON.stringify(report) : reportText(problems, counts));
  if (warnings > maxWarnings)
    console.error(`--max-warnings allows ${maxWarnings}, and there are ${warnings}`);
  return hasErrors(problems) || warnings > maxWarnings ? 1 : 0;
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

function countOf(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
