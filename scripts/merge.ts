/** `npm run merge`: two things that were one all along become one. */
import { planMerge } from '../src/core/edit/merge-things.ts';
import { readWorkspace } from '../src/core/edit/open-workspace.ts';
import { makeChanges } from './make-changes.ts';
import { UsageError } from './option-values.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'merge',
  meaning:
    'Makes one thing of two: what refers to the first refers to the second, whose file takes over what it lacks.',
  options: ['content', 'today', 'keep', 'dry-run'],
  operands: 'FROM-ID INTO-ID',
} as const;

await runCommand(usage, async (options) => {
  const [from, into, ...more] = options.files;
  if (from === undefined || into === undefined || more.length > 0)
    throw new UsageError('name the thing that goes and the one that stays: npm run merge -- from-id into-id');
  const { keep } = options;
  const workspace = await readWorkspace(options.contentDir, options.today);
  return makeChanges(planMerge(workspace, from, into, keep), workspace, options);
});
