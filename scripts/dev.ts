/** `npm run dev`: the site while it is edited. */
import type { OpenedContent } from '../src/astro/dev-content.ts';
import { startDevSite } from '../src/astro/dev-site.ts';
import { openContentCache } from './content-cache.ts';
import { clearProgress, withProgress } from './progress.mjs';
import { runCommand } from './run-command.ts';
import { untilStopped } from './serve-until-stopped.ts';
import { terminalOptions } from './terminal-options.ts';

const usage = {
  name: 'dev',
  meaning: 'Serves the site to this machine and shows every change to the content at once.',
  options: ['content', 'today', 'base', 'port'],
} as const;

await runCommand(usage, async ({ contentDir, today, base, port }) => {
  const cache = openContentCache(contentDir);
  const site = await withProgress({ doing: 'Starting' }, () =>
    startDevSite({
      ...(cache && { cache }),
      contentDir,
      today,
      base,
      port,
      onOpened: createReporter(),
      reportOptions: terminalOptions,
    }),
  );
  if (port !== 0 && site.port !== port) console.error(`Port ${port} is taken.`);
  console.log(`Lodestone is at ${site.url}`);
  await untilStopped();
  await site.close();
  return 0;
});

/** Tells what is wrong with the content, and that it is mended, once each time. */
function createReporter(): (content: OpenedContent) => void {
  let told = '';
  return ({ report, faults, isShown }) => {
    if (report === told) return;
    told = report;
    clearProgress();
    console.log(report);
    if (faults.length > 0 && isShown) console.error('The pages stay as they were until this is mended.');
  };
}
