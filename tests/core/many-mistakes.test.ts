/** One run names every mistake of a content folder, at its line, and nothing else. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem/problem.ts';
import { makeCase, readExpected, today } from './make-case.ts';

const listExpected = (name: string): string[] => readExpected(name).trim().split('\n').slice(0, -1);

it.each([
  ['twelve-mistakes', 12],
  ['thirty-mistakes', 30],
])('%s: %i problems, each in a file of its own', (name, count) => {
  const lines = listExpected(name);
  expect(lines).toHaveLength(count);
  expect(new Set(lines.map((line) => line.split(':')[0])).size).toBe(count);
});

const command = join(import.meta.dirname, '../../scripts/check.ts');

/** `check` as a process of its own, working in `cwd`. */
function runCheck(cwd: string, args: readonly string[]) {
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd }, (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, stdout, stderr });
    });
  });
}

it('check --json tells the thirty with paths from the working directory', async () => {
  const folder = makeCase('thirty-mistakes');
  const { status, stdout, stderr } = await runCheck(folder, ['--json', '--today', today]);
  expect([status, stderr]).toEqual([1, '']);
  const { problems, counts } = JSON.parse(stdout) as { problems: Problem[]; counts: object };
  expect(counts).toEqual({ errors: 30, warnings: 0, files: 40, articles: 12, claims: 12 });
  const told = problems.map(
    ({ file, line, column, severity, code, message, hint }) =>
      `${file}:${line}:${column} ${severity} ${code}: ${message}${hint ? ` (${hint})` : ''}`,
  );
  expect(told).toEqual(listExpected('thirty-mistakes'));
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['error']));
});

it('check --json of a folder elsewhere leads there from the working directory', async () => {
  const folder = makeCase('thirty-mistakes');
  const args = ['--json', '--today', today, '--content', '../content'];
  const { status, stdout } = await runCheck(join(folder, 'content'), args);
  const { problems } = JSON.parse(stdout) as { problems: Problem[] };
  expect([status, problems.length]).toEqual([1, 30]);
  expect(problems[0]).toMatchObject({ file: 'articles/2024-06-02-deleted.md', line: 11, column: 89 });
});
