import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeKey } from '../../../src/core/link/build-claims.ts';
import type { ClaimType } from '../../../src/core/link/claim.ts';
import { article, entity, sample } from '../sample.ts';

const entities = {
  'companies/birka.md': entity('Birka'),
  'companies/bank.md': entity('Bank'),
  'projects/hill-mine.md': entity('Hill Mine'),
  'figures/capacity.md': entity('Capacity', 'unit: kt/yr\ndefinition: D'),
  'places/norway.md': entity('Norway'),
  'topics/potash.md': entity('potash'),
  'questions/who-owns-it.md': entity('Who owns it?'),
};
const claimsOf = (more: string) =>
  sample({ ...entities, 'articles/2024-05-21-a.md': article(more) }).library.claims.get('2024-05-21-a') ?? [];

describe('a claim', () => {
  it('has its type, id, key, place, subjects and all that it touches', () => {
    const [claim] = claimsOf(
      'figures:\n  - { figure: capacity, about: [hill-mine, birka], value: 2, in: norway, by: bank, asOf: 2026-Q1, status: planned }',
    );
    expect(claim).toMatchObject({
      type: 'figure',
      id: '2024-05-21-a#figure-capacity-hill-mine-birka-norway-planned-2026-q1',
      article: '2024-05-21-a',
      path: ['figures', 0],
      subjects: ['hill-mine', 'birka'],
    });
    expect(claim?.touches.toSorted()).toEqual(['bank', 'birka', 'capacity', 'hill-mine', 'norway']);
  });

  it('goes by the key that its author gave', () => {
    const [claim] = claimsOf('figures:\n  - { key: size, name: Size, about: birka, value: 2 }');
    expect(claim).toMatchObject({ key: 'size', id: '2024-05-21-a#size' });
  });

  it('stands in the order of its lists', () => {
    const claims = claimsOf(
      'statements:\n  - { about: birka, text: T }\nevents:\n  - { title: T, about: birka }\nfigures:\n  - { name: N, about: birka, value: 1 }\n  - { name: M, about: birka, value: 1 }',
    );
    expect(claims.map(({ type, path }) => [type, path[1]])).toEqual([
      ['figure', 0],
      ['figure', 1],
      ['event', 0],
      ['statement', 0],
    ]);
  });

  it('an unnamed party is no subject and is not touched', () => {
    const [claim] = claimsOf(
      'relations:\n  - { from: unnamed, byWords: investors, type: invests-in, to: birka }',
    );
    expect([claim?.subjects, claim?.touches]).toEqual([['birka'], ['birka']]);
  });

  it('touches the entity that its answer names, and what its rank is in', () => {
    const claims = claimsOf(
      'statements:\n  - { about: hill-mine, question: who-owns-it, answer: bank }\n  - { about: birka, rank: first, of: potash }',
    );
    expect(claims.map(({ touches }) => touches.toSorted())).toEqual([
      ['bank', 'hill-mine', 'who-owns-it'],
      ['birka', 'potash'],
    ]);
  });

  it('touches nothing that does not exist', () => {
    expect(claimsOf('figures:\n  - { name: N, about: brika, value: 1 }')[0]?.touches).toEqual([]);
  });
});

describe('its number', () => {
  it.each([
    ['in the metric’s unit', 'figure: capacity, value: 2', { value: 2000, rounding: 500, said: '2' }],
    ['in a unit of its own', 'figure: capacity, value: 2000, unit: t/yr', { value: 2000, rounding: 0.5 }],
    [
      'in a unit behind it',
      'figure: capacity, value: 1.5 million t/yr',
      { value: 1_500_000, rounding: 50_000 },
    ],
    [
      'between two',
      'figure: capacity, value: 2, upper: 3, qualifier: between',
      { value: 2000, upper: 3000, said: '2–3' },
    ],
    ['of a one-off', 'name: Metals, value: 12', { value: 12, rounding: 0.5 }],
  ])('%s', (_, fields, amount) => {
    expect(claimsOf(`figures:\n  - { ${fields}, about: birka }`)[0]?.amount).toMatchObject(amount);
  });

  it('is kept in the base unit', () => {
    const [claim] = claimsOf('figures:\n  - { figure: capacity, value: 2, about: birka }');
    expect(claim?.amount?.unit).toMatchObject({ id: 'kt/yr', base: 't/yr' });
  });

  it.each([['said: most'], ['value: 2, unit: bushels']])('is absent with %s', (fields) => {
    const [claim] = claimsOf(`figures:\n  - { name: N, ${fields}, about: birka }`);
    expect([claim?.key, claim?.amount]).toEqual(['figure-n-birka', undefined]);
  });
});

type Fields = Parameters<typeof makeKey>[1];
const key = (type: ClaimType, fields: object): string => makeKey(type, fields as Fields);

describe('makeKey', () => {
  const figure = { figure: 'capacity', about: ['hill-mine'], value: '2', asOf: '2026-Q1', status: 'planned' };
  const relation = { from: ['bank'], type: 'lends-to', to: ['birka'], value: '2', date: '2024' };
  const event = { title: 'T', about: ['birka'], date: '2024-05-03' };
  const status = { about: ['quota'], status: 'suspended', date: '2024-03' };

  it.each<[string, ClaimType, object, object]>([
    ['a value', 'figure', figure, { value: '3' }],
    ['a unit', 'figure', figure, { unit: 'kt' }],
    ['a qualifier', 'figure', figure, { qualifier: 'about' }],
    ['the words', 'figure', figure, { said: 'most' }],
    ['a note', 'figure', figure, { note: 'N' }],
    ['whom it credits', 'figure', figure, { by: ['bank'] }],
    ['an amount', 'relation', relation, { value: '3', unit: 'NOK' }],
    ['a share', 'relation', relation, { share: '5%' }],
    ['a title', 'event', event, { title: 'U' }],
    ['a text', 'statement', { about: ['a'], text: 'T' }, { text: 'U' }],
    ['an answer', 'statement', { about: ['a'], question: 'q', answer: 'b' }, { answer: 'c' }],
  ])('stays when %s is corrected', (_, type, fields, change) => {
    expect(key(type, { ...fields, ...change })).toBe(key(type, fields));
  });

  it.each<[string, ClaimType, object, object]>([
    ['subject', 'figure', figure, { about: ['birka'] }],
    ['metric', 'figure', figure, { figure: 'output' }],
    ['status', 'figure', figure, { status: 'actual' }],
    ['period', 'figure', figure, { asOf: '2026-Q2' }],
    ['lender', 'relation', relation, { from: ['birka'] }],
    ['relation', 'relation', relation, { type: 'grants-to' }],
    ['borrower', 'relation', relation, { to: ['bank'] }],
    ['year', 'relation', relation, { date: '2025' }],
    ['day', 'event', event, { date: '2024-05-04' }],
    ['due date', 'event', { ...event, date: undefined, due: '2028' }, { due: '2029' }],
    ['kind of truth', 'event', event, { is: 'planned' }],
    ['shared event', 'event', event, { event: 'summit' }],
    ['part', 'status', status, { part: 'Article 4' }],
    ['side', 'status', status, { side: 'practice' }],
    ['day of a status', 'status', status, { date: '2024-04' }],
    ['stage', 'status', status, { status: 'eased' }],
    ['kind of truth', 'status', status, { is: 'planned' }],
    ['place of a number', 'figure', figure, { in: 'norway' }],
    ['place of a rank', 'statement', { about: ['a'], rank: 'first', in: 'norway' }, { in: 'sweden' }],
    ['kind of truth', 'statement', { about: ['a'], text: 'T' }, { status: 'forecast' }],
    ['question', 'statement', { about: ['a'], question: 'q' }, { question: 'r' }],
    ['rank', 'statement', { about: ['a'], rank: 'first' }, { rank: 'only' }],
  ])('differs with the %s', (_, type, fields, change) => {
    expect(key(type, { ...fields, ...change })).not.toBe(key(type, fields));
  });

  it('differs with the type', () => {
    expect(key('event', { about: ['a'] })).not.toBe(key('statement', { about: ['a'] }));
  });

  it('never depends on value, text or words, and is an anchor', () => {
    const value = fc.oneof(fc.string(), fc.integer().map(String));
    const loose = fc.record({ value, upper: value, said: value, text: value, title: value, note: value });
    const types = fc.constantFrom<ClaimType>('figure', 'event', 'relation', 'status', 'statement');
    const fixed = fc.record({
      about: fc.array(fc.stringMatching(/^[a-z-]{1,9}$/)),
      asOf: fc.constantFrom('2024', '2026-Q1', '../2025'),
    });
    fc.assert(
      fc.property(types, fixed, loose, loose, (type, fields, one, other) => {
        expect(key(type, { ...fields, ...one })).toBe(key(type, { ...fields, ...other }));
        expect(key(type, fields)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
