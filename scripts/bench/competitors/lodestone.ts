/** This project as it is now, in a copy of its own, so that no cache of anybody’s work is lost to the benchmark. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, corpusName, newestArticle, root, versionOf } from '../bench-folders.ts';
import type { Competitor, Corpus, Site, StageCosts } from '../competitor.ts';

const copy = join(benchFolder, 'lodestone');

/** What a build is made of. */
const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export function findLodestone(): Competitor {
  copyProject();
  return { name: 'Lodestone', version: versionOf(root, '.') ?? '', open };
}

function copyProject(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  const isPeer = (path: string): boolean => path.startsWith(join(root, 'scripts', 'bench', 'peers'));
  cpSync(join(root, 'scripts'), join(copy, 'scripts'), { recursive: true, filter: (path) => !isPeer(path) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

function open(corpus: Corpus): Site {
  const timings = join(copy, `timings-${corpusName(corpus)}.json`);
  const out = `dist-${corpusName(corpus)}`;
  const script = join(copy, 'scripts', 'build.ts');
  const options = ['--content', corpus.folder, '--out', out, '--today', corpus.today, '--timings', timings];
  return {
    command: { program: process.execPath, args: [...process.execArgv, script, ...options], cwd: copy },
    leftovers: ['.lodestone', '.astro', out].map((name) => join(copy, name)).concat(timings),
    edited: newestArticle(join(corpus.folder, 'articles')),
    output: join(copy, out),
    readStages: () => readStages(timings),
  };
}

interface Timings {
  stages: StageCost[];
}

type StageCost = { name: string; seconds: number; cpu: number };

function readStages(file: string): Record<string, StageCosts> {
  if (!existsSync(file)) return {};
  const { stages }: Timings = JSON.parse(readFileSync(file, 'utf8'));
  const sums: Record<string, StageCosts> = {};
  for (const { name, seconds, cpu } of stages) {
    const { wall: before, cpu: cpuBefore } = sums[name] ?? { wall: 0, cpu: 0 };
    sums[name] = { wall: before + seconds, cpu: cpuBefore + cpu };
  }
  return sums;
}
