/** Content folder → a whole site in a folder of its own. Nothing is rendered where the content has errors. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { Digest } from '../core/link/digest.ts';
import type { RecordCache } from '../core/load/record-cache.ts';
import { openDigest } from '../core/open-digest.ts';
import { hasErrors, type Problem, type ProblemCounts } from '../core/problem/problem.ts';
import { normaliseBase } from '../core/url.ts';
import { provideDigest } from './digest-store.ts';
import { writeForm } from './form-files.ts';
import { listFiles } from './list-files.ts';
import { writeSearchIndex } from './search-index.ts';
import { verifyBuild } from './verify-build.ts';
import type { RenderedFiles } from './verify-plan.ts';
import { writeShareImages } from './write-share-images.ts';

export interface BuildOptions {
  contentDir: string;
  /** The as-of date, `YYYY-MM-DD`. */
  today: string;
  /** The base of every address; `/` unless told. */
  base?: string;
  /**
   * A folder within the project, for Astro runs what it has bundled from there, and an empty one or one that
   * does not exist yet, for Astro empties it.
   */
  outDir: string;
  /** Whether the form for editors stands at `/admin/`. */
  withForm?: boolean;
  /** What is known of the files from before. */
  cache?: RecordCache;
}

export interface BuildResult {
  problems: Problem[];
  counts: ProblemCounts;
  /** 0 where the content has errors. */
  pages: number;
  /** How many pages and files of data were taken from earlier builds. */
  reused: number;
  seconds: number;
  /** In their order. */
  stages: Stage[];
}

/** What a build does one after another: `check`, `pages`, `search`, `share`, `verify`. */
export interface Stage {
  name: string;
  seconds: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The site was rendered and is not whole: one line that names the first faults. */
export class UnsoundBuildError extends Error {}

/** Rejects where rendering fails or the site is not whole; content errors are in the result. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, today, base = '/', outDir, cache } = options;
  const timer = startTimer();
  timer.begin('check');
  const publicFiles = await listFiles(join(root, 'public'));
  const question = { contentDir, today, base, publicFiles, ...(cache && { cache }) };
  const { digest, problems, counts } = await openDigest(question);
  if (hasErrors(problems)) return { problems, counts, pages: 0, reused: 0, ...timer.end() };
  await requireEmptyWithin(root, outDir);
  const rendered = await renderSite(digest, options, timer.begin);
  timer.begin('verify');
  const faults = await verifyBuild({ folder: outDir, digest, rendered });
  if (faults.length > 0) throw new UnsoundBuildError(summarise(faults));
  return { problems, counts, pages: rendered.pages.length, reused: 0, ...timer.end() };
}

/** Tells stages from each other; each ends where the next begins. */
function startTimer() {
  const begun = performance.now();
  const stages: Stage[] = [];
  let running: { name: string; since: number } | undefined;
  const stop = (): void => {
    if (running) stages.push({ name: running.name, seconds: (performance.now() - running.since) / 1000 });
    running = undefined;
  };
  return {
    begin(name: string): void {
      stop();
      running = { name, since: performance.now() };
    },
    end(): { seconds: number; stages: Stage[] } {
      stop();
      return { seconds: (performance.now() - begun) / 1000, stages };
    },
  };
}

async function requireEmptyWithin(project: string, folder: string): Promise<void> {
  const path = relative(project, resolve(folder));
  if (path === '' || /^\.\.|^[/\\]|^\w:/.test(path)) throw new Error(`“${folder}” is not in the project`);
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Error(`“${folder}” is not empty`);
}

async function renderSite(
  digest: Digest,
  options: BuildOptions,
  onStage: (name: string) => void,
): Promise<RenderedFiles> {
  const { contentDir, base = '/', outDir, withForm = false } = options;
  let rendered: RenderedFiles = { pages: [], files: [], copied: [] };
  const record = (files: RenderedFiles): void => {
    rendered = files;
  };
  provideDigest(digest);
  onStage('pages');
  try {
    await build({
      root,
      base: normaliseBase(base),
      site: digest.site.url,
      outDir,
      logLevel: 'error',
      // A path that two routes make is a warning otherwise, and one of its pages is lost.
      prerenderConflictBehavior: 'error',
      integrations: [recordFiles(record)],
      vite: { logLevel: 'error' },
    });
  } finally {
    provideDigest(undefined);
  }
  onStage('search');
  const index = await writeSearchIndex(outDir, digest);
  onStage('share');
  const images = await writeShareImages(outDir, digest, join(root, '.lodestone', 'cache', 'share'));
  const form = { title: digest.site.title, base: normaliseBase(base), contentDir };
  const formFiles = withForm ? await writeForm(outDir, form) : [];
  return { ...rendered, copied: [...rendered.copied, ...index, ...images, ...formFiles] };
}

function recordFiles(record: (files: RenderedFiles) => void): AstroIntegration {
  let copied: string[] = [];
  return {
    name: 'lodestone:files',
    hooks: {
      'astro:config:done': async ({ config }) => {
        copied = await listFiles(fileURLToPath(config.publicDir));
      },
      'astro:build:done': ({ dir, pages, assets }) => {
        const pathOf = (url: URL): string => decodeURIComponent(url.href.slice(dir.href.length));
        const files = [...assets.values()].flat().map(pathOf);
        record({ pages: pages.map(({ pathname }) => pathname), files, copied });
      },
    },
  };
}

function summarise(faults: readonly string[]): string {
  const shown = faults.slice(0, 5).join('; ').replaceAll(/\s+/g, ' ');
  const more = faults.length > 5 ? `; and ${faults.length - 5} more` : '';
  return `the site that was built is not whole, so the last one stays: ${shown}${more}`;
}
