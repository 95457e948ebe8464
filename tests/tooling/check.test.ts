/** `check` and `explain` as processes, as an editor and a build server see them. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeCase, readExpected, today } from '../core/make-case.ts';

const scripts = join(import.meta.dirname, '../../scripts');

/** Runs a command in the folder of a case. */
function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...own } = process.env;
  return new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const [name = '', ...others] = args;
    const command = [join(scripts, `${name}.ts`), ...others];
    execFile(process.execPath, command, { cwd, env: { ...own, ...env } }, (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, stdout, stderr });
    });
  });
}

const check = (cwd: string, ...args: string[]) => run(cwd, ['check', '--today', today, ...args]);

// Each is a process of its own, on a machine that may be busy.
const timeout = 60_000;

describe('check', { timeout }, () => {
  it('gives every problem its line, in the first of the lines about it', async () => {
    const { status, stdout } = await check(makeCase('twelve-mistakes'));
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => /^content\/|^\d+ files/.test(line))).toEqual(
      readExpected('twelve-mistakes').trimEnd().split('\n'),
    );
    expect(lines).toContain('    3 | cuontry: norway');
    expect(lines).toContain('      | ^^^^^^^');
    expect(lines.at(-2)).toMatch(/^More about a code: npm run explain -- bad-body /);
  });

  it('is plain in a pipe, and coloured where FORCE_COLOR says so', async () => {
    const folder = makeCase('warnings');
    const plain = await check(folder);
    const coloured = await run(folder, ['check', '--today', today], { FORCE_COLOR: '1' });
    expect(plain.stdout).toBe(stripVTControlCharacters(plain.stdout));
    expect(coloured.stdout).not.toBe(plain.stdout);
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
  });

  it('--format github annotates, and a file name forges no command', async () => {
    const folder = makeCase('twelve-mistakes');
    writeFileSync(join(folder, 'content/x%0A::set-output name=a::b.md'), 'x');
    const { status, stdout } = await check(folder, '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('::error file='))).toHaveLength(13);
    expect(lines.filter((line) => !line.startsWith('::error file='))).toEqual([
      'GitHub shows the first 10 of each severity; all of them stand above.',
      '21 files, 5 articles, 9 claims: 13 errors, 0 warnings, 0 hints',
    ]);
  });

  it('--json is short for --format json, which has ends, fixes and addresses', async () => {
    const folder = makeCase('thirty-mistakes');
    const [short, long] = await Promise.all([check(folder, '--json'), check(folder, '--format', 'json')]);
    expect(short.stdout).toBe(long.stdout);
    const { problems } = JSON.parse(short.stdout) as { problems: Record<string, unknown>[] };
    expect(problems.find(({ file }) => file === 'content/places/bergen.md')).toMatchObject({
      line: 3,
      column: 10,
      end: { line: 3, column: 18 },
      fix: [{ from: { line: 3, column: 10 }, to: { line: 3, column: 18 }, text: '[Bjørgvin]' }],
      url: 'https://potash.example/problems/invalid-value/',
    });
  });

  it.each([
    [
      ['--format', 'jsn'],
      'lodestone check: --format “jsn” is none of text, json, github: did you mean “json”?',
    ],
    [['--json', '--format', 'text'], 'lodestone check: --json and --format text exclude each other'],
  ])('%j is wrong usage', async (args, line) => {
    expect(await check(makeCase('clean'), ...args)).toEqual({ status: 2, stdout: '', stderr: `${line}\n` });
  });

  it('--fix mends, tells what it did, and reports what is left', async () => {
    const folder = makeCase('thirty-mistakes');
    const { status, stdout, stderr } = await check(folder, '--fix', 'content/places/bergen.md');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      'content/places/bergen.md:3:10 mended invalid-value: Bjørgvin → [Bjørgvin]\n\n40 files, 12 articles, 12 claims: 0 errors, 0 warnings, 0 hints\n',
    );
    expect(readFileSync(join(folder, 'content/places/bergen.md'), 'utf8')).toContain('aliases: [Bjørgvin]\n');
  });

  it('--fix with --json leaves standard output to the report', async () => {
    const { stdout, stderr } = await check(makeCase('thirty-mistakes'), '--fix', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ counts: { errors: 28 } });
    expect(stderr).toContain('mended invalid-value: Bjørgvin → [Bjørgvin]');
    expect(stderr).toContain('mended front-matter: ---- → ---');
  });
});

describe('explain', { timeout }, () => {
  it('explains a code, lists them all, and suggests what was meant', async () => {
    const [one, all, wrong] = await Promise.all([
      run('.', ['explain', 'lost-text']),
      run('.', ['explain']),
      run('.', ['explain', 'lost-txt']),
    ]);
    expect([one.status, one.stdout]).toEqual([0, expect.stringMatching(/^lost-text: The end of a value/)]);
    expect([all.status, all.stdout]).toEqual([0, expect.stringContaining('  lost-text ')]);
    expect(wrong).toEqual({
      status: 2,
      stdout: '',
      stderr: 'lodestone explain: there is no code “lost-txt”: did you mean “lost-text”?\n',
    });
  });
});
