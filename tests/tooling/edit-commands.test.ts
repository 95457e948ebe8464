/** new, rename and merge as an editor runs them: in a process of their own, on a content of their own, no terminal. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from './temporary-folder.ts';

const clean = resolve('tests/fixtures/cases/clean/content');
const scripts = resolve('scripts');

function makeContent(): string {
  const folder = makeTemporaryFolder();
  cpSync(clean, join(folder, 'content'), { recursive: true });
  return folder;
}

function run(folder: string, command: string, ...args: string[]) {
  const line = ['--disable-warning=ExperimentalWarning', join(scripts, `${command}.ts`), ...args];
  return new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
    const child = execFile(process.execPath, line, { cwd: folder }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

const timeout = 60_000;

test('a thing is made, renamed and merged, and the content is sound after each', { timeout }, async () => {
  const folder = makeContent();
  const made = await run(folder, 'new', 'company', 'Salt Works', '--country', 'norway', '--alias', 'Salt');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/^content\/companies\/salt-works\.md is new\n {4}1 \+ ---\n/);
  const shown = await run(folder, 'rename', 'birka', 'birka-potash', '--dry-run');
  expect(shown.stdout).toContain(
    'content/companies/birka.md → content/companies/birka-potash.md\n    4 + formerly: [birka]\n',
  );
  expect(shown.stdout).toMatch(/\n2 files would change; nothing is written\n$/);
  expect(existsSync(join(folder, 'content/companies/birka.md'))).toBe(true);
  expect(await run(folder, 'rename', 'birka', 'birka-potash')).toMatchObject({ status: 0, stderr: '' });
  expect(await run(folder, 'merge', 'salt-works', 'birka-potash')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(join(folder, 'content/companies'))).toEqual(['birka-potash.md', 'fjord-bank.md']);
  expect(readFileSync(join(folder, 'content/companies/birka-potash.md'), 'utf8')).toBe(
    '---\nname: Birka\naliases: [Birka AS, Salt Works, Salt]\nformerly: [birka, salt-works]\ncountry: norway\nkind: miner\n---\n\nBirka mines potash.\n',
  );
  expect(await run(folder, 'check', '--today', '2026-11-22')).toMatchObject({
    status: 0,
    stdout: '10 files, 1 article, 6 claims: 0 errors, 0 warnings, 0 hints\n',
  });
});

test.each([
  ['new', [], /^lodestone new: say what it is and its name: npm run new -- company "Birka Potash"\n$/],
  ['new', ['company', 'Salt', 'Works'], /unexpected “Works”: put a name of several words between quotes/],
  [
    'new',
    ['figure', 'Grade', '--unit', '%'],
    /the figure needs more:\n {2}--definition … {2}What the metric means\.\n$/,
  ],
  [
    'new',
    ['company', 'Birca'],
    /did you mean birka, which is “Birka” \(content\/companies\/birka\.md\)\? .* add --force\n$/,
  ],
  ['rename', ['birca', 'x'], /there is no “birca”: did you mean “birka”\?\n$/],
  ['merge', ['birka', 'fjord-bank', '--keep', 'both'], /--keep “both” is neither from/],
  ['merge', ['birka', 'fjord-bank'], /`kind`: “miner” and “bank”\n/],
])(
  '%s %j is wrong usage, told in words, and nothing is written',
  { timeout },
  async (command, args, reason) => {
    const folder = makeContent();
    const { status, stdout, stderr } = await run(folder, command, ...args);
    expect(stderr).toMatch(reason);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(readdirSync(join(folder, 'content/companies'))).toEqual(['birka.md', 'fjord-bank.md']);
  },
);

test('a broken file that may hold a reference is told as check tells it', { timeout }, async () => {
  const folder = makeTemporaryFolder({ 'content/companies/bad.md': '---\nparent: "birka\n---\n' });
  cpSync(clean, join(folder, 'content'), { recursive: true });
  const { status, stdout, stderr } = await run(folder, 'rename', 'birka', 'x');
  expect(stdout).toContain('content/companies/bad.md:2:9 error yaml: a quotation mark is never closed\n');
  expect(stderr).toContain('mend what is told here, then run this again\n');
  expect(status).toBe(1);
});

test('--force makes another of a very similar name, and a value may begin with a hyphen', {
  timeout,
}, async () => {
  const folder = makeContent();
  expect(await run(folder, 'new', 'company', 'Birca', '--force')).toMatchObject({ status: 0 });
  expect(await run(folder, 'new', 'place', 'Azores', '--longitude', '-25.5')).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'content/places/azores.md'), 'utf8')).toContain('longitude: -25.5\n');
});
