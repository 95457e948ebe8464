/** `npm run draft`, as a person runs it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from './temporary-folder.ts';

const clean = join(import.meta.dirname, '../fixtures/cases/clean/content');
const saved = `Birka sells sacks

By Ola Nordmann
21 May 2024

Birka has sold more than 900 sacks of potash from its Hill Mine since January, it said on Monday.
`;
let folder: string;
let content: string;
let file: string;

beforeEach(() => {
  folder = makeTemporaryFolder();
  content = join(folder, 'content');
  cpSync(clean, content, { recursive: true });
  mkdirSync(join(content, 'articles'), { recursive: true });
  file = join(folder, 'saved.txt');
  writeFileSync(file, saved);
});

function draft(args: string[], input = ''): { status: number | null; out: string; err: string } {
  const script = join(import.meta.dirname, '../../scripts/draft.ts');
  const flags = [
    '--disable-warning=ExperimentalWarning',
    script,
    '--content',
    content,
    '--today',
    '2026-11-24',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const listArticles = (): string[] => readdirSync(join(content, 'articles')).sort();

describe('a saved article', () => {
  test('becomes a draft, and is told', () => {
    const { status, out, err } = draft([file]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('2024-05-21-birka-sells-sacks.md');
    expect(out).toMatch(/companies +birka\n/);
    expect(readFileSync(join(content, 'articles/2024-05-21-birka-sells-sacks.md'), 'utf8')).toContain(
      'qualifier: over',
    );
  });

  test('may come in by standard input, and be shown alone', () => {
    const before = listArticles();
    const { status, out } = draft(['--dry-run', '-'], saved);
    expect(status).toBe(0);
    expect(out).toMatch(/^---\ntitle: TODO/);
    expect(listArticles()).toEqual(before);
  });

  test('never overwrites what is there', () => {
    expect(draft([file]).status).toBe(0);
    const path = join(content, 'articles/2024-05-21-birka-sells-sacks.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nMine.\n`);
    const { status, err } = draft([file]);
    expect(status).toBe(2);
    expect(err).toContain('2024-05-21-birka-sells-sacks.md is of this source already');
    expect(err).toContain('add --force');
    expect(draft([file, '--force']).out).toContain('2024-05-21-birka-sells-sacks-2.md');
    expect(readFileSync(path, 'utf8')).toContain('Mine.');
  }, 30_000);

  test('is known again under another name and date', () => {
    expect(draft([file]).status).toBe(0);
    const articles = join(content, 'articles');
    renameSync(join(articles, '2024-05-21-birka-sells-sacks.md'), join(articles, '2024-05-21-sacks.md'));
    const { status, err } = draft([file, '--published', '2024-05-22']);
    expect(status).toBe(2);
    expect(err).toContain('2024-05-21-sacks.md is of this source already: it has the same headline');
    expect(listArticles()).not.toContain('2024-05-22-birka-sells-sacks.md');
  }, 30_000);

  test('that is digested already is refused', () => {
    const known = readFileSync(join(content, 'articles/2024-05-21-birka-doubles.md'), 'utf8');
    const headline = /headline: (.+)/.exec(known)?.[1] ?? '';
    const publisher = /publisher: ([a-z-]+)/.exec(known)?.[1] ?? '';
    writeFileSync(file, saved.replace('Birka sells sacks', headline));
    const { status, err } = draft([file, '--publisher', publisher]);
    expect(status).toBe(2);
    expect(err).toContain('2024-05-21-birka-doubles.md is of this source already: it has the same headline');
    expect(draft([file, '--publisher', publisher, '--dry-run']).err).toContain('Warning: ');
  }, 30_000);
});

describe('what cannot be meant is told in one line', () => {
  test.each([
    [[], 'name one saved article, or - for standard input'],
    [['nowhere.txt'], 'there is no file “nowhere.txt”'],
    [['--published', '2024-13', '-'], '--published: 2024-13 does not exist; months run from 01 to 12'],
    [['--url', 'javascript:x', '-'], '--url “javascript:x” is not an address'],
    [
      ['--publisher', 'nordic-mineral', '-'],
      '--publisher: there is no publisher “nordic-mineral” (did you mean “nordic-minerals”?)',
    ],
    [['-'], 'is empty'],
  ])('%j', (args, message) => {
    const { status, out, err } = draft(args, args.includes('--publisher') ? saved : '');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('what holds no prose', () => {
    const { status, err } = draft(['-'], 'Home | News\n');
    expect(status).toBe(1);
    expect(err).toBe('lodestone draft: there is no prose in what came in; is it the article?\n');
  });
});
