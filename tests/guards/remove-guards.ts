/** Runs tests against a copy of the project in which a guard is missing. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestCounts } from '../../scripts/count-reporter.ts';
import type { Guard } from './guards.ts';

export interface Workshop {
  /** How many of the guard’s tests fail without it; -1 where nothing ran. Rejects where the guard is not to be found. */
  failuresWithout: (guard: Guard) => Promise<number>;
  close: () => void;
}

/** Copies what Git knows of, and what is new; packages are linked. */
export function openWorkshop(root = resolve('.')): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-guards-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of files.toString().split('\0')) {
    if (file !== '' && existsSync(join(root, file))) cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    failuresWithout: async (guard) => {
      const file = join(folder, guard.file);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, [guard, ...(guard.also ?? [])].reduce(replaceOnce, text));
      try {
        return await countFailures(folder, guard);
      } finally {
        writeFileSync(file, text);
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function replaceOnce(text: string, { from, to }: { from: string; to: string }): string {
  const [before, after, ...more] = text.split(from);
  if (after === undefined || more.length > 0) throw new Error(`“${from}” does not stand once`);
  return `${before}${to}${after}`;
}

/** Without a guard against work that has no end, a test has none either: it then counts as one that failed. */
const mostMs = 120_000;

function countFailures(cwd: string, { project = 'core', tests }: Guard): Promise<number> {
  const counts = join(cwd, 'counts.json');
  rmSync(counts, { force: true });
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const reporter = `--reporter=${join('scripts', 'count-reporter.ts')}`;
  const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', project, reporter, tests];
  const env = { ...process.env, LODESTONE_TEST_COUNTS: counts, LODESTONE_LONG_TESTS: '0', VITEST: undefined };
  return new Promise((done) => {
    // A group of its own, so that none of its processes outlives it.
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'ignore', detached: true });
    let isEndless = false;
    const timer = setTimeout(() => {
      isEndless = true;
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, mostMs);
    child.once('close', () => {
      clearTimeout(timer);
      done(isEndless ? 1 : readFailures(counts));
    });
  });
}

function readFailures(counts: string): number {
  try {
    const { passed, failed }: TestCounts = JSON.parse(readFileSync(counts, 'utf8'));
    return passed + failed === 0 ? -1 : failed;
  } catch {
    return -1;
  }
}
