import { expect, it } from 'vitest';
import { explainSpot } from '../../../src/core/assist/explain-spot.ts';
import { findDefinition, listUses } from '../../../src/core/assist/find-target.ts';
import { article, entity, sample } from '../sample.ts';
import { articlePath, known } from './written.ts';

const at = (written: string, path = articlePath) => {
  const file = { path, text: `---\n${written.replace('|', '')}\n---\n` };
  const offset = written.indexOf('|') + 4;
  return {
    said: explainSpot(file, offset, known)?.text,
    leads: findDefinition(file, offset, known),
    uses: listUses(file, offset, known).map(({ file, line, column }) => `${file}:${line}:${column}`),
  };
};

it.each([
  ['a field', 'sum|mary: S', '**summary** – One or two sentences in our own words.\n\nTakes text.'],
  [
    'a field of a claim',
    'figures:\n  - { abo|ut: x }',
    '**about** – What the number is about.\n\nTakes an id or a list of ids (anything).',
  ],
  ['a word', 'relations:\n  - type: lends|-to', '**lends-to** – lends to'],
  ['a unit', 'figures:\n  - unit: t/|yr', 't a year'],
  [
    'an id',
    'companies: [bir|ka-potash]',
    '**Birka Potash** (company)\n\nAlso Birka, Birka AS.\n\n0 claims name it.',
  ],
  [
    'an id that claims name',
    'figures:\n  - about: |hill-mine',
    '**Hill Mine** (project)\n\n3 claims name it.',
  ],
  ['a claim', 'figures:\n  - sum: [lo|an]', '`2024-05-21-quota-cut#loan`\n\nfigure: Loan 3 million NOK'],
  [
    'a claim in an expression',
    'figures:\n  - derived: (2 * lo|an)',
    '`2024-05-21-quota-cut#loan`\n\nfigure: Loan 3 million NOK',
  ],
  ['a number', 'figures:\n  - value: 3|', undefined],
  ['an id that nothing has', 'figures:\n  - about: nob|ody', undefined],
  ['a field that is not known', 'fo|o: bar', undefined],
  ['a name that every object has', 'toStr|ing: bar', undefined],
])('explains %s', (_, written, text) => {
  expect(at(written).said).toBe(text);
});

it('tells a long vocabulary in full', () => {
  expect(at('statuses:\n  - sta|tus: x').said).toContain('`in-force` (in force (policy))');
});

it.each([
  [
    'an id to its file',
    'figures:\n  - about: hill|-mine',
    { file: 'projects/hill-mine.md', line: 1, column: 1 },
  ],
  ['a key to its claim', 'figures:\n  - sum: [lo|an]', { file: articlePath, line: 7, column: 5 }],
  [
    'a correction to its claim',
    'corrections:\n  - { claim: open|ing }',
    { file: articlePath, line: 9, column: 5 },
  ],
  [
    'a claim of another article there',
    'figures:\n  - sum: [2024-06-01-later#op|en]',
    { file: 'articles/2024-06-01-later.md', line: 7, column: 5 },
  ],
  ['words to nothing', 'title: hill-|mine', undefined],
])('leads from %s', (_, written, place) => {
  expect(at(written).leads).toEqual(place);
});

it('lists what refers to a thing, from any reference to it and from its own file', () => {
  const uses = [
    'articles/2024-05-21-quota-cut.md:7:37',
    'articles/2024-05-21-quota-cut.md:9:57',
    'articles/2024-06-01-later.md:7:25',
  ];
  expect(at('figures:\n  - about: hill|-mine').uses).toEqual(uses);
  expect(at('na|me: Hill Mine', 'projects/hill-mine.md').uses).toEqual(uses);
  expect(at('title: hill|-mine').uses).toEqual([]);
});

it('lists what refers to a claim, and takes no key for the thing that has the same id', () => {
  const sum = `figures:
  - { key: birka, name: Loan, about: birka, value: 1, unit: NOK }
  - { key: stake, name: Stake, about: birka, value: 2, unit: NOK }
  - { key: all, name: All, about: birka, value: 3, unit: NOK, sum: [birka, stake] }`;
  const { library } = sample({
    'articles/2024-01-01-a.md': article(sum),
    'companies/birka.md': entity('Birka'),
  });
  const text = article(sum);
  const file = { path: 'articles/2024-01-01-a.md', text };
  const usesAt = (offset: number) => listUses(file, offset, library).map(({ line }) => line);
  expect(usesAt(text.indexOf('birka, stake]'))).toEqual([9]);
  expect(usesAt(text.indexOf('about: birka') + 8)).toEqual([7, 8, 9]);
});
