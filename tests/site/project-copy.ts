/** A copy of the project that a test may break, build and kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

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
  /** The Node that builds; this one unless told. */
  node?: string;
}

/** Starts `npm run build` in a copy, as of 22 November 2026 unless told, without npm. */
export function startBuild(
  root: string,
  { args = [], env, cwd = root, nodeArgs = [], wrapper = [], node = process.execPath }: BuildSettings = {},
): BuildRun {
  const today = args.includes('--today') ? [] : ['--today', '2026-11-22'];
  const script = join(root, 'scripts', 'build.ts');
  const [file = '', ...line] = [...wrapper, node, ...nodeArgs, script, ...args, ...today];
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

/**
 * Every file of a site with the hash of its bytes. Pagefind 1.5 holds filters and their values in hash maps that begin with
 * another seed in each process, writes them in that order, and names the files by the hash of what it wrote. So of its
 * filters the bytes are compared without their order, and of what names them all but these names.
 */
export function hashFiles(site: string): Record<string, string> {
  const files = globSync('**/*', { cwd: site })
    .filter((file) => statSync(join(site, file)).isFile())
    .map((file) => file.split(sep).join('/'));
  const unstable = files.flatMap((file) => /([a-z-]+_[\da-f]+)\.pf_(?:filter|meta)$/.exec(file)?.[1] ?? []);
  const hashed = files.map((file) => {
    const bytes = readFileSync(join(site, file));
    const [, kind] = /(pagefind-entry\.json|\.pf_filter|\.pf_meta)$/.exec(file) ?? [];
    if (kind === undefined) return [file, hash(bytes)] as const;
    const text = (kind === 'pagefind-entry.json' ? bytes : gunzipSync(bytes)).toString('latin1');
    const same = unstable.reduce((rest, name) => rest.replaceAll(name, ''), text);
    const sorted = hash(Buffer.from(kind === 'pagefind-entry.json' ? same : [...same].sort().join('')));
    // A site has several filters, and a name says nothing of which it is.
    return [kind === '.pf_filter' ? `${sorted}${kind}` : kind, sorted] as const;
  });
  return Object.fromEntries(hashed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

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
