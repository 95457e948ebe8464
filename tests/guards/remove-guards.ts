/** Runs tests against a copy of the project in which a guard is missing. */
import { execFile, execFileSync } from 'node:child_process';
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
      const [before, after, ...more] = text.split(guard.from);
      if (before === undefined || after === undefined || more.length > 0)
        throw new Error(`“${guard.from}” does not stand once in ${guard.file}`);
      writeFileSync(file, `${before}${guard.to}${after}`);
      try {
        return await countFailures(folder, guard);
      } finally {
        writeFileSync(file, text);
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function countFailures(cwd: string, { project = 'core', tests }: Guard): Promise<number> {
  const counts = join(cwd, 'counts.json');
  rmSync(counts, { force: true });
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const reporter = `--reporter=${join('scripts', 'count-reporter.ts')}`;
  const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', project, reporter, tests];
  const env = { ...process.env, LODESTONE_TEST_COUNTS: counts, LODESTONE_LONG_TESTS: '0', VITEST: undefined };
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd, env, maxBuffer: 2 ** 26 }, () => {
      try {
        const { passed, failed }: TestCounts = JSON.parse(readFileSync(counts, 'utf8'));
        done(passed + failed === 0 ? -1 : failed);
      } catch {
        done(-1);
      }
    });
  });
}
