/** `npm run init` as the owner of a fork runs it, and what makes a fork possible: no beat in the code. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDigest } from '../../src/core/open-digest.ts';
import { story } from '../story.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const scripts = resolve('scripts');
const timeout = 60_000;

function run(folder: string, command: string, ...args: string[]) {
  const line = ['--disable-warning=ExperimentalWarning', join(scripts, `${command}.ts`), ...args];
  return new Promise<{ status: number; stdout: string; stderr: string }>((done) => {
    const child = execFile(process.execPath, line, { cwd: folder }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

const told = [
  '--title',
  'Potash: News',
  '--tagline',
  'Who digs # what',
  '--url',
  'https://potash.example/',
  '--editor',
  '"Ann"',
];
const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

test('a fork begins with a tiny sound site, and loses nothing of the old one', { timeout }, async () => {
  const folder = makeTemporaryFolder();
  const content = join(folder, 'content');
  cpSync('tests/fixtures/cases/clean/content', content, { recursive: true });
  const before = listFiles(content).map((file) => [file, readFileSync(join(content, file), 'utf8')]);

  const hesitant = await run(folder, 'init', ...told);
  expect(hesitant.status).toBe(2);
  expect(hesitant.stderr).toMatch(
    /^lodestone init: 10 files of content\/ move to tests\/fixtures\/story\/, whole\. Add --force/,
  );
  expect(listFiles(content)).toEqual(before.map(([file]) => file));

  const done = await run(folder, 'init', ...told, '--force', '--today', '2027-02-28');
  expect(done).toMatchObject({ status: 0, stderr: '' });
  expect(done.stdout).toMatch(/^4 files, 1 article, 4 claims: 0 errors, 0 warnings, 0 hints\n/);
  const aside = join(folder, 'tests/fixtures/story');
  expect(listFiles(aside).map((file) => [file, readFileSync(join(aside, file), 'utf8')])).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['content', 'tests']);

  const { problems, digest } = await openDigest({ contentDir: content, today: '2027-02-28' });
  expect(problems).toEqual([]);
  expect(digest.site).toMatchObject({
    title: 'Potash: News',
    tagline: 'Who digs # what',
    editor: { name: '"Ann"' },
  });

  const again = await run(folder, 'init', ...told, '--force', '--today', '2027-02-28');
  expect(again.stdout).toContain('The content that stood here is in .lodestone/content-of-2027-02-28/.');
  expect(existsSync(join(folder, '.lodestone/content-of-2027-02-28/site.yaml'))).toBe(true);
});

test.each([
  [['--title', 'A'], /^lodestone init: --tagline: it is required\n$/],
  [[...told, '--accent', 'blue'], /--accent: “blue” must be a colour, as in #8a3b12/],
  [[...told, '--acent', '#123456'], /unknown option --acent: did you mean “accent”\?/],
  [
    ['--url', 'javascript:alert(1)', '--title', 'A', '--tagline', 'B', '--editor', 'C'],
    /--url: “javascript:alert\(1\)” must/,
  ],
])('%j is refused, and nothing is written', { timeout }, async (args, message) => {
  const folder = makeTemporaryFolder({ 'content/site.yaml': 'title: Mine\n' });
  const { status, stderr } = await run(folder, 'init', ...args, '--force');
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(listFiles(folder)).toEqual(['content/site.yaml']);
});

test('no line of the code speaks of the first beat', async () => {
  const { digest } = await openDigest({ contentDir: story, today: '2026-11-22' });
  // Names that only this story has: of two words or more, so that a country or a common word is none.
  const names = digest.entities
    .filter(({ kind }) => ['company', 'project', 'policy', 'figure', 'deal', 'event'].includes(kind))
    .map(({ fields }) => ('name' in fields ? String(fields.name) : ''))
    .filter((name) => name.includes(' '));
  expect(names.length).toBeGreaterThan(50);
  const files = execFileSync('git', ['ls-files', 'src', 'scripts']).toString().trim().split('\n');
  const beat = /rare.earth|neodymium|dysprosium|lanthan|praseodym|terbium|permanent.magnet/i;
  const found = files
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [beat.exec(text)?.[0], ...names.filter((name) => text.includes(name))].flatMap((word) =>
        word ? `${file}: ${word}` : [],
      );
    });
  expect(found).toEqual([]);
});
