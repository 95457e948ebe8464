/** A folder is a case: what is in `content` has the problems of `expected-problems.txt`, line for line. */
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { openDigest } from '../../src/core/open-digest.ts';
import { problemCodes } from '../../src/core/problem/codes.ts';
import { reportText } from '../../src/core/problem/report-text.ts';
import { addHugeFile, addLink, listCases, makeCase, readExpected, today } from './make-case.ts';

/** The report on the content of `folder`, with paths that begin there. */
async function report(folder: string): Promise<string> {
  const { problems, counts } = await openDigest({ contentDir: join(folder, 'content'), today });
  const prefix = `${relative('.', folder).split(sep).join('/')}/`;
  return `${reportText(problems, counts).replaceAll(prefix, '')}\n`;
}

it.each(listCases())('%s', async (name) => {
  expect(await report(makeCase(name))).toBe(readExpected(name));
});

const generated = {
  'a file of more than 256 KB': {
    make: addHugeFile,
    line: 'content/companies/huge.md:1:1 file-too-large: is larger than 256 KB (257 KB)',
  },
  'a link': {
    make: addLink,
    line: 'content/companies/linked.md:1:1 unreadable-file: is not a plain file (a link)',
  },
  'a link to nothing': {
    make: (content: string) => symlinkSync(join(content, 'nowhere'), join(content, 'people')),
    line: 'content/people:1:1 unreadable-file: is not a plain file (a link)',
  },
  'a folder that is a link, to which others refer': {
    make: (content: string) => {
      mkdirSync(join(content, '../elsewhere'));
      renameSync(join(content, 'companies'), join(content, '../elsewhere/companies'));
      symlinkSync(join(content, '../elsewhere/companies'), join(content, 'companies'));
    },
    line: 'content/companies:1:1 unreadable-file: is not a plain file (a link)',
  },
};

it.each(Object.entries(generated))('the clean site with %s', async (_, { make, line }) => {
  const folder = makeCase('clean');
  make(join(folder, 'content'));
  const lines = (await report(folder)).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(line);
});

it('every code occurs in a case', () => {
  const told = [...listCases().map(readExpected), ...Object.values(generated).map(({ line }) => line)].join(
    '\n',
  );
  const codes = Object.keys(problemCodes);
  expect(codes.filter((code) => !told.includes(` ${code}: `))).toEqual([]);
});
