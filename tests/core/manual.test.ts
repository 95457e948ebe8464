import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/core/schema/edtf.ts';
import { listFieldTables } from '../../src/core/schema/field-tables.ts';
import { manualPath } from '../../src/core/schema/schema-files.ts';
import { entity, sample } from './sample.ts';

const manual = await readFile(manualPath, 'utf8');

interface Example {
  is: 'file' | 'part of';
  path: string;
  text: string;
}

const examples = [
  ...manual.matchAll(/<!-- example: (file|part of) (\S+) -->\n```(?:markdown|yaml)\n([\s\S]*?)```/g),
].map(([, is, path = '', text = '']): Example => ({ is: is as Example['is'], path, text }));

/** What the examples speak of and do not show. */
const around: Record<string, string> = {
  'figures/potash-output.md': entity('Output', 'unit: t/yr\ndefinition: What is dug.'),
  'people/anna-berg.md': entity('Anna Berg'),
  'places/norway.md': entity('Norway'),
  'policies/potash-quota.md': entity('Potash quota', 'kind: control'),
  'projects/birka-mine.md': entity('Birka mine', 'kind: mine'),
  'publishers/nordic-metals.md': entity('Nordic Metals'),
  'topics/potash.md': entity('Potash'),
};
const files = {
  ...around,
  ...Object.fromEntries(examples.filter(({ is }) => is === 'file').map(({ path, text }) => [path, text])),
};

/** A file with more lines in its front matter; a list that it has is given up for theirs. */
function withPart(text: string, part: string): string {
  const [, front = '', ...body] = text.split(/^---\n/m);
  const [field = ''] = /^\w+:/.exec(part) ?? [];
  const without = front.replace(new RegExp(String.raw`^${field}\n(?:[ -].*\n)*`, 'm'), '');
  return ['', `${without}${part}`, ...body].join('---\n');
}

const faultsOf = (changed: Record<string, string>): string[] => {
  const { problems, told } = sample({ ...files, ...changed });
  return told.filter((_, index) => problems[index]?.severity === 'error');
};

describe('every example passes the check', () => {
  it('the whole files together', () => {
    expect(examples.filter(({ is }) => is === 'file').map(({ path }) => path)).toEqual([
      'companies/birka-potash.md',
      'figures/potash-output.md',
      'articles/2026-03-02-birka-doubles.md',
      'questions/who-owns-the-hill.md',
    ]);
    const { told } = sample(files);
    // The last shows on its own what the part about answers refers to; the manual’s other things are named by parts.
    expect(told.filter((line) => !line.includes('unused-entity'))).toEqual([]);
  });

  it.each(
    examples.filter(({ is }) => is === 'part of').map((one) => [one.text.split('\n')[0], one] as const),
  )('part: %s', (_, { path, text }) => {
    const whole = files[path as keyof typeof files];
    expect(whole).toBeDefined();
    // A sum whose parts another example replaced is not in it.
    expect(faultsOf({ [path]: withPart(whole ?? '', text) })).toEqual([]);
  });

  it('and no block of YAML or Markdown is left unmarked', () => {
    const blocks = [...manual.matchAll(/^```(?:markdown|yaml)$/gm)];
    expect(blocks).toHaveLength(examples.length);
    expect(examples.length).toBeGreaterThan(10);
  });
});

describe('the table of mistakes', () => {
  const rows = [...manual.matchAll(/^\| `(\w+)` \| `(\{.*?\})` \| `(\{.*?\})` \|$/gm)];
  const article = 'articles/2026-03-02-birka-doubles.md';
  const check = (list: string, claim: string): string[] =>
    faultsOf({ [article]: withPart(files[article] ?? '', `${list}:\n  - ${claim}\n`) }).filter(
      // What other examples refer to is not there while this one is.
      (line) => !line.includes('#output-plan'),
    );

  it('has its rows', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows.map(([, list = '', wrong = '', right = '']) => [wrong, list, right] as const))(
    '%s is wrong, what is told instead is right',
    (wrong, list, right) => {
      expect(check(list, wrong)).not.toEqual([]);
      expect(check(list, right)).toEqual([]);
    },
  );
});

it('shows dates that are dates', () => {
  const [, table = ''] = /## Dates\n([\s\S]*?)\n## /.exec(manual) ?? [];
  const dates = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, date = '']) => date);
  expect(dates.length).toBeGreaterThan(7);
  expect(dates.filter((date) => !parseEdtf(date).ok)).toEqual([]);
});

it('leads to headings that there are', () => {
  const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...manual.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
});

it('has a place for every table, once', () => {
  const places = [...manual.matchAll(/<!-- fields:begin ([a-z-]+) -->/g)].map(([, name = '']) => name);
  expect(places.sort()).toEqual([...listFieldTables().keys()].sort());
});

it('names commands that there are', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const there = Object.keys(scripts);
  const named = [...manual.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name = '']) => name);
  expect(new Set(named).size).toBeGreaterThan(8);
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});
