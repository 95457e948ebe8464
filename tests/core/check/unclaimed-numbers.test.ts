import { describe, expect, it } from 'vitest';
import { claim, told } from './told.ts';

/** What is said of a body beside claims, without what is said of its names. */
const numbers = (body: string, more = '') =>
  told(more, { body }).filter((line) => line.includes('unclaimed-number'));

describe('a number in the body', () => {
  it('that no claim has is told at its place, once', () => {
    expect(numbers('One line.\nThen *some* 2,500 tonnes, and 2,500 tonnes.')).toEqual([
      '2 ← unclaimed-number: no claim of the article has “2,500 tonnes” (if its source says so, add the claim; if not, mend or leave out the number)',
    ]);
  });

  it.each([
    ['2,500 tonnes a year', 'figure: capacity, about: birka, value: 2500, unit: t/yr'],
    ['2,500 tonnes', 'figure: capacity, about: birka, value: 2.5'],
    ['about 2.5 kt', 'figure: capacity, about: birka, value: 2490, unit: t/yr'],
    ['$1.4 billion', 'name: N, about: birka, value: 1.38 billion, unit: USD'],
    ['A loan of $5 million', 'name: N, about: birka, value: 5 million, unit: AUD'],
    ['NOK 5 million', 'name: N, about: birka, value: 5 million, unit: NOK'],
    ['20 to 30 shops', 'name: N, about: birka, value: 20, upper: 30, qualifier: between'],
    ['over 90%', 'figure: share, about: birka, value: 90%'],
    ['about 40 people', 'name: N, about: birka, value: 40'],
    ['45 shops', 'name: N, about: birka, said: some 45 shops in two towns'],
  ])('“%s” fits { %s }', (body, fields) => {
    expect(numbers(body, claim('figures', fields))).toEqual([]);
  });

  it.each([
    ['2,600 tonnes a year', 'figure: capacity, about: birka, value: 2500, unit: t/yr'],
    ['2,500 tonnes', 'name: N, about: birka, value: 2500, unit: NOK'],
    ['€1.4 billion', 'name: N, about: birka, value: 1.4 billion, unit: USD'],
    ['1.4 million', 'name: N, about: birka, value: 1.4 billion, unit: USD'],
    ['95%', 'figure: share, about: birka, value: 90%'],
  ])('“%s” does not fit { %s }', (body, fields) => {
    expect(numbers(body, claim('figures', fields))).toHaveLength(1);
  });

  it('in a link, a heading, code or a known name is not looked at', () => {
    expect(numbers('## 450 tonnes\n\n[450 tonnes](/about/) `450 tonnes`')).toEqual([]);
  });
});
