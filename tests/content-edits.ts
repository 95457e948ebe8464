/** A generated content on the disk that is edited at random: with mistakes, with other days, with things that come and go. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { makeCorpus, writeCorpus } from '../scripts/corpus/write-corpus.ts';

const size = { articles: 24, seed: 5 };
const files = new Map([...makeCorpus(size)]);
const articles = [...files.keys()].filter((path) => path.startsWith('articles/'));
const entities = [...files.keys()].filter((path) => !path.startsWith('articles/') && path !== 'site.yaml');
const textOf = (path: string): string => files.get(path) ?? '';

/** A copy of the corpus on the disk, and what changes it. */
export function makeContent(of = size) {
  const contentDir = mkdtempSync(join(tmpdir(), 'reopen-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true }));
  writeCorpus(contentDir, of);
  const apply = (one: Edit): void => {
    const file = join(contentDir, one.path);
    const text = change(existsSync(file) ? readFileSync(file, 'utf8') : textOf(one.path), one);
    if (text === undefined) rmSync(file, { force: true });
    else writeFileSync(file, text);
  };
  return { options: { contentDir, today: '2026-11-22', drafts: true }, apply };
}

const article = fc.constantFrom(...articles);
export const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('word' as const), path: article }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('value' as const), path: article, by: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('like' as const), path: article, other: article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path: article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), path: article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('day' as const), path: article, by: fc.nat(27) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('draft' as const), path: article }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break' as const), path: article }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('entity' as const), path: fc.constantFrom(...entities) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('site' as const), path: fc.constant('site.yaml') }) },
);
export type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** The text of the file after the edit; undefined where it is deleted. */
function change(text: string, one: Edit): string | undefined {
  switch (one.kind) {
    case 'word':
      return `${text}\nMore is said than before.\n`;
    case 'value':
      return text.replace(/value: (\d+)/, (_, value) => `value: ${value}${one.by}`);
    case 'like':
      // The claims and words of another article, under this name.
      return textOf(one.other)
        .replace(/^title: .*$/m, 'title: Another')
        .replace(/^ {2}url: .*\n/m, '');
    case 'remove':
      return undefined;
    case 'restore':
      return textOf(one.path);
    case 'day':
      return text.replace(/(published: \d{4}-\d{2}-)\d{2}/, `$1${String(one.by + 1).padStart(2, '0')}`);
    case 'draft':
      return text.replace(/^title:/m, 'draft: true\ntitle:');
    case 'break':
      return text.replace(/^summary:/m, 'sumary:');
    case 'entity':
      return text.replace(/^name: .*$/m, 'name: Another Name');
    case 'site':
      return text.replace(/^tagline: .*$/m, 'tagline: Another one');
  }
}
