import { describe, expect, it } from 'vitest';
import { findFitting } from '../../../src/core/claims/fitting.ts';
import { each, groupsIn, verdicts, world } from './world.ts';

const figures = (...claims: string[]) => each('figures', ...claims);
const capacity = (...claims: string[]) =>
  figures(...claims.map((one) => `figure: capacity, about: hill-mine, ${one}`));
const share = (...claims: string[]) =>
  figures(...claims.map((one) => `figure: share, about: norway, ${one}`));

describe('the verdict on numbers', () => {
  it.each([
    ['one article', capacity('value: 2'), ['single']],
    ['one article that credits somebody', capacity('value: 2, by: survey'), ['single']],
    ['the same, nobody credited', capacity('value: 2', 'value: 2'), ['repeated']],
    ['the same, one credited', capacity('value: 2, by: survey', 'value: 2'), ['repeated']],
    ['the same, two credited', capacity('value: 2, by: survey', 'value: 2, by: anna'), ['corroborated']],
    ['in other units', capacity('value: 2, by: survey', 'value: 2000 t/yr, by: anna'), ['corroborated']],
    [
      'a hedge that it fits',
      capacity('value: 3, by: survey', 'value: 2, qualifier: over, by: anna'),
      ['compatible'],
    ],
    ['another number', capacity('value: 2', 'value: 3'), ['disputed (value)']],
    ['two of three agree', capacity('value: 2', 'value: 2', 'value: 3'), ['disputed (value)']],
    ['in words that it fits', share('value: 90%', 'said: most'), ['compatible']],
    ['in words that it does not fit', share('value: 40%', 'said: most'), ['disputed (value)']],
    ['in the same words', share('said: most', 'said: more than half'), ['repeated']],
    ['in words that are no number', share('value: 40%', 'said: rather much'), ['single']],
    ['who refutes the number', capacity('value: 2', 'value: 2, stance: rejects'), ['disputed (denial)']],
    ['who only refutes it', capacity('value: 2, stance: rejects'), ['single']],
    ['two who refute it', capacity('value: 2, stance: rejects', 'value: 2, stance: rejects'), ['repeated']],
    ['in a word and its opposite', share('said: most', 'said: a minority'), ['disputed (value)']],
    ['in a word, and far from it', share('said: most', 'value: 40%, qualifier: exact'), ['disputed (value)']],
    [
      'over it and under it',
      capacity('value: 2, qualifier: over', 'value: 2, qualifier: under'),
      ['disputed (value)'],
    ],
    [
      'over it and exactly it',
      capacity('value: 2, qualifier: over', 'value: 2, qualifier: exact'),
      ['disputed (value)'],
    ],
    [
      'at least it and at most it',
      capacity('value: 2, qualifier: at-least', 'value: 2, qualifier: up-to'),
      ['compatible'],
    ],
    [
      'ranges that overlap, of two origins',
      capacity(
        'value: 2, upper: 4, qualifier: between, by: survey',
        'value: 3, upper: 6, qualifier: between, by: anna',
      ),
      ['compatible'],
    ],
    ['who refutes another', capacity('value: 2', 'value: 3, stance: rejects'), ['compatible']],
  ])('%s', (_, told, expected) => {
    expect(verdicts(told)).toEqual(expected);
  });

  it('counts what the article’s own publisher says as no origin', () => {
    const by = (publisher: string) =>
      verdicts(
        [
          ...capacity('value: 2, by: survey'),
          { list: 'figures', claims: ['figure: capacity, about: hill-mine, value: 2, by: post'] },
        ],
        undefined,
        {
          'articles/2024-b.md': `---\ntitle: T\nsource: { publisher: ${publisher}, headline: H, published: 2024-05-21 }\nadded: 2026-01-01\nsummary: S.\nfigures:\n  - { figure: capacity, about: hill-mine, value: 2, by: post }\n---\n`,
        },
      );
    expect(by('post')).toEqual(['repeated']);
    expect(by('unknown')).toEqual(['corroborated']);
  });
});

describe('origins', () => {
  const origins = (...by: string[]) =>
    groupsIn(capacity(...by.map((one) => `value: 2${one && `, ${one}`}`)))[0]?.origins;
  it.each([
    [['by: survey', 'by: survey'], ['survey']],
    [['by: office', 'by: ministry'], ['ministry']],
    [
      ['by: office', 'by: survey'],
      ['survey', 'office'],
    ],
    [['by: [survey, anna]', ''], ['survey']],
    [['by: [survey, anna]', 'by: anna'], ['anna']],
    [
      ['by: [survey, anna]', 'by: birka'],
      ['birka', 'survey'],
    ],
    [['via: post', 'by: survey, via: post'], ['survey']],
    // What links two makes one of them, and the order decides nothing but the name.
    [['by: survey', 'by: birka', 'by: [survey, birka]'], ['survey']],
    [['by: [survey, birka]', 'by: survey', 'by: birka'], ['birka']],
    [
      ['by: ministry', 'by: survey', 'by: office'],
      ['office', 'survey'],
    ],
    [['byWords: analysts', 'byWords: experts'], []],
  ])('%j: %j', (by, expected) => {
    expect(origins(...by)).toEqual(expected);
  });
});

describe('the time that numbers hold for', () => {
  it.each([
    ['years apart', ['value: 2, asOf: 2022', 'value: 3, asOf: 2023'], ['single', 'single']],
    ['a quarter of the year', ['value: 2, asOf: 2023', 'value: 3, asOf: 2023-Q1'], ['disputed (value)']],
    ['about a year', ['value: 2, asOf: 2022~', 'value: 3, asOf: 2023'], ['disputed (value)']],
    ['none given, and last year', ['value: 2', 'value: 3, asOf: 2023-08'], ['disputed (value)']],
    ['none given, and the year before last', ['value: 2', 'value: 3, asOf: 2022'], ['single', 'single']],
    [
      'by a quarter is in it',
      ['value: 2, asOf: ../2024-Q1', 'value: 3, asOf: 2024-02'],
      ['disputed (value)'],
    ],
    ['by two quarters', ['value: 2, asOf: ../2024-Q1', 'value: 3, asOf: ../2023-Q4'], ['single', 'single']],
  ])('%s', (_, claims, expected) => {
    // Newest source first: b before a.
    expect(verdicts(capacity(...claims)).toSorted()).toEqual(expected.toSorted());
  });

  it('is as long as the metric says', () => {
    const prices = (second: string) =>
      verdicts([
        { list: 'figures', claims: ['figure: price, about: birka, value: 2'], published: '2024-05-20' },
        { list: 'figures', claims: ['figure: price, about: birka, value: 3'], published: second },
      ]);
    expect(prices('2024-06-10')).toEqual(['disputed (value)']);
    expect(prices('2024-06-30')).toEqual(['single', 'single']);
  });

  it('tells groups apart in their ids, and an undated number has the plain one', () => {
    const ids = groupsIn(capacity('value: 2, asOf: 2022', 'value: 3', 'value: 4, asOf: ../2021-Q1')).map(
      ({ id }) => id,
    );
    expect(ids.toSorted()).toEqual([
      'figure--capacity--hill-mine--is',
      'figure--capacity--hill-mine--is--2022',
      'figure--capacity--hill-mine--is--by-2021-q1',
    ]);
  });
});

describe('subjects, scopes and metrics', () => {
  it('a-b of c and a of b-c have ids of their own', () => {
    const more = {
      'figures/hill.md': '---\nname: H\nunit: t\ndefinition: D\n---\n',
      'figures/hill-mine-x.md': '---\nname: X\nunit: t\ndefinition: D\n---\n',
      'companies/mine-x-is.md': '---\nname: M\n---\n',
      'companies/is.md': '---\nname: I\n---\n',
    };
    const told = figures(
      'figure: hill, about: mine-x-is, value: 1',
      'figure: hill-mine-x, about: is, value: 1',
    );
    const ids = groupsIn(told, undefined, more).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('what is so and what is planned never meet, nor what only may be', () => {
    expect(verdicts(capacity('value: 2', 'value: 3, status: target'))).toEqual(['single', 'single']);
    expect(verdicts(capacity('value: 2, status: possible', 'value: 3, status: scenario'))).toEqual([]);
  });
});

describe('plans', () => {
  const plan = (published: string, fields: string) => ({
    list: 'figures',
    claims: [`figure: capacity, about: hill-mine, status: planned, ${fields}`],
    published,
  });
  it.each([
    [
      'other numbers for one time, within a month',
      'value: 2, asOf: 2027',
      'value: 3, asOf: 2027',
      '2024-06-19',
      ['disputed (value)'],
    ],
    [
      'more than a month later: it moved',
      'value: 2, asOf: 2027',
      'value: 3, asOf: 2027',
      '2024-06-20',
      ['compatible'],
    ],
    [
      'a source that says that it moved',
      'value: 2, asOf: 2027',
      'value: 3, asOf: 2027, moved: up',
      '2024-05-21',
      ['compatible'],
    ],
    [
      'one number for other times',
      'value: 2, asOf: 2027',
      'value: 2, asOf: 2028',
      '2024-05-21',
      ['disputed (date)'],
    ],
    [
      'one number for other times, later',
      'value: 2, asOf: 2027',
      'value: 2, asOf: 2028',
      '2024-09',
      ['compatible'],
    ],
    [
      'other numbers for other times: stages',
      'value: 2, asOf: 2027',
      'value: 3, asOf: 2028',
      '2024-05-21',
      ['single', 'single'],
    ],
    ['one without a time', 'value: 2, asOf: 2027', 'value: 3', '2024-05-21', ['compatible']],
    ['both without a time', 'value: 2', 'value: 3', '2024-05-21', ['disputed (value)']],
  ])('%s', (_, first, second, published, expected) => {
    expect(verdicts([plan('2024-05-20', first), plan(published, second)])).toEqual(expected);
  });

  it.each([
    ['by 2030 and in 2028', ['value: 2, asOf: ../2030', 'value: 2, asOf: 2028'], 'planned', ['compatible']],
    [
      'a growth that is forecast for two years',
      ['value: 2, asOf: 2026', 'value: 2, asOf: 2027'],
      'forecast',
      ['single', 'single'],
    ],
  ])('%s', (_, claims, status, expected) => {
    const told = claims.map((fields) => ({
      list: 'figures',
      claims: [`figure: capacity, about: hill-mine, status: ${status}, ${fields}`],
    }));
    expect(verdicts(told)).toEqual(expected);
  });

  it('of two bodies move nothing of each other', () => {
    const by = (who: string, value: number, published: string) =>
      plan(published, `value: ${value}, asOf: 2027, by: ${who}`);
    expect(verdicts([by('survey', 2, '2024-01'), by('anna', 3, '2024-06')])).toEqual(['disputed (value)']);
    expect(verdicts([by('ministry', 2, '2024-01'), by('office', 3, '2024-06')])).toEqual(['compatible']);
  });

  it('that one article tells with what they were before', () => {
    const both = {
      list: 'figures',
      claims: ['value: 2', 'value: 3, moved: up'].map(
        (fields) => `figure: capacity, about: hill-mine, status: planned, asOf: 2027, ${fields}`,
      ),
    };
    expect(verdicts([both])).toEqual(['single']);
  });

  it('one article’s stages are no rivals', () => {
    const stages = {
      list: 'figures',
      claims: [2, 3].map(
        (value) => `figure: capacity, about: hill-mine, status: planned, value: ${value}, asOf: 202${value}`,
      ),
    };
    expect(verdicts([stages])).toEqual(['single', 'single']);
  });
});

describe('a multiple of another claim', () => {
  const base = 'figure: capacity, about: hill-mine, value: 2';
  const told = (other: string) => [
    {
      list: 'figures',
      claims: [`${base}, asOf: 2020`, 'figure: capacity, about: hill-mine, value: 6, unit: times, base: k'],
    },
    ...capacity(other),
  ];
  it('is weighed as what it comes to', () => {
    expect(verdicts(told('value: 12, asOf: 2024')).toSorted()).toEqual(['repeated', 'single']);
    expect(verdicts(told('value: 20, asOf: 2024')).toSorted()).toEqual(['disputed (value)', 'single']);
  });

  it('of a range, or of about so much, is a range or about so much', () => {
    const multiple = (base: string, other: string) => [
      {
        list: 'figures',
        claims: [
          `figure: capacity, about: hill-mine, asOf: 2020, ${base}`,
          'figure: capacity, about: hill-mine, value: 10, unit: times, base: k',
        ],
      },
      ...capacity(`${other}, asOf: 2024`),
    ];
    expect(verdicts(multiple('value: 2, upper: 3, qualifier: between', 'value: 25')).toSorted()).toEqual([
      'compatible',
      'single',
    ]);
    expect(verdicts(multiple('value: 2, upper: 3, qualifier: between', 'value: 40')).toSorted()).toEqual([
      'disputed (value)',
      'single',
    ]);
    expect(verdicts(multiple('value: 2, qualifier: over', 'value: 30')).toSorted()).toEqual([
      'compatible',
      'single',
    ]);
  });

  it('of words is weighed against its like alone', () => {
    const times = (value: number) => `value: ${value}, unit: times, baseWords: today’s`;
    expect(verdicts(capacity(times(2), times(3), 'value: 2')).toSorted()).toEqual([
      'disputed (value)',
      'single',
    ]);
  });
});

describe('the number that fits all', () => {
  const fitting = (...claims: string[]) => {
    const digest = world(share(...claims));
    const [group] = groupsIn(share(...claims));
    return group && findFitting(digest, group);
  };
  it.each([
    [['value: 93%', 'value: 90%, qualifier: over'], { low: 92.5, high: 93.5, unit: '%' }],
    [['said: most', 'value: 90%, qualifier: under'], { low: 50, high: 90, unit: '%' }],
    [['value: 90%, qualifier: at-least'], { low: 90, high: Infinity, unit: '%' }],
    [['value: 90%', 'value: 80%'], undefined],
  ])('%j', (claims, expected) => {
    expect(fitting(...claims)).toEqual(expected);
  });
});
