/**
 * `npm test`: format, lint, types and all tests; the last line says how many passed and failed. With `--long`, which is
 * `npm run test:long`, the random and the destructive ones try ten times as much.
 * What else it is given after `--` goes to vitest, and then only vitest runs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestCounts } from './count-reporter.ts';
import { withProgress } from './progress.mjs';

const root = dirname(import.meta.dirname);

interface Step {
  name: string;
  /** A package and the arguments of its program of the same name. */
  command: [packageName: string, program: string, ...args: string[]];
  /** What to count; by default the step is one test. */
  count?: (status: number) => TestCounts;
}

const passed: TestCounts = { passed: 1, failed: 0, skipped: 0 };
const failed: TestCounts = { passed: 0, failed: 1, skipped: 0 };

const scratch = mkdtempSync(join(tmpdir(), 'lodestone-test-'));
const countsFile = join(scratch, 'counts.json');
const filters = process.argv.slice(2).filter((argument) => argument !== '--long');
const isLong = filters.length < process.argv.length - 2;

const checks: Step[] = [
  { name: 'format and lint', command: ['@biomejs/biome', 'biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['astro', 'astro', 'check', '--minimumFailingSeverity', 'warning'] },
];

const tests: Step = {
  name: 'tests',
  command: ['vitest', 'vitest', 'run', '--config', 'tests/vitest.config.ts', ...reporters(), ...filters],
  count: readCounts,
};

const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
for (const step of filters.length > 0 ? [tests] : [...checks, tests]) {
  const counts = await runStep(step);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
}
rmSync(scratch, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Says nothing but its name and time if all is well, and everything if not. */
async function runStep({ name, command, count }: Step): Promise<TestCounts> {
  const done = ({ status }: { status: number }) => `${status === 0 ? '✓' : '✗'} ${name}`;
  const { status, output } = await withProgress({ doing: `Running ${name}`, done }, () => run(command));
  if (status !== 0) process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
  if (count) return count(status);
  return status === 0 ? passed : failed;
}

function run([packageName, program, ...args]: Step['command']): Promise<{ status: number; output: string }> {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = join(folder, typeof bin === 'string' ? bin : bin[program]);
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    LODESTONE_TEST_COUNTS: countsFile,
    ...(isLong && { LODESTONE_LONG_TESTS: '1' }),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function reporters(): string[] {
  return ['--reporter=default', `--reporter=${join(import.meta.dirname, 'count-reporter.ts')}`];
}

/** What the reporter wrote; vitest can fail as a whole too, before it or after it. */
function readCounts(status: number): TestCounts {
  try {
    const counts: TestCounts = JSON.parse(readFileSync(countsFile, 'utf8'));
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return failed;
  }
}
