/** What rename, merge and new share: a plan is shown, then made; a refusal is told. */
import { resolve } from 'node:path';
import type { Plan, Refusal, Workspace } from '../src/core/edit/plan.ts';
import { showChanges } from '../src/core/edit/show-changes.ts';
import { WriteError, writeChanges } from '../src/core/edit/write-changes.ts';
import type { ProblemCounts } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import type { ExitStatus } from './run-command.ts';

/** Shows the plan and makes it, unless only the show was asked for. Throws a UsageError where it is refused. */
export async function makeChanges(
  planned: Plan | Refusal,
  { nameOf, opened }: Workspace,
  { contentDir, dryRun }: Options,
): Promise<ExitStatus> {
  if (!planned.ok) return tellRefusal(planned, opened.counts);
  const { changes, notes } = planned;
  console.log(showChanges(changes, nameOf));
  for (const note of notes) console.log(`\n${note}`);
  const moved = changes.filter(({ movedFrom }) => movedFrom !== undefined).length;
  const files = changes.length - moved;
  const count = `${files} file${files === 1 ? '' : 's'}`;
  if (dryRun) {
    console.log(`\n${count} would change; nothing is written`);
    return 0;
  }
  try {
    await writeChanges(resolve(contentDir), changes);
  } catch (error) {
    throw error instanceof WriteError ? new UsageError(error.message) : error;
  }
  console.log(`\n${count} changed`);
  return 0;
}

/** Content that is in the way is told as `check` tells it. */
export function tellRefusal({ message, problems }: Refusal, counts: ProblemCounts): ExitStatus {
  if (!problems) throw new UsageError(message);
  console.log(reportText(problems, counts));
  console.error(message);
  return 1;
}
