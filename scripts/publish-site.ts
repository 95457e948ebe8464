/** From content to a published site: what `build` and `start` have in common. */
import { writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildSite } from '../src/astro/build-site.ts';
import { explainDisk } from '../src/astro/output-error.ts';
import { publishBuild } from '../src/astro/publish-build.ts';
import { refuseShrink } from '../src/astro/refuse-shrink.ts';
import { hasErrors } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { openContentCache } from './content-cache.ts';
import { withLock } from './lock.mjs';
import { UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { withProgress } from './progress.mjs';
import { terminalOptions } from './terminal-options.ts';

const root = dirname(import.meta.dirname);

type Result = Awaited<ReturnType<typeof buildSite>>;

/** Builds, publishes and tells how it went; false if the content has errors and the old site therefore stays. */
export async function publishSite(options: Options): Promise<boolean> {
  const { contentDir, today, base, outDir, admin, allowShrink, timings } = options;
  requireOutside(outDir);
  const cache = openContentCache(contentDir);
  const render = (folder: string) => {
    const done = ({ pages, reused, problems }: Result) =>
      hasErrors(problems)
        ? 'Checked'
        : `Built ${pages} pages${reused > 0 ? `, ${reused} of them as before,` : ''}`;
    return withProgress({ doing: 'Building', done }, async () => {
      const made = await buildSite({
        contentDir,
        today,
        base,
        outDir: folder,
        name: outDir,
        withForm: admin,
        ...(cache && { cache }),
      });
      if (timings) writeFileSync(timings, tellTimings(made));
      if (isGood(made) && !allowShrink) await refuseShrink(folder, resolve(root, outDir), outDir);
      return made;
    });
  };
  const isGood = ({ problems }: Result) => !hasErrors(problems);
  const onWait = (pid: number) => console.error(`Waiting for the build that process ${pid} has begun …`);
  const { problems, counts } = await withLock(
    join(root, '.lodestone', 'build.lock'),
    () => publishBuild({ root, outDir, render, isGood }),
    { onWait },
  ).catch(explainDisk(outDir));
  console.log(reportText(problems, counts, terminalOptions()));
  if (hasErrors(problems)) console.error(`Nothing was built; “${outDir}” is as it was.`);
  return !hasErrors(problems);
}

/** How long each stage took, in seconds, and how much of the site was made and how much was there already. */
const tellTimings = ({ stages, pages, reused }: Result): string =>
  `${JSON.stringify({ stages, pages, rendered: pages - reused, reused }, undefined, 2)}\n`;

/** A build takes whatever stands in these folders for a part of the next site. */
function requireOutside(outDir: string): void {
  for (const name of ['src', 'public']) {
    if (/^\.\.|^[/\\]|^\w:/.test(relative(join(root, name), resolve(root, outDir)))) continue;
    throw new UsageError(`--out “${outDir}” is in ${name}/, which the site is made from`);
  }
}
