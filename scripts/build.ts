/** `npm run build`: checks, builds and publishes. */
import { publishSite } from './publish-site.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'build',
  meaning: 'Checks the content, builds the site and publishes it.',
  options: ['content', 'today', 'base', 'out', 'admin', 'allow-shrink', 'timings'],
} as const;

await runCommand(usage, async (options) => ((await publishSite(options)) ? 0 : 1));
