/** Content folder → a whole site in a folder of its own. Nothing is rendered where the content has errors. */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Digest } from '../core/link/digest.ts';
import { readSite } from '../core/load/read-site.ts';
import type { RecordCache } from '../core/load/record-cache.ts';
import { openDigest } from '../core/open-digest.ts';
import { hasErrors, type Problem, type ProblemCounts } from '../core/problem/problem.ts';
import { accentsOf } from '../core/schema/contrast.ts';
import type { SiteFields } from '../core/schema/entity-schemas.ts';
import { normaliseBase } from '../core/url.ts';
import { contextOfHome } from './dev-home.ts';
import { writeForm } from './form-files.ts';
import { listFiles } from './list-files.ts';
import { GoneFileError } from './make-file.ts';
import { makeSite } from './make-site.ts';
import { openTemplates } from './open-templates.ts';
import { writeSearchIndex } from './search-index.ts';
import { openSiteStore } from './site-store.ts';
import { findSourceVersion } from './source-version.ts';
import { writeShareImages } from './write-share-images.ts';

export interface BuildOptions {
  contentDir: string;
  /** The as-of date, `YYYY-MM-DD`. */
  today: string;
  /** The base of every address; `/` unless told. */
  base?: string;
  /** A folder within the project that is empty or does not exist yet. */
  outDir: string;
  /** What tells this site from others that are built in turn; `outDir` unless told. */
  name?: string;
  /** Whether the form for editors stands at `/admin/`. */
  withForm?: boolean;
  /** What is known of the files from before. */
  cache?: RecordCache;
  /** Told when each stage begins. */
  onStage?: (name: StageName) => void;
  /** Told how far the stage is, where it can be counted. */
  onCount?: TellCount;
  /** Where what was made is kept for later builds: ours alone, and made if it is missing. */
  cacheDir?: string;
}

export interface BuildResult {
  problems: Problem[];
  counts: ProblemCounts;
  /** 0 where the content has errors. */
  pages: number;
  /** How many pages and files of data were taken from earlier builds, and how many were made. */
  reused: number;
  rendered: number;
  seconds: number;
  /** In their order. */
  stages: Stage[];
}

/** What a build does one after another. */
export type StageName = 'check' | 'templates' | 'pages' | 'exports' | 'search' | 'share' | 'verify';

export interface Stage {
  name: StageName;
  seconds: number;
  /** Seconds of all processors, of this process and its threads. */
  cpu: number;
}

/** `of` how many, where that is known: of pages, how many there were in the last build. */
export type TellCount = (done: number, of?: number) => void;

const root = fileURLToPath(new URL('../..', import.meta.url));
const publicFolder = join(root, 'public');
const defaultCache = join(root, '.lodestone', 'cache');

/** Threads, which keep next to nothing, have small nurseries. */
const smallNurseries = '--max-semi-space-size=32';

/**
 * What was in use once the pages are made stays in use: V8, which would let that grow to three times its size before it
 * looks for what is not, holds a gigabyte less at 10,000 articles. While pages are made, more looking takes more time.
 */
const growLess = '--heap-growing-percent=40';

/** The site was rendered and is not whole: one line that names the first faults. */
export class UnsoundBuildError extends Error {}

/** Rejects where rendering fails or the site is not whole; content errors are in the result. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { contentDir, today, outDir, cache, cacheDir = defaultCache, onCount } = options;
  const base = normaliseBase(options.base ?? '/');
  const timer = startTimer(options.onStage);
  timer.begin('check');
  const publicFiles = await listFiles(publicFolder);
  const version = findSourceVersion(root);
  const early = bundleEarly(contentDir, base, version);
  const question = {
    contentDir,
    today,
    base,
    publicFiles,
    ...(cache && { cache }),
    ...(onCount && { onCount }),
  };
  const opened = await openDigest(question);
  const { digest, problems, counts, versions } = opened;
  const none = { pages: 0, reused: 0, rendered: 0 };
  if (hasErrors(problems)) return { problems, counts, ...none, ...timer.end() };
  await requireEmptyWithin(root, outDir);
  timer.begin('templates');
  await early;
  const templates = await openTemplates(templatesOf(digest.site, base, version));
  const site = `${options.name ?? outDir} ${base} ${options.withForm ? 'with form' : ''}`;
  setFlagsFromString(smallNurseries);
  const made = await withoutGone(outDir, () =>
    makeSite({
      digest,
      versions,
      folder: outDir,
      templates,
      store: openSiteStore(join(cacheDir, 'site'), site, version),
      publicFolder,
      publicFiles,
      makeRest: () => makeRest(digest, { ...options, base, cacheDir, version }, timer.begin),
      onStage: (name) => {
        if (name === 'exports') setFlagsFromString(growLess);
        timer.begin(name);
      },
      // Whoever edits next looks at it first; there the site’s own index answers.
      onHome: (view) => {
        if (!digest.site.searchEngine) cache?.keepMade(contextOfHome(version, opened, false), view);
      },
      ...(onCount && { onCount }),
    }),
  );
  if (made.faults.length > 0) throw new UnsoundBuildError(summarise(made.faults));
  const { pages, reused, files } = made;
  return { problems, counts, pages, reused, rendered: files - reused, ...timer.end() };
}

/** What another build has removed while it was being linked is made again, with all else that is not stored by now. */
async function withoutGone<Made>(folder: string, make: () => Promise<Made>): Promise<Made> {
  for (let left = 3; ; left--) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof GoneFileError) || left === 0) throw error;
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
    }
  }
}

const templatesOf = (site: SiteFields, base: string, version: string) => ({
  within: join(root, '.lodestone', 'templates'),
  base,
  accents: accentsOf(site),
  version,
});

/** Templates are bundled while the content is read. Who cannot tell yet for which site waits until it is. */
async function bundleEarly(contentDir: string, base: string, version: string): Promise<void> {
  try {
    const { site, isKnown } = readSite(contentDir);
    if (isKnown) await openTemplates(templatesOf(site, base, version));
  } catch {
    // It is tried again once the content is known to be good, and tells its fault then.
  }
}

async function requireEmptyWithin(project: string, folder: string): Promise<void> {
  const path = relative(project, resolve(folder));
  if (path === '' || /^\.\.|^[/\\]|^\w:/.test(path)) throw new Error(`“${folder}” is not in the project`);
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Error(`“${folder}” is not empty`);
}

type RestRequest = BuildOptions & { base: string; cacheDir: string; version: string };

/** What stands beside the pages and is made of none. */
async function makeRest(
  digest: Digest,
  { outDir, contentDir, base, withForm, cacheDir, version, onCount }: RestRequest,
  onStage: (name: 'search' | 'share') => void,
): Promise<string[]> {
  onStage('search');
  const index = await writeSearchIndex(outDir, digest, {
    within: join(cacheDir, 'search'),
    version,
    ...(onCount && { onCount }),
  });
  onStage('share');
  const images = await writeShareImages(outDir, digest, join(cacheDir, 'share'), onCount);
  const form = withForm ? await writeForm(outDir, { title: digest.site.title, base, contentDir }) : [];
  return [...index, ...images, ...form];
}

function startTimer(onStage: BuildOptions['onStage']) {
  const begun = performance.now();
  const stages: Stage[] = [];
  let running: { name: StageName; since: number; before: NodeJS.CpuUsage } | undefined;
  const stop = (): void => {
    if (!running) return;
    const { user, system } = process.cpuUsage(running.before);
    const seconds = (performance.now() - running.since) / 1000;
    stages.push({ name: running.name, seconds, cpu: (user + system) / 1e6 });
    running = undefined;
  };
  return {
    begin(name: StageName): void {
      stop();
      onStage?.(name);
      running = { name, since: performance.now(), before: process.cpuUsage() };
    },
    end(): { seconds: number; stages: Stage[] } {
      stop();
      return { seconds: (performance.now() - begun) / 1000, stages };
    },
  };
}

function summarise(faults: readonly string[]): string {
  const shown = faults.slice(0, 5).join('; ').replaceAll(/\s+/g, ' ');
  const more = faults.length > 5 ? `; and ${faults.length - 5} more` : '';
  return `the site that was built is not whole, so the last one stays: ${shown}${more}`;
}
