/** A folder is a case: what is in `content` has the problems of `expected-problems.txt`, line for line. */
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/astro/list-files.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { problemCodes } from '../../src/core/problem/codes.ts';
import { reportText } from '../../src/core/problem/report-text.ts';
import { addHugeFile, addLink, listCases, makeCase, readExpected, today } from './make-case.ts';
import { makeRepository } from './make-repository.ts';

/** The report on the content of `folder`, with paths that begin there. */
async function report(folder: string, since?: string): Promise<string> {
  const contentDir = join(folder, 'content');
  const publicFiles = await listFiles(join(folder, 'public'));
  const { problems, counts } = await openDigest({ contentDir, today, publicFiles, ...(since && { since }) });
  const prefix = `${relative('.', folder).split(sep).join('/')}/`;
  return `${reportText(problems, counts).replaceAll(prefix, '')}\n`;
}

it.each(listCases())('%s', async (name) => {
  expect(await report(makeCase(name))).toBe(readExpected(name));
});

const generated = {
  'a file of more than 256 KB': {
    make: addHugeFile,
    line: 'content/companies/huge.md:1:1 error file-too-large: is larger than 256 KB (257 KB)',
  },
  'a thousand and one fields in one place': {
    make: (content: string) => {
      const answers = Array.from({ length: 1001 }, (_, index) => `  a${index}: yes\n`).join('');
      mkdirSync(join(content, 'questions'), { recursive: true });
      writeFileSync(join(content, 'questions/many.md'), `---\nname: Many\nanswers:\n${answers}---\n`);
    },
    line: 'content/questions/many.md:4:3 error too-much: holds 1001 fields in one place, and 1000 are the most (divide it)',
  },
  'a link': {
    make: addLink,
    line: 'content/companies/linked.md:1:1 error unreadable-file: is not a plain file (a link)',
  },
  'a link to nothing': {
    make: (content: string) => symlinkSync(join(content, 'nowhere'), join(content, 'people')),
    line: 'content/people:1:1 error unreadable-file: is not a plain file (a link)',
  },
  'a folder that is a link, to which others refer': {
    make: (content: string) => {
      mkdirSync(join(content, '../elsewhere'));
      renameSync(join(content, 'companies'), join(content, '../elsewhere/companies'));
      symlinkSync(join(content, '../elsewhere/companies'), join(content, 'companies'));
    },
    line: 'content/companies:1:1 error unreadable-file: is not a plain file (a link)',
  },
};

it.each(Object.entries(generated))('the clean site with %s', async (_, { make, line }) => {
  const folder = makeCase('clean');
  make(join(folder, 'content'));
  const lines = (await report(folder)).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(line);
});

const corrected =
  'content/articles/2024-05-21-birka-doubles.md:16:70 error uncorrected-change: `value` of the published claim “loan” was “1.2 billion” and is “1.5 billion”, without a correction (add to corrections: { date: …, claim: loan, text: … })';

it('the clean site, with a number changed since it was published', async () => {
  const { folder, content, commit } = makeRepository();
  cpSync(join(makeCase('clean'), 'content'), content, { recursive: true });
  const since = commit();
  const article = join(content, 'articles/2024-05-21-birka-doubles.md');
  writeFileSync(article, readFileSync(article, 'utf8').replace('1.2 billion', '1.5 billion'));
  expect((await report(folder, since)).split('\n')[0]).toBe(corrected);
});

it('every code occurs in a case', () => {
  const lines = Object.values(generated).map(({ line }) => line);
  const told = [...listCases().map(readExpected), ...lines, corrected].join('\n');
  const codes = Object.keys(problemCodes);
  expect(codes.filter((code) => !told.includes(` ${code}: `))).toEqual([]);
});
