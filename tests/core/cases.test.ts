/** A folder is a case: what is in `content` has the problems of `expected-problems.txt`, line for line. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { openDigest } from '../../src/core/open-digest.ts';
import { problemCodes } from '../../src/core/problem/codes.ts';
import { reportText } from '../../src/core/problem/report-text.ts';

const today = '2026-11-22';
const cases = join(import.meta.dirname, '../fixtures/cases');
const names = readdirSync(cases);
const expected = (name: string): string => readFileSync(join(cases, name, 'expected-problems.txt'), 'utf8');

/** The report on the content of `folder`, with paths that begin there. */
async function report(folder: string): Promise<string> {
  const { problems, counts } = await openDigest({ contentDir: join(folder, 'content'), today });
  const prefix = `${relative('.', folder).split(sep).join('/')}/`;
  return `${reportText(problems, counts).replaceAll(prefix, '')}\n`;
}

it.each(names)('%s', async (name) => {
  expect(await report(join(cases, name))).toBe(expected(name));
});

const generated = {
  'a file of more than 256 KB': {
    make: (folder: string) =>
      writeFileSync(join(folder, 'companies/huge.md'), `---\nname: ${'x'.repeat(262_144)}\n---\n`),
    line: 'content/companies/huge.md:1:1 file-too-large: is larger than 256 KB (257 KB)',
  },
  'a link': {
    make: (folder: string) =>
      symlinkSync(join(folder, 'companies/birka.md'), join(folder, 'companies/linked.md')),
    line: 'content/companies/linked.md:1:1 unreadable-file: is not a plain file (a link)',
  },
  'a link to nothing': {
    make: (folder: string) => symlinkSync(join(folder, 'nowhere'), join(folder, 'people')),
    line: 'content/people:1:1 misplaced-file: “people” is no content file',
  },
};

it.each(Object.entries(generated))('the clean site with %s', async (_, { make, line }) => {
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  try {
    mkdirSync(join(folder, 'content'));
    cpSync(join(cases, 'clean/content'), join(folder, 'content'), { recursive: true });
    make(join(folder, 'content'));
    const lines = (await report(folder)).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.slice(0, line.length)).toBe(line);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('twelve mistakes in twelve files make twelve problems, each in its file', () => {
  const lines = expected('twelve-mistakes').trim().split('\n').slice(0, -1);
  expect(lines).toHaveLength(12);
  expect(new Set(lines.map((line) => line.split(':')[0])).size).toBe(12);
});

it('every code occurs in a case', () => {
  const told = [...names.map(expected), ...Object.values(generated).map(({ line }) => line)].join('\n');
  const codes = Object.keys(problemCodes);
  expect(codes.filter((code) => !told.includes(` ${code}: `))).toEqual([]);
});
