/** `npm run rename`: a thing gets another id, and whatever refers to it follows. */
import { readWorkspace } from '../src/core/edit/open-workspace.ts';
import { planRename } from '../src/core/edit/rename-thing.ts';
import { makeChanges } from './make-changes.ts';
import { UsageError } from './option-values.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'rename',
  meaning:
    'Gives a thing another id: its file moves, whatever refers to it follows, the old address redirects.',
  options: ['content', 'today', 'dry-run'],
  operands: 'OLD-ID NEW-ID',
} as const;

await runCommand(usage, async (options) => {
  const [from, to, ...more] = options.files;
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError('name the id and the new one: npm run rename -- old-id new-id');
  const workspace = await readWorkspace(options.contentDir, options.today);
  return makeChanges(planRename(workspace, from, to), workspace, options);
});
