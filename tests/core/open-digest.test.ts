import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigest } from '../../src/core/open-digest.ts';

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

it('what is published later is checked and counted all the same', async () => {
  const { digest, problems, counts } = await openDigest({ contentDir: clean, today: '2024-05-20' });
  expect([digest.articles.length, digest.claims.length, counts.claims, problems]).toEqual([0, 0, 6, []]);
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

it('rejects only where there is no folder', async () => {
  await expect(openDigest({ contentDir: join(folder, 'nowhere'), today })).rejects.toThrow('ENOENT');
});
