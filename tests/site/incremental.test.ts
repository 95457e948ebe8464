/** A build that takes from earlier ones what has not changed makes the bytes that a build from nothing makes. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { buildSite } from '../../src/astro/build-site.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { patience, seed, triesOf } from '../effort.ts';
import { copyProject, createChance, hashFiles, startBuild } from './project-copy.ts';

mkdirSync('.lodestone', { recursive: true });
const folder = mkdtempSync(resolve('.lodestone', 'test-incremental-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const content = join(folder, 'content');
const settings = { today: '2026-11-22', base: '/' };
const chance = createChance(seed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const listIn = (kind: string): string[] =>
  readdirSync(join(content, kind)).map((name) => join(content, kind, name));
const change = (file: string, edit: (text: string) => string): void =>
  writeFileSync(file, edit(readFileSync(file, 'utf8')));

let made = 0;
/** Each changes the content, or what the site is built with, in one way. */
const edits: Record<string, () => void> = {
  'a line more': () =>
    change(pick(listIn('articles')), (text) => `${text}\nOne line more, number ${made}.\n`),
  'another number': () => {
    change(pick(listIn('articles')), (text) => {
      const numbers = [...text.matchAll(/\bvalue: (\d+)/g)];
      const found = numbers.length > 0 ? pick(numbers) : undefined;
      if (!found) return text;
      return `${text.slice(0, found.index)}value: ${Number(found[1]) + 1}${text.slice(found.index + found[0].length)}`;
    });
  },
  'an article less': () => rmSync(pick(listIn('articles'))),
  'an article more': () => {
    const text = readFileSync(pick(listIn('articles')), 'utf8');
    const other = text.replace(/^title: .*$/m, `title: Added as number ${made}`);
    writeFileSync(join(content, 'articles', `2026-01-0${1 + (made % 9)}-added-${made}.md`), other);
  },
  'another file name': () => {
    const file = pick(listIn('articles'));
    renameSync(file, file.replace(/(?:-moved)?\.md$/, `-moved-${made}.md`));
  },
  'another name': () =>
    change(pick([...listIn('companies'), ...listIn('policies')]), (text) =>
      text.replace(/^name: .*$/m, `name: Renamed ${made}`),
    ),
  'a note': () =>
    change(pick(listIn('companies')), (text) => `${text}\nMore of it is known, as of change ${made}.\n`),
  'another title of the site': () =>
    change(join(content, 'site.yaml'), (text) => text.replace(/^title: .*$/m, `title: Corpus ${made}`)),
  'another colour': () =>
    change(join(content, 'site.yaml'), (text) =>
      text.replace(/^accent: .*$/m, `accent: '#${pick(['7a3b00', '005a7a', '5a2d7a'])}'`),
    ),
  'another day': () => {
    settings.today = pick(['2026-11-21', '2026-11-22', '2026-12-24']);
  },
  'another base': () => {
    settings.base = pick(['/', '/sub/']);
  },
};

/** Undefined where the content has errors. */
async function build(name: string, cacheDir: string) {
  const outDir = join(folder, name);
  rmSync(outDir, { recursive: true, force: true });
  const result = await buildSite({ contentDir: content, ...settings, outDir, name, cacheDir });
  return hasErrors(result.problems) ? undefined : { ...result, files: hashFiles(outDir) };
}

const tries = triesOf(200);

it(`after each of ${tries} edits`, { timeout: 300_000 * patience }, async () => {
  writeCorpus(content, { articles: 12, seed });
  const [kept, fresh] = [join(folder, 'kept'), join(folder, 'fresh')];
  await build('site', kept);
  const told: string[] = [];
  let reused = 0;
  for (; made < tries; made += 1) {
    const name =
      made < Object.keys(edits).length ? (Object.keys(edits)[made] ?? '') : pick(Object.keys(edits));
    edits[name]?.();
    const again = await build('site', kept);
    // Pictures and the index of search have caches of their own.
    rmSync(join(fresh, 'site'), { recursive: true, force: true });
    const clean = await build('clean', fresh);
    expect(clean?.reused ?? 0, name).toBeLessThan(10);
    expect(again?.files, `${name}, edit ${made} of seed ${seed}`).toEqual(clean?.files);
    if (again) told.push(name);
    reused += again?.reused ?? 0;
  }
  // Otherwise nothing was tried.
  expect(told.length).toBeGreaterThan(tries / 2);
  expect(reused).toBeGreaterThan(told.length * 20);
});

it('after a template has changed', { timeout: 180_000 * patience }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'lodestone-incremental-'));
  try {
    copyProject(root);
    const serve = async (): Promise<Record<string, string>> => {
      const { status, stderr } = await startBuild(root).end;
      expect(status, stderr).toBe(0);
      return hashFiles(join(root, 'dist'));
    };
    const before = await serve();
    change(join(root, 'src/components/ArticlePage.astro'), (text) => `${text}\n<p>At the end</p>\n`);
    const after = await serve();
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed).toContain('articles/2024-06-02-quota-doubt/index.html');
    expect(changed.filter((file) => !file.endsWith('.html'))).toEqual([]);
    rmSync(join(root, '.lodestone', 'cache', 'site'), { recursive: true });
    expect(await serve()).toEqual(after);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
