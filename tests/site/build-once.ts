/** The site of the real content, built once for all tests of one run that look at it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../src/astro/build-site.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { reportText } from '../../src/core/problem/report-text.ts';
import { story } from '../story.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site; `inject('site')`. */
    site: string;
  }
}

/** The day on which the tests look at the site. */
const today = '2026-11-22';

interface Shared {
  site: Promise<string>;
  users: number;
}

// Each project loads this module for itself, so what they share lies outside of it.
const key = Symbol.for('lodestone.test-site');
const shared = globalThis as unknown as Record<symbol, Shared | undefined>;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const current = shared[key] ?? { site: build(), users: 0 };
  shared[key] = current;
  current.users += 1;
  project.provide('site', await current.site);
  return async () => {
    current.users -= 1;
    if (current.users === 0) await rm(await current.site, { recursive: true, force: true });
  };
}

async function build(): Promise<string> {
  await mkdir('.lodestone', { recursive: true });
  const outDir = await mkdtemp(resolve('.lodestone', 'test-site-'));
  const { problems, counts } = await buildSite({ contentDir: story, today, base: '/', outDir });
  if (hasErrors(problems)) throw new Error(`the content has errors:\n${reportText(problems, counts)}`);
  return outDir;
}
