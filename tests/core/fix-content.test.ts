import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixContent } from '../../src/core/fix-content.ts';
import { makeCase, today } from './make-case.ts';

const header = (more: string, source = 'publisher: nordic-minerals') => `---
title: Many slips
source:
  ${source}
  headline: Many slips
  published: 2024-06-02   # a comment stays
added: 2024-06-03
summary: A summary in our own words.
${more}---

Text.
`;

/** Writes an article into the clean case and mends it: what it is now, and what was told. */
async function mend(text: string, prepare: (content: string) => void = () => undefined) {
  const content = join(makeCase('clean'), 'content');
  const path = join(content, 'articles/2024-06-02-slips.md');
  prepare(content);
  writeFileSync(path, text);
  const fixed = await fixContent({ contentDir: content, today }, () => true);
  const shorten = (words: string) => words.replaceAll(`${relative('.', content)}/`, '');
  return {
    ...fixed,
    text: readFileSync(path, 'utf8'),
    told: fixed.mended.map(({ line, was, now }) => `${line}: ${was} → ${now}`),
    errors: fixed.opened.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message),
    left: fixed.left.map(({ file, reason }) => shorten(`${file} ${reason}`)),
  };
}

const figure = (fields: string) => header(`figures:\n  - { ${fields} }\n`);

describe('fixContent mends', () => {
  it.each([
    [
      'a natural word',
      'figure: potash-capacity, about: hill-mine, value: 2000, qualifier: more than',
      'more than → over',
    ],
    [
      'another case',
      'figure: potash-capacity, about: hill-mine, value: 2000, status: Planned',
      'Planned → planned',
    ],
    [
      'a field with other joints',
      'figure: potash-capacity, about: hill-mine, value: 2000, as_of: 2024',
      'as_of → asOf',
    ],
    [
      'a date by hand',
      'figure: potash-capacity, about: hill-mine, value: 2000, asOf: 7 April 2024',
      '7 April 2024 → 2024-04-07',
    ],
    ['a name for an id', 'figure: potash-capacity, about: Hill Mine, value: 2000', 'Hill Mine → hill-mine'],
    [
      'a path for an id',
      'figure: potash-capacity, about: projects/hill-mine.md, value: 2000',
      'projects/hill-mine.md → hill-mine',
    ],
    [
      'a unit by another name',
      'figure: potash-capacity, about: hill-mine, value: 2000, unit: tpa',
      'tpa → t/yr',
    ],
    ['a unit behind a number', 'name: Share, about: hill-mine, value: 90 percent', '90 percent → 90%'],
    ['a sign of money', 'name: Price, about: hill-mine, value: €1.4bn', '€1.4bn → 1.4 billion EUR'],
    [
      'a sign of money that is said twice',
      'name: Price, about: hill-mine, value: $3 million, unit: AUD',
      '$3 million → 3 million',
    ],
    ['a number in pieces', 'name: Price, about: hill-mine, value: 2 000', '2 000 → 2000'],
    ['a number cut by its comma', 'name: Price, about: hill-mine, value: 2,000', '2,000 → "2,000"'],
  ])('%s', async (_, fields, change) => {
    const { told, errors } = await mend(figure(fields));
    expect([told, errors]).toEqual([[`10: ${change}`], []]);
  });

  it.each([
    ['a list of one', header('topics: potash\n'), '9: potash → [potash]'],
    ['a yes', header('draft: yes\n'), '9: yes → true'],
    [
      'a second colon',
      header('topics: [potash]\n').replace('Many slips\nsource', "Quota: it's cut\nsource"),
      "2: Quota: it's cut → 'Quota: it''s cut'",
    ],
    [
      'an answer by its name',
      header('statements:\n  - { about: hill-mine, question: who, answer: Birka Potash }\n'),
      '10: Birka Potash → birka',
    ],
    ['a former id', header('statements:\n  - { about: norge, text: T }\n'), '10: norge → norway'],
    [
      'a link to a former id',
      header('topics: [potash]\n').replace('Text.', 'See [a *place*](/places/norge/).'),
      '12: /places/norge/ → /places/norway/',
    ],
  ])('%s', async (_, text, change) => {
    const { told, errors } = await mend(text, (content) => {
      mkdirSync(join(content, 'questions'));
      writeFileSync(join(content, 'questions/who.md'), '---\nname: Who?\n---\n');
      const norway = join(content, 'places/norway.md');
      writeFileSync(norway, readFileSync(norway, 'utf8').replace('\n---', '\nformerly: [norge]\n---'));
      const birka = join(content, 'companies/birka.md');
      writeFileSync(birka, readFileSync(birka, 'utf8').replace(/name: .*/, 'name: Birka Potash'));
    });
    expect([told, errors]).toEqual([[change], []]);
  });

  it('layer by layer: what comes to light behind the first is mended too', async () => {
    const { told, errors } = await mend(
      figure('figure: potash-capacity, about: hill-mine, value: 2000, unit: tpa, Qualifier: more than'),
    );
    expect(told).toEqual(['10: Qualifier → qualifier', '10: more than → over', '10: tpa → t/yr']);
    expect(errors).toEqual([]);
  });

  it('and keeps comments, formatting, line ends and byte-order mark', async () => {
    const text = `\uFEFF${header('topics:   potash   # our own\n')}`.replaceAll('\n', '\r\n');
    const fixed = await mend(text);
    expect(fixed.text).toBe(text.replace('topics:   potash ', 'topics:   [potash] '));
  });
});

describe('fixContent leaves alone', () => {
  it.each([
    ['a misspelt word', 'figure: potash-capacity, about: hill-mine, value: 2000, status: planed'],
    ['a word with two readings', 'figure: potash-capacity, about: hill-mine, value: 2000, status: expected'],
    ['a misspelt id', 'figure: potash-capacity, about: hill-min, value: 2000'],
    ['a sign that several currencies share', 'name: Price, about: hill-mine, value: $3 million'],
    ['a sign that contradicts the unit', 'name: Price, about: hill-mine, value: €3 million, unit: USD'],
    ['a date with two readings', 'figure: potash-capacity, about: hill-mine, value: 2000, asOf: 04/05/2024'],
    ['a unit with two readings', 'figure: potash-capacity, about: hill-mine, value: 2, unit: MT'],
    ['a letter that may be a million', 'name: Price, about: hill-mine, value: 5m NOK'],
  ])('%s', async (_, fields) => {
    const { told, errors, text } = await mend(figure(fields));
    expect(told).toEqual([]);
    expect(text).toBe(figure(fields));
    expect(errors).not.toEqual([]);
  });

  it('a file that would have another error', async () => {
    const text = header(
      'figures:\n  - { key: a, name: N, about: hill-mine, value: 1, status: Planned }\n  - { key: a, name: M, about: hill-mine, value: 2 }\n',
    );
    const fixed = await mend(text);
    expect(fixed.text).toBe(text);
    expect(fixed.mended).toEqual([]);
    expect(fixed.left).toEqual([
      'articles/2024-06-02-slips.md mended, it would have another error: articles/2024-06-02-slips.md:11:12 duplicate-claim: the claim of line 10 has the key “a” too',
    ]);
    expect(fixed.errors).toHaveLength(1);
  });

  it('a file that is write-protected', async () => {
    const text = figure('name: N, about: hill-mine, value: 1, status: Planned');
    const content = join(makeCase('clean'), 'content');
    const path = join(content, 'articles/2024-06-02-slips.md');
    writeFileSync(path, text);
    chmodSync(path, 0o444);
    const { left, mended } = await fixContent({ contentDir: content, today }, () => true);
    expect(left.map(({ reason }) => reason)).toEqual(['it is write-protected']);
    expect([mended, readFileSync(path, 'utf8')]).toEqual([[], text]);
  });

  it('files that nobody asked about', async () => {
    const content = join(makeCase('clean'), 'content');
    const path = join(content, 'articles/2024-06-02-slips.md');
    writeFileSync(path, header('topics: potash\n'));
    const { mended } = await fixContent(
      { contentDir: content, today },
      ({ file }) => !file.includes('slips'),
    );
    expect(mended).toEqual([]);
  });
});
