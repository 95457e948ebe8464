import { describe, expect, it } from 'vitest';
import { each, groupsIn, verdicts } from './world.ts';

const loan = (fields: string) => `from: fjord-bank, type: lends-to, to: birka, deal: package, ${fields}`;
const money = 'value: 1.2 billion, unit: NOK';

describe('two articles on one part of a deal', () => {
  it.each([
    ['the same', loan(money), loan(money), ['repeated']],
    ['another sum', loan(money), loan('value: 1.5 billion, unit: NOK'), ['disputed (value)']],
    ['a sum that rounds to it', loan(money), loan('value: 1.18 billion, unit: NOK'), ['repeated']],
    ['another currency', loan(money), loan('value: 1.5 billion, unit: SEK'), ['compatible']],
    [
      'another day',
      loan(`${money}, date: 2024-05-03`),
      loan(`${money}, date: 2024-05-04`),
      ['disputed (date)'],
    ],
    [
      'the month of the day',
      loan(`${money}, date: 2024-05-03`),
      loan(`${money}, date: 2024-05`),
      ['repeated'],
    ],
    ['no sum', loan(money), loan('status: actual'), ['compatible']],
    ['a refusal of it', loan(money), loan(`${money}, stance: rejects`), ['disputed (denial)']],
    ['what only may be', loan(money), loan('value: 9 billion, unit: NOK, status: possible'), ['compatible']],
  ])('%s', (_, a, b, expected) => {
    expect(verdicts(each('relations', a, b))).toEqual(expected);
  });
});

describe('parties', () => {
  const from = (id: string, fields = money) =>
    `from: ${id}, type: lends-to, to: birka, deal: package, ${fields}`;
  it.each([
    ['an office and its ministry are one', from('office'), from('ministry'), ['repeated']],
    ['an office and the state, two steps up', from('office'), from('state'), ['repeated']],
    ['two banks for one sum', from('fjord-bank'), from('coast-bank'), ['disputed (party)']],
    [
      'two banks for two sums are two parts',
      from('fjord-bank'),
      from('coast-bank', 'value: 1, unit: NOK'),
      ['single', 'single'],
    ],
    ['one of several', from('[fjord-bank, coast-bank]'), from('coast-bank'), ['compatible']],
    ['nobody named', from('unnamed', `byWords: a bank, ${money}`), from('fjord-bank'), ['repeated']],
    [
      'one that gives to another',
      from('fjord-bank'),
      `from: fjord-bank, type: lends-to, to: anna, deal: package, value: 9, unit: NOK`,
      ['single', 'single'],
    ],
    [
      'another kind of relation',
      from('fjord-bank'),
      from('fjord-bank').replace('lends-to', 'invests-in'),
      ['single', 'single'],
    ],
    ['another deal', from('fjord-bank'), from('coast-bank').replace('deal: package, ', ''), ['single']],
  ])('%s', (_, a, b, expected) => {
    expect(verdicts(each('relations', a, b))).toEqual(expected);
  });
});

describe('the stage', () => {
  const at = (published: string, fields: string) => ({
    list: 'relations',
    claims: [loan(`${money}, ${fields}`)],
    published,
  });
  it.each([
    [
      'a deed after a promise is progress',
      at('2024-05', 'status: committed'),
      at('2024-07', 'status: actual'),
      ['compatible'],
    ],
    [
      'a promise after a deed',
      at('2024-05', 'status: actual'),
      at('2024-07', 'status: committed'),
      ['disputed (stage)'],
    ],
    [
      'a promise before a source that dates the deed before it',
      at('2024-05-20', 'status: committed'),
      at('2024-07', 'status: actual, date: 2024-03'),
      ['disputed (stage)'],
    ],
    [
      'in one month nobody knows the order',
      at('2024-05', 'status: actual'),
      at('2024-05', 'status: committed'),
      ['compatible'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(verdicts([a, b])).toEqual(expected);
  });
});

describe('what is no dispute', () => {
  const from = (id: string, value: number, more = '') =>
    `from: ${id}, type: lends-to, to: birka, deal: package, value: ${value}, unit: NOK${more}`;
  const article = (...claims: string[]) => ({ list: 'relations', claims });
  it.each([
    [
      'two articles that both name two banks',
      article(from('fjord-bank', 100), from('coast-bank', 100)),
      article(from('fjord-bank', 100), from('coast-bank', 100)),
      'repeated',
    ],
    [
      'one that names one of the two',
      article(from('fjord-bank', 100), from('coast-bank', 100)),
      article(from('fjord-bank', 100)),
      'compatible',
    ],
    [
      'a whole and its parts',
      article(from('fjord-bank', 60), from('fjord-bank', 40)),
      article(from('fjord-bank', 100)),
      'compatible',
    ],
    [
      'a state and its offices',
      article(from('ministry', 60), from('office', 40)),
      article(from('state', 100)),
      'compatible',
    ],
    ['a part that an office gives', article(from('office', 30)), article(from('state', 100)), 'compatible'],
    [
      'a bank of two',
      article(from('[fjord-bank, coast-bank]', 100)),
      article(from('coast-bank', 50)),
      'compatible',
    ],
    [
      'somebody who is not named',
      article(from('unnamed', 100, ', byWords: a bank')),
      article(from('fjord-bank', 50)),
      'compatible',
    ],
    [
      'done in part',
      article(from('fjord-bank', 60), from('fjord-bank', 40, ', status: committed')),
      article(from('fjord-bank', 60), from('fjord-bank', 40, ', status: committed')),
      'repeated',
    ],
    [
      'two ranges with one end',
      article(from('fjord-bank', 50, ', upper: 100, qualifier: between')),
      article(from('coast-bank', 60)),
      'single',
    ],
    [
      'who refutes another sum',
      article(from('fjord-bank', 100)),
      article(from('fjord-bank', 200, ', stance: rejects')),
      'compatible',
    ],
  ])('%s', (_, a, b, expected) => {
    expect([...new Set(verdicts([a, b]))]).toEqual([expected]);
  });

  it('unless an office gives more than its state', () => {
    expect(verdicts([article(from('office', 300)), article(from('state', 100))])).toEqual([
      'disputed (value)',
    ]);
  });

  it('a promise that a later source moves', () => {
    const total = (value: number, published: string) => ({
      list: 'relations',
      claims: [`type: total, deal: package, value: ${value}, unit: NOK, status: planned`],
      published,
    });
    expect(verdicts([total(10, '2024-01'), total(14, '2024-10')])).toEqual(['compatible']);
    expect(verdicts([total(10, '2024-01-01'), total(14, '2024-01-20')])).toEqual(['disputed (value)']);
  });
});

describe('parts of one deal', () => {
  it('are never rivals within an article', () => {
    expect(
      verdicts([
        { list: 'relations', claims: [loan('value: 300, unit: NOK'), loan('value: 200, unit: NOK')] },
      ]),
    ).toEqual(['single']);
  });

  it('an article that tells one of two tranches contradicts nothing', () => {
    const two = { list: 'relations', claims: [loan('value: 300, unit: NOK'), loan('value: 200, unit: NOK')] };
    expect(verdicts([two, ...each('relations', loan('value: 200, unit: NOK'))])).toEqual(['compatible']);
    expect(verdicts([two, ...each('relations', loan('value: 900, unit: NOK'))])).toEqual([
      'disputed (value)',
    ]);
  });

  it('a total is weighed against totals', () => {
    const total = (value: number) => `type: total, deal: package, value: ${value}, unit: NOK`;
    expect(verdicts(each('relations', total(5), total(7)))).toEqual(['disputed (value)']);
    expect(verdicts(each('relations', total(5), loan('value: 7, unit: NOK')))).toEqual(['single', 'single']);
  });

  it('a share that is owned counts like a sum', () => {
    const owns = (share: string) => `from: birka, type: owns, to: hill-mine, deal: package, share: ${share}`;
    expect(verdicts(each('relations', owns('60%'), owns('60')))).toEqual(['repeated']);
    expect(verdicts(each('relations', owns('60%'), owns('40%')))).toEqual(['disputed (value)']);
    expect(verdicts(each('relations', owns('60%'), `${owns('61%')}, qualifier: about`))).toEqual([
      'repeated',
    ]);
  });

  it('has an id of its deal, relation and receiver', () => {
    expect(groupsIn(each('relations', loan(money))).map(({ id }) => id)).toEqual([
      'deal--package--lends-to--birka',
    ]);
  });
});
