/** Content folder → a whole site in a folder of its own. Nothing is rendered where the content has errors. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { openDigest } from '../core/open-digest.ts';
import { hasErrors, type Problem, type ProblemCounts } from '../core/problem/problem.ts';
import { normaliseBase } from '../core/url.ts';
import { provideDigest } from './digest-store.ts';

export interface BuildOptions {
  contentDir: string;
  /** The as-of date, `YYYY-MM-DD`. */
  today: string;
  /** The base of every address; `/` unless told. */
  base?: string;
  /** An empty folder, or one that does not exist yet. */
  outDir: string;
}

export interface BuildResult {
  problems: Problem[];
  counts: ProblemCounts;
  /** 0 where the content has errors. */
  pages: number;
  seconds: number;
}

/** Rejects where rendering fails; content errors are in the result. */
export async function buildSite({
  contentDir,
  today,
  base = '/',
  outDir,
}: BuildOptions): Promise<BuildResult> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const { digest, problems, counts } = await openDigest({ contentDir, today, base });
  if (hasErrors(problems)) return { problems, counts, pages: 0, seconds: seconds() };
  provideDigest(digest);
  let pages = 0;
  try {
    await build({
      root: fileURLToPath(new URL('../..', import.meta.url)),
      base: normaliseBase(base),
      site: digest.site.url,
      outDir,
      logLevel: 'error',
      integrations: [
        {
          name: 'lodestone:count',
          hooks: {
            'astro:build:done': (done) => {
              pages = done.pages.length;
            },
          },
        },
      ],
      vite: { logLevel: 'error' },
    });
  } finally {
    provideDigest(undefined);
  }
  return { problems, counts, pages, seconds: seconds() };
}
