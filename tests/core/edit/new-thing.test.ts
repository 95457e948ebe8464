import { describe, expect, test } from 'vitest';
import { type Ask, askFields } from '../../../src/core/edit/ask-fields.ts';
import { listNewFields } from '../../../src/core/edit/new-fields.ts';
import {
  chooseId,
  findKind,
  findNamesake,
  listMissing,
  listNear,
  type NewThing,
  planNew,
  readValues,
} from '../../../src/core/edit/new-thing.ts';
import { allKinds, type Kind } from '../../../src/core/schema/kinds.ts';
import { entity } from '../sample.ts';
import { openTexts, type Texts, today, world } from './world.ts';

type Given = [option: string, value: string][];

function thing(kind: Kind, name: string, given: Given = [], id?: string): NewThing {
  const read = readValues(kind, given);
  if (!read.ok) throw new Error(read.message);
  return { kind, name, id, values: read.values, today };
}

/** The path and text of the file; or the first that is in the way. */
function make(texts: Texts, one: NewThing): string {
  const workspace = openTexts(texts);
  const namesake = findNamesake(workspace, one);
  if (namesake) return namesake;
  const chosen = chooseId(workspace, one);
  if (!chosen.ok) return chosen.message;
  const { plan, faults } = planNew(workspace, one, chosen.id);
  if (faults.length > 0) return faults.map(({ message }) => message).join('\n');
  return plan.changes.map(({ path, after }) => `${path}\n${after}`).join('\n');
}

const required: Partial<Record<Kind, Given>> = {
  figure: [
    ['unit', '%'],
    ['definition', 'How much: a share'],
  ],
  article: [
    ['publisher', 'unknown'],
    ['headline', 'H'],
    ['published', '2026-03-02'],
    ['summary', 'S.'],
  ],
};

test.each(allKinds)('%s: a new one is sound with what is required, and not without', (kind) => {
  const given = required[kind] ?? [];
  expect(listMissing(thing(kind, 'Salt Works')).map(({ option }) => option)).toEqual(
    given.map(([option]) => option),
  );
  expect(make(world, thing(kind, 'Salt Works', given))).toMatch(
    /^[a-z]+\/[a-z0-9-]+\.md\n---\n(name|title): Salt Works\n/,
  );
});

test('fields stand in the order of the schema, quoted where YAML needs it', () => {
  const given: Given = [
    ['ticker', 'OSE: SALT'],
    ['country', 'norway'],
    ['alias', 'Salt, Inc.'],
    ['aliases', 'The # one'],
    ['notToBeConfusedWith', 'birka'],
    ['kind', 'miner'],
  ];
  expect(make(world, thing('company', 'Kvæfjord Salt', given))).toBe(
    `companies/kvaefjord-salt.md
---
name: Kvæfjord Salt
aliases: ["Salt, Inc.", "The # one"]
notToBeConfusedWith: [birka]
country: norway
kind: miner
ticker: "OSE: SALT"
---
`,
  );
});

test('maps within maps, and entries of a map', () => {
  const figure: Given = [...(required.figure ?? []), ['plausible-max', '100'], ['plausible-min', '1']];
  expect(make(world, thing('figure', 'Grade', figure))).toContain('plausible:\n  min: 1\n  max: 100\n');
  const answers: Given = [
    ['answer', 'yes=Yes, by 2028'],
    ['answer', 'no=No'],
  ];
  expect(make(world, thing('question', 'Is it?', answers))).toContain(
    'answers:\n  yes: Yes, by 2028\n  no: No\n',
  );
});

test('an article is a draft, and its id begins with the date of its source', () => {
  expect(make(world, thing('article', 'Birka: more', required.article))).toBe(
    `articles/2026-03-02-birka-more.md
---
title: "Birka: more"
source:
  publisher: unknown
  headline: H
  published: 2026-03-02
added: 2026-11-22
draft: true
summary: S.
---
`,
  );
});

describe('is refused', () => {
  test.each<[string, NewThing, string]>([
    [
      'an id that exists',
      thing('company', 'Norway'),
      '“Norway” is a name of norway, which is “Norway” (content/places/norway.md): texts could mean either',
    ],
    [
      'an id of its own choice',
      thing('company', 'Salt', [], 'birka'),
      '“birka” is the id of content/companies/birka.md, “Birka”',
    ],
    [
      'a made id that exists',
      thing('company', 'Anna'),
      '“anna” is the id of content/people/anna.md, “Anna Berg”: choose another with --id',
    ],
    [
      'an alias',
      thing('person', 'X', [['alias', 'birka as']]),
      '“birka as” is a name of birka, which is “Birka” (content/companies/birka.md): texts could mean either',
    ],
    [
      'a reserved word',
      thing('person', 'Unnamed'),
      '“unnamed” is a word of its own in claims (choose another name)',
    ],
    [
      'a name without letters of ours',
      thing('place', '日本'),
      '“日本” has no letter that an id could have: choose one with --id',
    ],
    [
      'an unknown reference',
      thing('company', 'Salt', [['country', 'norwy']]),
      '--country: there is no “norwy” (did you mean “norway”?)',
    ],
    [
      'a wrong kind',
      thing('company', 'Salt', [['country', 'anna']]),
      '--country: “anna” is a person, expected a place',
    ],
    [
      'a kind that the beat does not list',
      thing('company', 'Salt', [['kind', 'minr']]),
      '--kind: `kind` is “minr”, which site.yaml does not list (did you mean “miner”?)',
    ],
    [
      'a word that is none',
      thing('policy', 'Salt', [['kind', 'control!']]),
      '--kind: `kind` is “control!”, which is none of its 10 words (did you mean “control”?)',
    ],
    [
      'a unit',
      thing('figure', 'Salt', [
        ['unit', 'zz'],
        ['definition', 'D'],
      ]),
      '--unit: “zz” is not a unit (did you mean “oz”?)',
    ],
    ['an empty value', thing('company', 'Salt', [['ticker', '']]), '--ticker: `ticker` is empty'],
  ])('%s', (_, one, reason) => {
    expect(make(world, one)).toBe(reason);
  });

  test('a former id', () => {
    const files = { ...world, 'people/anna.md': entity('Anna Berg', 'formerly: [salt]') };
    expect(make(files, thing('company', 'Salt'))).toBe(
      '“salt” is a former id of “anna”: its old address leads there (content/people/anna.md): choose another with --id',
    );
  });
});

test.each<[Kind, Given, string]>([
  ['company', [['county', 'x']], '--county is not a field of companies: did you mean “--country”?'],
  ['person', [['x', 'x']], '--x is not a field of people: it takes --alias, --not-to-be-confused-with'],
  [
    'company',
    [
      ['kind', 'a'],
      ['kind', 'b'],
    ],
    '--kind is given twice',
  ],
  ['question', [['answer', 'yes']], '--answer “yes” is not of the form id=words'],
])('options of a %s: %j', (kind, given, reason) => {
  expect(readValues(kind, given)).toEqual({ ok: false, message: reason });
});

test('a kind is known by its word, its folder and in capitals', () => {
  expect(['company', 'companies', 'Company'].map(findKind)).toEqual(
    Array(3).fill({ ok: true, kind: 'company' }),
  );
  expect(findKind('compny')).toEqual({
    ok: false,
    message: '“compny” is no kind of content: did you mean “company”?',
  });
});

test('every list is given an item at a time, by a word for one', () => {
  const many = listNewFields('policy').flatMap(({ takes, option }) => (takes === 'many' ? option : []));
  expect(many).toEqual([
    'alias',
    'not-to-be-confused-with',
    'jurisdiction',
    'topic',
    'part-of',
    'suspends',
    'amends',
    'implements',
  ]);
});

describe('names that are near', () => {
  const files = {
    ...world,
    'companies/noveon.md': entity('Kvarts Magnetics'),
    'policies/controls.md': entity('April 2025 controls'),
    'companies/oy.md': entity('Nordlys Oy'),
  };
  test.each<[Kind, string, string[]]>([
    ['company', 'Kvarts Magnetic', ['noveon, likely the same']],
    ['person', 'Kvarts Magnetic', ['noveon']],
    ['company', 'Nordlys Inc.', ['oy, likely the same']],
    ['company', 'Kvarts', ['noveon']],
    ['policy', 'April 2026 controls', []],
    ['place', 'Norwey', ['norway, likely the same']],
    ['company', 'Salt', []],
  ])('%s “%s”', (kind, name, near) => {
    const found = listNear(openTexts(files), thing(kind, name));
    expect(
      found.map(({ record, isLikelySame }) => `${record.id}${isLikelySame ? ', likely the same' : ''}`),
    ).toEqual(near);
  });
});

describe('at a terminal', () => {
  async function answer(kind: Kind, ...answers: string[]) {
    const asked: string[] = [];
    const said: string[] = [];
    const values = new Map<string, string[]>();
    const ask: Ask = async ({ text }) => {
      asked.push(/^[a-z-]+/.exec(text)?.[0] ?? '');
      return answers.shift() ?? '';
    };
    const { library } = openTexts(world).opened;
    await askFields({ kind, library, values, ask, say: (line) => said.push(line.trim()) });
    return { asked, said, values: Object.fromEntries(values) };
  }

  test('what is required is asked first and until it is told, then what matters', async () => {
    const { asked, said, values } = await answer('figure', '', 't/yr', 'D', '', '');
    expect(asked).toEqual(['unit', 'unit', 'definition', 'alias', 'topic']);
    expect(said).toEqual(['it is required']);
    expect(values).toEqual({ unit: ['t/yr'], definition: ['D'] });
  });

  test('an id or word that is none is asked again, with what may be meant', async () => {
    const { said, values } = await answer('company', 'A, B ', 'minr', 'miner', 'norwy', 'norway');
    expect(said).toEqual([
      'there is no “minr”: did you mean “miner”?',
      'there is no “norwy”: did you mean “norway”?',
    ]);
    expect(values).toEqual({ alias: ['A', 'B'], kind: ['miner'], country: ['norway'] });
  });
});
