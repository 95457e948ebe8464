/** The site of two thousand strange articles, built once for the tests that look at it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { reportText } from '../../src/core/problem/report-text.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site of the strange corpus. */
    strangeSite: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir('.lodestone', { recursive: true });
  const folder = await mkdtemp(resolve('.lodestone', 'test-strange-'));
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'site');
  writeCorpus(contentDir, { articles: 2000, seed: 1, strange: true });
  const { problems, counts } = await buildSite({ contentDir, today: '2026-11-22', base: '/', outDir });
  if (hasErrors(problems)) throw new Error(`the corpus has errors:\n${reportText(problems, counts)}`);
  project.provide('strangeSite', outDir);
  return () => rm(folder, { recursive: true, force: true });
}
