/** From content to a published site: what `build` and `start` have in common. */
import { writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildSite, type StageName } from '../src/astro/build-site.ts';
import { explainDisk } from '../src/astro/output-error.ts';
import { publishBuild } from '../src/astro/publish-build.ts';
import { refuseShrink } from '../src/astro/refuse-shrink.ts';
import { hasErrors } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { formatCount } from '../src/core/view/count-word.ts';
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
    const done = ({ pages, reused, rendered, problems }: Result) => {
      if (hasErrors(problems)) return 'Checked';
      const [all, made, kept] = [pages, rendered, reused].map((number) => formatCount(number, 'en'));
      return `Built ${all} pages (${made} files made, ${kept} as before)`;
    };
    let stage: StageName = 'check';
    let count = '';
    const doing = (): string => `Building: ${stageWords[stage]}${count}`;
    return withProgress({ doing, done }, async (tell) => {
      const made = await buildSite({
        contentDir,
        today,
        base,
        outDir: folder,
        name: outDir,
        withForm: admin,
        onStage: (name) => {
          stage = name;
          count = '';
          tell(true);
        },
        onCount: (made, of) => {
          count = formatProgress(stage, made, of);
          tell();
        },
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

/** `, 12,400 of about 25,764`: how many pages there are is known from the last time, and not told once there are more. */
function formatProgress(stage: StageName, done: number, of: number | undefined): string {
  const unit = units[stage] ? ` ${units[stage]}` : '';
  const known =
    of === undefined || done > of ? '' : ` of ${stage === 'pages' ? 'about ' : ''}${formatCount(of, 'en')}`;
  return `, ${formatCount(done, 'en')}${known}${unit}`;
}

/** What is counted, where the words of the stage do not say it. */
const units: Partial<Record<StageName, string>> = { check: 'files', search: 'records' };

const stageWords: Record<StageName, string> = {
  check: 'reading and checking the content',
  templates: 'bundling the templates',
  pages: 'making the pages',
  exports: 'writing feeds and data',
  search: 'making the index of search',
  share: 'drawing pictures for links',
  verify: 'looking through what was made',
};

/** What each stage took, and how much of the site was made and how much was there already. */
const tellTimings = ({ stages, pages, rendered, reused }: Result): string =>
  `${JSON.stringify({ stages, pages, rendered, reused }, undefined, 2)}\n`;

/** A build takes whatever stands in these folders for a part of the next site. */
function requireOutside(outDir: string): void {
  for (const name of ['src', 'public']) {
    if (/^\.\.|^[/\\]|^\w:/.test(relative(join(root, name), resolve(root, outDir)))) continue;
    throw new UsageError(`--out “${outDir}” is in ${name}/, which the site is made from`);
  }
}
