/** `npm run stats`: what the digest holds, what in it is thin and what is stale. */
import { hasErrors } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { formatStats } from '../src/core/view/format-stats.ts';
import { viewStats } from '../src/core/view/stats-view.ts';
import { openAndTell } from './open-and-tell.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'stats',
  meaning: 'Tells what the digest holds, what in it is thin and what is stale.',
  options: ['content', 'today', 'json', 'all'],
} as const;

await runCommand(usage, async ({ contentDir, today, json, all }) => {
  const { digest, problems, counts } = await openAndTell({ contentDir, today, drafts: true });
  // What is in error is not in the digest: numbers without it would be wrong.
  const errors = problems.filter((problem) => hasErrors([problem]));
  if (errors.length > 0) {
    console.error(reportText(errors, counts));
    return 1;
  }
  const stats = viewStats(digest);
  console.log(json ? JSON.stringify(stats) : formatStats(stats, all ? Infinity : 10));
  return 0;
});
