import { describe, expect, it } from 'vitest';
import { sample } from '../sample.ts';
import { claim, files } from './told.ts';

/** What is told of relations of two articles, a day apart. */
function codes(a: string, b: string): string[] {
  const texts = {
    ...files(claim('relations', `key: k, ${a}`)),
    'articles/2024-05-22-b.md':
      files(claim('relations', `key: k, ${b}`), { published: '2024-05-22' })['articles/2024-05-21-a.md'] ??
      '',
  };
  return sample(texts).problems.map(({ code }) => code);
}

const loan = (more: string): string => `from: bank, type: lends-to, to: birka, ${more}`;

describe('nearly the same sum between the same two', () => {
  it.each([
    ['is told', 'value: 1.2 billion NOK', 'value: 1.25 billion NOK', ['same-deal']],
    [
      'of one time',
      'value: 1.2 billion NOK, date: 2024-03',
      'value: 1.25 billion NOK, date: 2024-03-05',
      ['same-deal'],
    ],
    ['of two times', 'value: 1.2 billion NOK, date: 2024-03', 'value: 1.25 billion NOK, date: 2024-04', []],
    ['of other money', 'value: 1.2 billion NOK', 'value: 1.25 billion USD', []],
    ['that is far', 'value: 1.2 billion NOK', 'value: 2 billion NOK', []],
    [
      'that one deal joins',
      'value: 1.2 billion NOK, deal: package',
      'value: 1.25 billion NOK, deal: package',
      [],
    ],
    [
      'of which one is in a deal',
      'value: 1.2 billion NOK, deal: package',
      'value: 1.25 billion NOK',
      ['same-deal'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(codes(loan(a), loan(b))).toEqual(expected);
  });
});

describe('the same the other way round', () => {
  it.each([
    [
      'is told once',
      'from: bank, type: lends-to, to: birka',
      'from: birka, type: lends-to, to: bank',
      ['reversed-relation'],
    ],
    ['of another type', 'from: bank, type: lends-to, to: birka', 'from: birka, type: owns, to: bank', []],
    ['where each may', 'from: bank, type: supplies, to: birka', 'from: birka, type: supplies, to: bank', []],
    [
      'years later',
      'from: bank, type: owns, to: birka, date: 2019',
      'from: birka, type: owns, to: bank, date: 2024',
      [],
    ],
    [
      'that is doubted',
      'from: bank, type: owns, to: birka, doubt: { why: W }',
      'from: birka, type: owns, to: bank',
      [],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(codes(a, b)).toEqual(expected);
  });
});
