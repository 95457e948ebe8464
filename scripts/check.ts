/** `npm run check`: all problems of the content in one run. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { listFiles } from '../src/astro/list-files.ts';
import { fixContent } from '../src/core/fix-content.ts';
import { RevisionError } from '../src/core/load/read-revision.ts';
import type { OpenedDigest, OpenOptions } from '../src/core/open-digest.ts';
import { printable } from '../src/core/problem/printable.ts';
import { hasErrors, type Problem, tally } from '../src/core/problem/problem.ts';
import { reportGithub } from '../src/core/problem/report-github.ts';
import { reportJson } from '../src/core/problem/report-json.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { openContentCache } from './content-cache.ts';
import { openAndTell } from './open-and-tell.ts';
import { type ReportFormat, requireFiles, UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { type ExitStatus, runCommand } from './run-command.ts';
import { terminalOptions } from './terminal-options.ts';
import { whileWatching } from './watch-content.ts';

const usage = {
  name: 'check',
  meaning: 'Checks the content. With files, tells the problems of these files alone.',
  options: ['content', 'today', 'at', 'since', 'format', 'json', 'all', 'fix', 'max-warnings', 'watch'],
  operands: 'FILE…',
} as const;

await runCommand(usage, async (options) => {
  if (!options.watch) return check(options);
  const { fix, at } = options;
  if (fix || at) throw new UsageError(`--watch and --${fix ? 'fix' : 'at'} exclude each other`);
  await whileWatching(options.contentDir, () => check(options));
  return 0;
});

async function check(options: Options): Promise<ExitStatus> {
  const { contentDir, today, at, since, maxWarnings, files } = options;
  const format = formatOf(options);
  if (at && options.fix) throw new UsageError('--at and --fix exclude each other');
  if (!at) requireFiles(files);
  const isWanted = ofFiles(files, contentDir);
  const cache = openContentCache(contentDir);
  // The files that lie beside it here are not those of another revision.
  const publicFiles = !at && existsSync('public') ? await listFiles('public') : undefined;
  const question = {
    contentDir,
    today,
    ...(publicFiles && { publicFiles }),
    ...(at && { at }),
    ...(since && { since }),
    ...(cache && { cache }),
  };
  const opened = await (options.fix ? fix(question, isWanted, format) : openAndTell(question)).catch(
    (error: unknown) => {
      if (error instanceof RevisionError) throw new UsageError(error.message);
      throw error;
    },
  );
  const problems = opened.problems.filter(isWanted);
  console.log(report(options, problems, opened));
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

function report(options: Options, problems: readonly Problem[], opened: OpenedDigest): string {
  const { counts } = opened;
  switch (formatOf(options)) {
    case 'json': {
      const { urls } = opened.digest;
      return reportJson(problems, counts, (code) => urls.absolute(urls.problem(code)));
    }
    case 'github':
      return reportGithub(problems, counts, opened.isOnChange);
    case 'text':
      return reportText(problems, counts, {
        ...terminalOptions(),
        ...(options.all && { excerpts: Infinity }),
        // Lines are read from the disk, where other files may stand.
        ...(options.at && { excerpts: 0 }),
      });
  }
}

/** Mends what has one remedy and tells what it did: beside a report for programs on standard error. */
async function fix(
  question: OpenOptions,
  isWanted: (problem: Problem) => boolean,
  format: ReportFormat,
): Promise<OpenedDigest> {
  const { opened, mended, left } = await fixContent(question, isWanted);
  const tell = format === 'text' ? console.log : console.error;
  for (const { file, line, column, code, was, now } of mended)
    tell(
      printable(`${file}:${line}:${column} mended ${code}: ${was || '(nothing)'} → ${now || '(nothing)'}`),
    );
  for (const { file, reason } of left) console.error(printable(`${file} stays as it was: ${reason}`));
  if (mended.length > 0) tell('');
  return opened;
}

/** Whether a problem is in one of the files, all of them if there are none: as the report names it, or as it lies on the disk. */
function ofFiles(files: readonly string[], contentDir: string): (problem: Problem) => boolean {
  const wanted = new Set(files.map((file) => resolve(file)));
  return ({ file }) =>
    files.length === 0 || wanted.has(resolve(file)) || wanted.has(resolve(contentDir, file));
}
