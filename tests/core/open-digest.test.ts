import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigest } from '../../src/core/open-digest.ts';
import { makeRepository } from './make-repository.ts';
import { entity, siteText } from './sample.ts';

const clean = join(import.meta.dirname, '../fixtures/cases/clean/content');
const today = '2026-11-22';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-digest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The clean site with other files, made in another order. */
function change(files: Record<string, string>, order = (paths: string[]) => paths): string {
  const paths = readdirSync(clean, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(clean.length + 1));
  const texts = new Map(paths.map((path) => [path, readFileSync(join(clean, path), 'utf8')]));
  for (const [path, text] of Object.entries(files)) texts.set(path, text);
  for (const path of order([...texts.keys()])) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), texts.get(path) ?? '');
  }
  return folder;
}
const codesOf = async (files: Record<string, string>) =>
  (await openDigest({ contentDir: change(files), today })).problems.map(({ code }) => code);

it('a clean site has a digest and no problems', async () => {
  const { digest, problems, counts } = await openDigest({ contentDir: clean, today });
  expect(problems).toEqual([]);
  expect(counts).toEqual({ files: 10, articles: 1, claims: 6 });
  expect(digest.site.title).toBe('The Potash Post');
  expect(digest.findClaim('2024-05-21-birka-doubles#loan')).toMatchObject({
    type: 'relation',
    amount: { value: 1.2e9, unit: { id: 'NOK' } },
  });
  expect(digest.urls.page('company', 'birka')).toBe('/companies/birka/');
});

it('addresses stand under the base', async () => {
  const { digest } = await openDigest({ contentDir: clean, today, base: 'sub' });
  const [article] = digest.articles;
  expect(digest.urls.page('company', 'birka')).toBe('/sub/companies/birka/');
  expect(JSON.stringify(article?.body)).toContain('"/sub/companies/birka/"');
});

it('so do the links of bodies, which are checked as they are written', async () => {
  const body = '[The bank](/companies/fjord-bank/), [a hill](/hill.pdf) and [a claim](#claim-x).';
  const files = { 'companies/birka.md': `---\nname: Birka\nkind: miner\n---\n\n${body}\n` };
  const { digest, problems } = await openDigest({ contentDir: change(files), today, base: '/sub/' });
  const urls = [...JSON.stringify(digest.findEntity('birka')?.body).matchAll(/"url":"([^"]*)"/g)];
  expect(urls.map(([, url]) => url)).toEqual(['/sub/companies/fjord-bank/', '/sub/hill.pdf', '#claim-x']);
  expect(problems.map(({ code }) => code)).toEqual(['bad-body']);
});

it('what is published later is checked and counted all the same', async () => {
  const { digest, problems, counts } = await openDigest({ contentDir: clean, today: '2024-05-20' });
  expect([digest.articles.length, digest.claims.length, counts.claims]).toEqual([0, 0, 6]);
  expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
    ['withheld', 'hint', 6],
  ]);
});

it('the order in which files were made does not matter', async () => {
  const files = { 'people/birka.md': '---\nname: Birka\nzzz: 1\n---\n', 'topics/Potash.md': 'no' };
  const open = async (contentDir: string) => {
    const { digest, problems } = await openDigest({ contentDir, today });
    return JSON.stringify({ articles: digest.articles, entities: digest.entities, problems });
  };
  const first = await open(change(files));
  rmSync(folder, { recursive: true });
  expect(await open(change(files, (paths) => paths.reverse()))).toBe(first);
});

describe('one mistake makes one problem', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['an id in two folders', { 'people/birka.md': '---\nname: B. Holm\n---\n' }, ['duplicate-id']],
    ['an id in two cases', { 'people/Birka.md': '---\nname: B. Holm\n---\n' }, ['duplicate-id']],
    [
      'a wrong reference, to what nothing else names',
      {
        'places/oslo.md': '---\nname: Oslo\n---\n',
        'companies/x.md': '---\nname: X Company\ncountry: olso\n---\n',
      },
      ['unknown-reference'],
    ],
    ['a file that others refer to is broken', { 'companies/birka.md': '---\nname: "Birka\n---\n' }, ['yaml']],
    [
      'a metric that others measure is broken',
      { 'figures/potash-capacity.md': '---\nname: C\nunit: zz\n---\n' },
      ['missing-field'],
    ],
    [
      'a metric whose unit is none',
      { 'figures/potash-capacity.md': '---\nname: C\ndefinition: D\nunit: zz\n---\n' },
      ['wrong-unit'],
    ],
    ['site.yaml is broken', { 'site.yaml': 'title: [' }, ['yaml']],
    [
      'a key figure that is none',
      {
        'site.yaml': readFileSync(join(clean, 'site.yaml'), 'utf8').replace(
          '[potash-capacity]',
          '[potash-capacty]',
        ),
      },
      ['unknown-reference'],
    ],
    ['an entity that nothing names', { 'places/oslo.md': '---\nname: Oslo\n---\n' }, ['unused-entity']],
  ])('%s', async (_, files, expected) => {
    expect(await codesOf(files)).toEqual(expected);
  });
});

it('of two files for one address the one with the worse name is told', async () => {
  const { problems } = await openDigest({
    contentDir: change({ 'articles/Birka.md': '---\nname: x\n---\n' }),
    today,
  });
  expect(problems[0]).toMatchObject({
    code: 'duplicate-id',
    file: expect.stringMatching(/\/articles\/Birka\.md$/),
    message: expect.stringMatching(/^the id “birka” is taken by .*\/companies\/birka\.md$/),
  });
});

it.skipIf(process.platform === 'win32')('a folder within it that cannot be read is a problem', async () => {
  // Too long a path to be read, even for an administrator, whom permissions do not stop.
  const deep =
    'n=$(printf %0250d 0); for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do mkdir $n; cd -P $n; done';
  execFileSync('sh', ['-ec', deep], { cwd: change({}) });
  const { problems, digest } = await openDigest({ contentDir: folder, today });
  execFileSync('rm', ['-rf', ...readdirSync(folder).filter((name) => name.startsWith('000'))], {
    cwd: folder,
  });
  expect(problems).toMatchObject([
    { code: 'unreadable-file', line: 1, column: 1, message: 'the folder cannot be read (ENAMETOOLONG)' },
  ]);
  expect(digest.articles).toHaveLength(1);
});

it('rejects only where there is no folder', async () => {
  await expect(openDigest({ contentDir: join(folder, 'nowhere'), today })).rejects.toThrow('ENOENT');
});

it('two files with one id are one mistake: either may be what is referred to', async () => {
  expect(await codesOf({ 'companies/norway.md': '---\nname: Norway AS\n---\n' })).toEqual(['duplicate-id']);
});

it('a file in the wrong place is one mistake, and none of what has its id in the right one', async () => {
  const norway = readFileSync(join(clean, 'places/norway.md'), 'utf8');
  expect(await codesOf({ 'places/norway.md.bak': norway })).toEqual(['misplaced-file']);
  rmSync(join(folder, 'places/norway.md'));
  const { problems } = await openDigest({ contentDir: folder, today });
  expect(problems.map(({ code }) => code)).toEqual(['misplaced-file']);
});

it('looks at a revision in the place of the disk, and says which lines are new since another', async () => {
  const { content, write, commit } = makeRepository();
  write('content/site.yaml', siteText);
  write('content/companies/birka.md', entity('Birka').replace('---\n', '---\nkind_: x\n'));
  const since = commit();
  write('content/companies/bank.md', entity('Bank').replace('---\n', '---\nkind_: x\n'));
  const then = commit();
  rmSync(join(content, 'companies'), { recursive: true });
  const { problems, isOnChange } = await openDigest({
    contentDir: content,
    today: '2026-11-22',
    at: then,
    since,
  });
  const told = problems.filter(({ code }) => code === 'unknown-field');
  expect(told.map((problem) => [problem.file.replace(/.*\//, ''), isOnChange?.(problem)])).toEqual([
    ['bank.md', true],
    ['birka.md', false],
  ]);
});
