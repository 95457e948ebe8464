/** Builds of a corpus by us and by peers: in turn, so that what else the machine does strikes all alike. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { writeCorpus } from '../corpus/write-corpus.ts';
import { runChild } from '../run-child.mjs';
import { benchFolder, corpusName } from './bench-folders.ts';
import type { BenchOptions } from './bench-options.ts';
import type { BenchResults, Measurement, Run } from './bench-results.ts';
import type { Competitor, Corpus, Site } from './competitor.ts';
import { findAstro } from './competitors/astro.ts';
import { findEleventy } from './competitors/eleventy.ts';
import { findHugo } from './competitors/hugo.ts';
import { findLodestone } from './competitors/lodestone.ts';
import { countPages } from './count-pages.ts';
import { measureCommand } from './measure-command.ts';

export interface BuildBench extends BenchOptions {
  seed: number;
  /** YYYY-MM-DD */
  today: string;
}

/** `tell` is told what is done, a line at a time. */
export async function benchBuild(options: BuildBench, tell: (line: string) => void): Promise<BenchResults> {
  const { sizes, rounds, peers, install, seed, today } = options;
  const find = { hugo: findHugo, eleventy: () => findEleventy(install), astro: findAstro };
  const found = [findLodestone(), ...peers.map((peer) => find[peer]())];
  const competitors = found.filter((one) => 'open' in one);
  const measurements: Measurement[] = [];
  for (const articles of sizes) {
    tell(`Preparing ${articles} articles`);
    const corpus = await prepareCorpus({ articles, seed, today });
    measurements.push(...(await measureAll(competitors, corpus, rounds, tell)));
  }
  const { platform, arch, version: node } = process;
  const memory = Math.round(totalmem() / 1e6);
  return {
    machine: { processors: availableParallelism(), memory, system: `${platform} ${arch}`, node },
    today,
    seed,
    rounds,
    measurements,
    absent: found.filter((one) => 'why' in one),
  };
}

/** Makes the corpus and what peers read of it, or takes them from an earlier run of the same code. */
export async function prepareCorpus(asked: Pick<Corpus, 'articles' | 'seed' | 'today'>): Promise<Corpus> {
  const name = corpusName(asked);
  const folder = join(benchFolder, `corpus-${name}`);
  const prepared = join(benchFolder, `prepared-${name}`);
  const corpus = { ...asked, folder, prepared };
  // A run that was stopped may have left a half of either.
  const done = join(prepared, 'done');
  const wanted = `${asked.today} ${hashOf(join(scripts, 'corpus'), join(scripts, 'bench', 'prepare'))}`;
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return corpus;
  for (const stale of [folder, prepared]) rmSync(stale, { recursive: true, force: true });
  writeCorpus(folder, asked);
  const script = join(import.meta.dirname, 'prepare', 'prepare-site.ts');
  const args = [...process.execArgv, script, folder, prepared, asked.today];
  const status = await runChild(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`preparing ${asked.articles} articles ended with status ${status}`);
  writeFileSync(done, wanted);
  return corpus;
}

const scripts = dirname(import.meta.dirname);

/** Of the files in some folders. */
function hashOf(...folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function measureAll(
  competitors: readonly Competitor[],
  corpus: Corpus,
  rounds: number,
  tell: (line: string) => void,
): Promise<Measurement[]> {
  const { articles } = corpus;
  const sites = competitors.map((one) => ({
    one,
    site: one.open(corpus),
    cold: [] as Run[],
    edited: [] as Run[],
  }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { one, site, cold, edited } of sites) {
      tell(`${articles} articles, round ${round} of ${rounds}: ${one.name}`);
      for (const path of site.leftovers) rmSync(path, { recursive: true, force: true });
      cold.push(await measureBuild(site));
      edited.push(await measureEdited(site));
    }
  }
  return sites.map(({ one: { name, version, note }, site, cold, edited }) => {
    return { name, version, ...(note && { note }), articles, cold, edited, pages: countPages(site.output) };
  });
}

/** The article is as it was afterwards: every round begins with the same. */
async function measureEdited(site: Site): Promise<Run> {
  const before = readFileSync(site.edited);
  appendFileSync(site.edited, '\nOne line more.\n');
  try {
    return await measureBuild(site);
  } finally {
    writeFileSync(site.edited, before);
  }
}

async function measureBuild({ command, readStages }: Site): Promise<Run> {
  const cost = await measureCommand(command);
  const stages = readStages?.();
  return { ...cost, ...(stages && Object.keys(stages).length > 0 && { stages }) };
}
