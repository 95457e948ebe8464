/** A copy of the project that a test may break, build and kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';

const parts = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies what a build needs to `root`, with the potash fixture as its content; packages stay where they are. */
export function copyProject(root: string): void {
  for (const part of parts) cpSync(part, join(root, part), { recursive: true });
  cpSync('tests/fixtures/sites/potash', join(root, 'content'), { recursive: true });
  // Builds cache in node_modules, so each copy has its own, of links.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
}

export interface BuildRun {
  child: ChildProcess;
  end: Promise<{ status: number | null; stdout: string; stderr: string }>;
}

export interface BuildSettings {
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Arguments of Node itself. */
  nodeArgs?: readonly string[];
  /** A command that runs the command that follows it. */
  wrapper?: readonly string[];
}

/** Starts `npm run build` in a copy, as of 22 November 2026 unless told, without npm. */
export function startBuild(
  root: string,
  { args = [], env, cwd = root, nodeArgs = [], wrapper = [] }: BuildSettings = {},
): BuildRun {
  const today = args.includes('--today') ? [] : ['--today', '2026-11-22'];
  const script = join(root, 'scripts', 'build.ts');
  const [file = '', ...line] = [...wrapper, process.execPath, ...nodeArgs, script, ...args, ...today];
  const { NODE_ENV, NODE_OPTIONS, VITEST, ...inherited } = process.env;
  const child = spawn(file, line, { cwd, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const end = new Promise<Awaited<BuildRun['end']>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, end };
}

/** What of the search index Pagefind writes in another order each time, and what names it by its hash. */
const unordered = /pagefind-entry\.json$|\.pf_(?:filter|meta)$/;

/** Every file of a site with the hash of its bytes; of the search index those whose bytes are always the same. */
export function hashFiles(site: string): Record<string, string> {
  const files = globSync('**/*', { cwd: site }).filter(
    (file) => statSync(join(site, file)).isFile() && !unordered.test(file),
  );
  return Object.fromEntries(
    files.sort().map((file) => {
      const hash = createHash('sha256').update(readFileSync(join(site, file)));
      return [file.split(sep).join('/'), hash.digest('hex').slice(0, 16)];
    }),
  );
}

/** Numbers from 0 to 1 that look like chance and are the same in every run. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
