import { describe, expect, test } from 'vitest';
import type { Keep } from '../../../src/core/edit/merge-fields.ts';
import { planMerge } from '../../../src/core/edit/merge-things.ts';
import { entity } from '../sample.ts';
import { carryOut, openTexts, reasonOf, type Texts, world } from './world.ts';

const birkaAs = (more = '', body = ''): string => entity('Birka AS', more, body);
/** The world, in which somebody has made a second file for Birka. */
const twice: Texts = {
  ...world,
  'companies/birka.md': entity('Birka', 'country: norway\nkind: miner', '\nA miner.\n'),
  'companies/birka-as.md': birkaAs(
    'aliases: [Birka Mines, birka]\nformerly: [old]\nwebsite: https://b.example/',
  ),
  'people/bo.md': entity('Bo', '', '\nOf [Birka](/companies/birka-as/).\n'),
};

function merge(texts: Texts, from = 'birka-as', into = 'birka', keep?: Keep): Texts {
  const workspace = openTexts(texts);
  return carryOut(workspace, planMerge(workspace, from, into, keep));
}

const refused = (texts: Texts, from: string, into: string, keep?: Keep): string =>
  reasonOf(planMerge(openTexts(texts), from, into, keep));

const withArticle = (lines: string): Texts => ({
  ...twice,
  'articles/2024-06-01-b.md': (world['articles/2024-06-01-b.md'] ?? '').replace(/figures:\n.*\n/, lines),
});

test('names become aliases, gaps are filled, the old ids redirect, links follow', () => {
  const after = merge(twice);
  expect(after['companies/birka-as.md']).toBeUndefined();
  expect(after['companies/birka.md']).toBe(
    `---
name: Birka
aliases: [Birka AS, Birka Mines]
formerly: [old, birka-as]
country: norway
kind: miner
website: https://b.example/
---

A miner.
`,
  );
  expect(after['people/bo.md']).toContain('(/companies/birka/)');
});

test.each([
  [
    'statements:\n  - { key: a, about: [birka, birka-as], text: T }\n',
    '  - { key: a, about: [birka], text: T }\n',
  ],
  [
    'statements:\n  - { key: a, about: [birka-as, birka], text: T }\n',
    '  - { key: a, about: [birka], text: T }\n',
  ],
  ['statements:\n  - { key: a, about: [anna, birka-as, birka], text: T }\n', 'about: [anna, birka], text'],
  ['statements:\n  - { key: a, about: [birka-as, birka-as], text: T }\n', 'about: [birka], text'],
  ['companies:\n  - birka-as # one\n  - birka # two\n', 'companies:\n  # one\n  - birka # two\n'],
  ['companies:\n  - birka\n  - birka-as\nstatements: []\n', 'companies:\n  - birka\nstatements: []\n'],
])('a list that names both names one: %j', (before, after) => {
  expect(merge(withArticle(before))['articles/2024-06-01-b.md']).toContain(after);
});

test('two claims whose keys were made from the two keep their addresses', () => {
  const files = withArticle(
    'statements:\n  - { about: birka, text: One }\n  - { about: birka-as, text: Two }\n',
  );
  const after = openTexts(merge(files));
  const keys = after.opened.digest.claims
    .filter(({ article }) => article === '2024-06-01-b')
    .map(({ key }) => key);
  expect(keys).toEqual(['statement-birka', 'statement-birka-as']);
});

test('rulings, answers and bodies are kept', () => {
  const files = {
    ...world,
    'questions/whose.md': entity(
      'Whose is it?',
      'answers: { the-queen: the queen, the-king: the king }\nrulings:\n  - prefer: 2024-05-21-a#owner\n    reason: R.\n    date: 2024-06-01',
      '\nAsked twice.\n',
    ),
    'questions/who.md': entity('Who owns it?', 'answers:\n  the-king: the king', '\nAsked once.\n'),
  };
  const after = merge(files, 'whose', 'who')['questions/who.md'];
  expect(after).toBe(
    `---
name: Who owns it?
aliases: [Whose is it?]
formerly: [whose]
rulings:
  - prefer: 2024-05-21-a#owner
    reason: R.
    date: 2024-06-01
answers:
  the-king: the king
  the-queen: the queen
---

Asked once.

Asked twice.
`,
  );
  const planned = planMerge(openTexts(files), 'whose', 'who');
  expect(planned.ok && planned.notes[0]).toBe(
    'content/questions/who.md has the text of both now: make one of it',
  );
});

describe('what contradicts', () => {
  const apart = {
    ...twice,
    'companies/birka-as.md': birkaAs('country: norway\nkind: bank\nticker: "OSE: B"'),
  };

  test('is told, with the ways to go on', () => {
    expect(refused(apart, 'birka-as', 'birka')).toBe(
      '“birka-as” and “birka” do not say the same:\n  `kind`: “bank” and “miner”\nmend one of the two files, or keep all of one: --keep into (“birka”) or --keep from (“birka-as”)',
    );
  });

  test('is settled by --keep', () => {
    expect(merge(apart, 'birka-as', 'birka', 'into')['companies/birka.md']).toContain(
      'kind: miner\nticker: "OSE: B"\n',
    );
    expect(merge(apart, 'birka-as', 'birka', 'from')['companies/birka.md']).toContain(
      'kind: bank\nticker: "OSE: B"\n',
    );
  });

  test('an entry of a map is one of its own', () => {
    const files = {
      ...world,
      'questions/whose.md': entity('Whose is it?', 'answers: { the-king: The King }'),
    };
    expect(refused(files, 'whose', 'who')).toContain('`answers.the-king`: “The King” and “the king”');
    expect(merge(files, 'whose', 'who', 'from')['questions/who.md']).toContain(
      'answers: { the-king: The King }',
    );
  });

  test('the definitions of two bodies', () => {
    const body = (url: string): string => `\nSee [it][a].\n\n[a]: ${url}\n`;
    const files = {
      ...twice,
      'companies/birka.md': entity('Birka', '', body('/companies/fjord-bank/')),
      'companies/birka-as.md': birkaAs('', body('/places/norway/')),
    };
    expect(refused(files, 'birka-as', 'birka')).toContain('both bodies say where [a] leads');
  });
});

describe('is refused', () => {
  test.each([
    ['birka', 'birka', '“birka” cannot be merged into itself'],
    [
      'anna',
      'birka',
      '“anna” stands in people and “birka” stands in companies: only things of one kind can be one',
    ],
    ['2024-05-21-a', '2024-06-01-b', 'articles are not merged: each is the digest of one source'],
    ['birka', 'fjord-bnk', 'there is no “fjord-bnk”: did you mean “fjord-bank”?'],
    [
      'birka',
      'fjord-bank',
      'the content takes them for two things:\n  `notToBeConfusedWith` of “fjord-bank” names “birka”: take it out first',
    ],
  ])('%s into %s', (from, into, reason) => {
    expect(refused(world, from, into, 'into')).toBe(reason);
  });

  test('where one of two metrics has another unit, whatever is kept', () => {
    const files = { ...world, 'figures/money.md': entity('Money', 'unit: NOK\ndefinition: D') };
    expect(refused(files, 'capacity', 'money', 'into')).toBe(
      '“capacity” is in “t/yr” and “money” in “NOK”, and a claim may take its unit from there: write its `unit` into each claim that has none, then give both files one unit',
    );
  });
});

test('a claim that names both is pointed out', () => {
  const files = withArticle('relations:\n  - { key: loan, from: birka-as, type: owns, to: birka }\n');
  const planned = planMerge(openTexts(files), 'birka-as', 'birka');
  expect(planned.ok && planned.notes).toEqual([
    'content/articles/2024-06-01-b.md:7: the claim “loan” names both, which are one now: look whether it still says what it should',
    'new warning: content/articles/2024-06-01-b.md: “birka” stands on both sides',
  ]);
});

test('the comments of the file that goes are told', () => {
  const files = { ...twice, 'companies/birka-as.md': birkaAs('# seen in May\nkind: miner') };
  const planned = planMerge(openTexts(files), 'birka-as', 'birka');
  expect(planned.ok && planned.notes).toEqual([
    'a comment goes with content/companies/birka-as.md: # seen in May',
  ]);
});
