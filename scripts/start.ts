/** `npm start`: checks, builds, publishes and serves. */
import { publishSite } from './publish-site.ts';
import { runCommand } from './run-command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

const usage = {
  name: 'start',
  meaning: 'Checks the content, builds the site and serves it to this machine.',
  options: ['content', 'today', 'base', 'out', 'port', 'admin', 'allow-shrink'],
} as const;

await runCommand(usage, async (options) => {
  if (!(await publishSite(options))) return 1;
  await serveUntilStopped(options);
  return 0;
});
