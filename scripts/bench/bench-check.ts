/** A check of a large content: from nothing, and again after one edit, each round beside a plain pass. */
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentCacheFile } from '../content-cache.ts';
import { type Measured, runMeasured } from './run-measured.ts';

const scripts = dirname(import.meta.dirname);

/** Measures in turn, so that what else the machine does strikes all alike; prints the medians. */
export async function benchCheck(contentDir: string, rounds: number): Promise<void> {
  const check = (): Promise<Measured> => runMeasured(join(scripts, 'check.ts'), ['--content', contentDir]);
  const articles = join(contentDir, 'articles');
  const [name = ''] = readdirSync(articles);
  const edited = join(articles, name);
  const before = readFileSync(edited);
  const runs: Record<'plain' | 'cold' | 'again', Measured[]> = { plain: [], cold: [], again: [] };
  for (let round = 1; round <= rounds; round += 1) {
    runs.plain.push(await runMeasured(join(import.meta.dirname, 'plain-pass.ts'), [contentDir]));
    rmSync(contentCacheFile(contentDir), { force: true });
    runs.cold.push(await check());
    appendFileSync(edited, '\nOne line more.\n');
    runs.again.push(await check());
    writeFileSync(edited, before);
  }
  const [plain, cold, again] = [runs.plain, runs.cold, runs.again].map(takeMedians) as [
    Measured,
    Measured,
    Measured,
  ];
  console.log(`plain pass of gray-matter and remark  ${show(plain)}`);
  console.log(`check, nothing known before           ${show(cold)}  ${ratio(cold, plain)} of the plain pass`);
  console.log(`check again, after one edit           ${show(again)}  ${ratio(again, plain)}`);
}

function takeMedians(runs: readonly Measured[]): Measured {
  const median = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

const show = ({ seconds, megabytes }: Measured): string =>
  `${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB`;

const ratio = (a: Measured, b: Measured): string => (a.seconds / b.seconds).toFixed(2);
