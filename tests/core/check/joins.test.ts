import { describe, expect, it } from 'vitest';
import { sample } from '../sample.ts';
import { claim, files } from './told.ts';

/** The codes of what is told of two articles, a day apart. */
const codes = (a: string, b: string) => {
  const first = files(a);
  return sample({
    ...first,
    'articles/2024-05-22-b.md': files(b, { published: '2024-05-22' })['articles/2024-05-21-a.md'] ?? '',
  }).problems.map(({ code, file }) => `${code} ${file.slice(-4, -3)}`);
};
const figure = (fields: string) => claim('figures', `key: k, ${fields}`);
const event = (fields: string) => claim('events', `key: k, title: T, ${fields}`);
const relation = (fields: string) => claim('relations', `key: k, ${fields}`);

describe('one number', () => {
  it.each([
    [
      'of a metric and of a one-off',
      'figure: capacity, about: birka, value: 2000 t/yr',
      'name: Output, about: birka, value: 2000 t/yr',
      ['same-number b'],
    ],
    [
      'in other units',
      'figure: capacity, about: birka, value: 2',
      'name: Output, about: birka, value: 2000 t/yr',
      ['same-number b'],
    ],
    [
      'of two subjects',
      'figure: capacity, about: birka, value: 2',
      'name: Output, about: bank, value: 2000 t/yr',
      [],
    ],
    ['that is small', 'name: Shafts, about: birka, value: 3', 'name: Wells, about: birka, value: 3', []],
    [
      'that is a share',
      'figure: share, about: birka, value: 50%',
      'name: Half, about: birka, value: 50%',
      [],
    ],
    [
      'that is doubted',
      'figure: capacity, about: birka, value: 2',
      'name: Output, about: birka, value: 2000 t/yr, doubt: { why: W }',
      [],
    ],
    [
      'of two years',
      'figure: capacity, about: birka, value: 2, asOf: 2020',
      'name: Output, about: birka, value: 2000 t/yr, asOf: 2022',
      [],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(codes(figure(a), figure(b))).toEqual(expected);
  });

  it('of two loans that no deal joins', () => {
    const loan = 'from: bank, type: lends-to, to: birka, value: 20 million, unit: NOK';
    expect(codes(relation(loan), relation(loan.replace('lends-to', 'invests-in')))).toEqual([
      'same-number b',
    ]);
    expect(codes(relation(`${loan}, deal: package`), relation(loan.replace('lends-to', 'funds')))).toEqual([
      'same-number b',
    ]);
  });
});

describe('one event', () => {
  it.each([
    [
      'the same participants within sixty days',
      'about: [birka, bank], date: 2024-05-01',
      'about: [bank, birka], date: 2024-03-02',
      ['same-event b'],
    ],
    [
      'sixty-one days',
      'about: [birka, bank], date: 2024-05-02',
      'about: [bank, birka], date: 2024-03-02',
      [],
    ],
    [
      'other participants',
      'about: [birka, bank], date: 2024-05-01',
      'about: [bank, anna], date: 2024-05-01',
      [],
    ],
    ['one participant', 'about: birka, date: 2024-05-01', 'about: birka, date: 2024-05-01', []],
    [
      'that is shared',
      'about: [birka, bank], date: 2024-05-01, event: summit',
      'about: [bank, birka], date: 2024-05-01, event: summit',
      [],
    ],
    [
      'that one of them shares',
      'about: [birka, bank], date: 2024-05-01, event: summit',
      'about: [bank, birka], date: 2024-05-01',
      ['same-event b'],
    ],
    [
      'that one of them doubts',
      'about: [birka, bank], date: 2024-05-01, doubt: { why: W }',
      'about: [bank, birka], date: 2024-05-01',
      [],
    ],
    [
      'two due dates of one project',
      'about: hill-mine, due: 2026',
      'about: hill-mine, due: 2027',
      ['same-event b'],
    ],
    [
      'two due dates of one milestone',
      'about: hill-mine, due: 2026, milestone: m',
      'about: hill-mine, due: 2027, milestone: m',
      [],
    ],
    [
      'after its report',
      'about: birka, date: 2024-06-01',
      'about: birka, date: 2024-05-01',
      ['event-after-report a'],
    ],
    ['about when it was reported', 'about: birka, date: 2024-05-23~', 'about: birka, date: 2024-05-01', []],
    [
      'after its report, planned',
      'about: birka, date: 2024-06-01, is: planned',
      'about: birka, date: 2024-05-01',
      [],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(codes(event(a), event(b))).toEqual(expected);
  });
});

describe('a company and its plant', () => {
  const own = (more = '') =>
    `relations:\n  - { key: own, from: birka, type: operates, to: hill-mine${more} }\n`;
  const both = (relations: string, a: string, b: string) => codes(`${figure(a)}\n${relations}`, figure(b));
  it.each([
    [
      'the same metric of both',
      own(),
      'figure: capacity, about: birka, value: 2',
      'figure: capacity, about: hill-mine, value: 3',
      ['company-and-plant a'],
    ],
    [
      'a plan of one',
      own(),
      'figure: capacity, about: birka, value: 2',
      'figure: capacity, about: hill-mine, value: 3, status: planned',
      [],
    ],
    [
      'of two years',
      own(),
      'figure: capacity, about: birka, value: 2, asOf: 2020',
      'figure: capacity, about: hill-mine, value: 3, asOf: 2022',
      [],
    ],
    [
      'where that is only possible',
      own(', status: possible'),
      'figure: capacity, about: birka, value: 2',
      'figure: capacity, about: hill-mine, value: 3',
      [],
    ],
    [
      'where the article refutes it',
      own(', stance: rejects'),
      'figure: capacity, about: birka, value: 2',
      'figure: capacity, about: hill-mine, value: 3',
      [],
    ],
    [
      'of which one is doubted',
      own(),
      'figure: capacity, about: birka, value: 2, doubt: { why: W }',
      'figure: capacity, about: hill-mine, value: 3',
      [],
    ],
  ])('%s', (_, relations, a, b, expected) => {
    expect(both(relations, a, b)).toEqual(expected);
  });
});

it('a one-off that two articles count', () => {
  expect(
    codes(figure('name: Sacks, about: birka, value: 2'), figure('name: sacks, about: bank, value: 3')),
  ).toEqual(['repeated-name b']);
});
