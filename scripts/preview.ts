/** `npm run preview`: serves the newest build. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recoverSite } from '../src/astro/publish-build.ts';
import { UsageError } from './option-values.ts';
import { runCommand } from './run-command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

const root = dirname(import.meta.dirname);

const usage = {
  name: 'preview',
  meaning: 'Serves the newest build to this machine.',
  options: ['base', 'out', 'port'],
} as const;

await runCommand(usage, async (options) => {
  await recoverSite(root, options.outDir);
  if (!existsSync(join(options.outDir, 'index.html'))) {
    throw new UsageError(`there is no site at “${options.outDir}”: npm run build makes one`);
  }
  await serveUntilStopped(options);
  return 0;
});
