import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../../../src/core/load/parse-document.ts';
import { type RawFile, readFiles } from '../../../src/core/load/read-files.ts';
import { listJsonSchemas } from '../../../src/core/schema/json-schema.ts';
import { findKindOfFolder, kinds } from '../../../src/core/schema/kinds.ts';
import { story } from '../../story.ts';

/** As strict as an editor can be; the two words are those that editors understand beyond the standard. */
const ajv = new Ajv({ strictTypes: false, allErrors: true });
ajv.addVocabulary(['enumDescriptions', 'markdownDescription']);
const validators = new Map(listJsonSchemas().map(({ name, schema }) => [name, ajv.compile(schema)]));

/** What stands against front matter as an editor’s YAML reader gives it: with the types of YAML 1.2. */
function faultsOf(kind: string, frontMatter: string): string[] {
  const validate = validators.get(kind);
  if (!validate) throw new RangeError(kind);
  validate(parse(frontMatter));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const textOf = ({ content }: RawFile): string =>
  'refused' in content ? '' : new TextDecoder().decode(content);
const frontMatterOf = (text: string): string => text.split(/^---$/m)[1] ?? '';

it('passes every file of the content', async () => {
  const files = await readFiles(story);
  const faults = files.map((file) => {
    const kind = file.path === 'site.yaml' ? 'site' : (findKindOfFolder(file.path.split('/')[0] ?? '') ?? '');
    const text = kind === 'site' ? textOf(file) : frontMatterOf(textOf(file));
    return [file.path, faultsOf(kind, text)];
  });
  expect(faults.length).toBeGreaterThan(100);
  expect(faults.filter(([, found]) => found?.length)).toEqual([]);
});

it('passes whatever the check passes, in all that the tests have', async () => {
  const files = await readFiles('tests/fixtures/cases');
  let passed = 0;
  for (const file of files) {
    const kind = findKindOfFolder(file.path.split('/').at(-2) ?? '');
    if (!kind || !file.path.endsWith('.md') || 'refused' in file.content) continue;
    const document = parseDocument(file.path, textOf(file).replaceAll('\r\n', '\n'));
    if ('problem' in document || !kinds[kind].schema.safeParse(document.data).success) continue;
    passed += 1;
    expect([file.path, faultsOf(kind, frontMatterOf(textOf(file)))]).toEqual([file.path, []]);
  }
  expect(passed).toBeGreaterThan(100);
});

const article = `title: Birka doubles
source: { publisher: unknown, headline: Doubled, published: 2026 }
added: 2026-03-03
summary: It doubles.
`;

describe('takes a scalar as YAML’s own types have it', () => {
  it.each([
    ['a number for a title', 'article', article.replace('Birka doubles', '2026')],
    ['a flag', 'article', `${article}draft: true\n`],
    ['NO, which is a country', 'place', 'name: NO\niso: NO'],
    ['a number of any form', 'article', `${article}figures:\n  - { name: N, about: a, value: 2000 }`],
    [
      'words for a number',
      'article',
      `${article}figures:\n  - { name: N, about: [a, b], value: 1.4 billion }`,
    ],
    [
      'a half-open interval',
      'article',
      `${article}figures:\n  - { name: N, about: a, value: 1, asOf: ../2027~ }`,
    ],
    ['a total without parties', 'article', `${article}relations:\n  - { type: total, deal: d, value: 1 }`],
    ['a plain number between quotes', 'place', "name: Hill\nlatitude: '59.3'\nlongitude: 18"],
  ])('%s', (_, kind, text) => {
    expect(faultsOf(kind, text)).toEqual([]);
  });
});

describe('finds', () => {
  it.each([
    ['an unknown field', 'company', 'name: Birka\ntikcer: B', /additional properties/],
    ['a missing field', 'figure', 'name: Output\nunit: t', /required property 'definition'/],
    ['an empty field', 'company', 'name:', /name must be string/],
    [
      'a month that is none in form',
      'article',
      article.replace('2026-03-03', '2026-3-3'),
      /added must match/,
    ],
    [
      'a date in words',
      'article',
      article.replace('published: 2026', 'published: March'),
      /published must match/,
    ],
    ['an id with a capital', 'company', 'name: Birka\ncountry: Norway', /country must match/],
    ['a word of no vocabulary', 'deal', 'name: D\nkind: lease', /kind must be equal to one of/],
    ['a latitude beyond the pole', 'place', 'name: Hill\nlatitude: 91', /latitude must be <= 90/],
    [
      'a metric and a name',
      'article',
      `${article}figures:\n  - { figure: f, name: N, about: a, value: 1 }`,
      /oneOf/,
    ],
    ['a figure without a number', 'article', `${article}figures:\n  - { figure: f, about: a }`, /anyOf/],
    [
      'an upper end alone',
      'article',
      `${article}figures:\n  - { figure: f, about: a, value: 1, upper: 2 }`,
      /qualifier/,
    ],
    [
      'a sum that is derived',
      'article',
      `${article}figures:\n  - { name: N, about: a, value: 1, sum: [a, b], derived: a }`,
      /NOT/,
    ],
    [
      'both dates of an event',
      'article',
      `${article}events:\n  - { title: T, about: a, date: 2026, due: 2027 }`,
      /NOT/,
    ],
    ['a relation to nobody', 'article', `${article}relations:\n  - { from: a, type: owns }`, /anyOf/],
    ['a rank of nothing', 'article', `${article}statements:\n  - { about: a, rank: first }`, /property of/],
    [
      'a number in words',
      'article',
      `${article}figures:\n  - { name: N, about: a, value: many }`,
      /value must match/,
    ],
    ['an address that is none', 'company', 'name: B\nwebsite: birka.example', /website must match/],
  ])('%s', (_, kind, text, fault) => {
    expect(faultsOf(kind, text).join('\n')).toMatch(fault);
  });
});

it('describes every field, and says where a reference leads', async () => {
  const text = await readFile('.vscode/schemas/article.json', 'utf8');
  const { properties } = JSON.parse(text);
  const { figures } = properties;
  expect(figures.items.properties.figure.description).toBe('The metric. Takes an id (figure).');
  expect(figures.items.properties.by.description).toBe(
    'Whom the article credits with it. Takes an id or a list of ids (anything).',
  );
  const missing = Object.entries<{ description?: string }>(figures.items.properties).filter(
    ([, { description }]) => !description,
  );
  expect(missing).toEqual([]);
});
