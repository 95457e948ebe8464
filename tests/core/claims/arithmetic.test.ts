import { describe, expect, it } from 'vitest';
import { reckonAgain } from '../../../src/core/claims/arithmetic.ts';
import { world } from './world.ts';

const parts = [
  'key: loan, name: Loan, about: birka, value: 620 million, unit: NOK',
  'key: stake, name: Stake, about: birka, value: 50 million, unit: NOK',
  'key: about, name: Help, about: birka, value: 100 million, unit: NOK, qualifier: about',
  'key: over, name: More, about: birka, value: 10 million, unit: NOK, qualifier: over',
  'key: ore, name: Ore, about: birka, value: 2, unit: kt',
  'key: tons, name: Ore in tons, about: birka, value: 500, unit: t',
  'key: rate, name: Rate, about: birka, value: 20%',
  'key: half, name: Half, about: birka, value: 50%',
  'key: times, name: Times, about: birka, value: 3, unit: times',
  'key: nought, name: Nought, about: birka, value: 0',
  'key: most, name: At most, about: birka, value: 5, qualifier: up-to',
  'key: three, name: Three, about: birka, value: 3, unit: people',
  'key: four, name: Four, about: birka, value: 4, unit: people',
  'key: words, name: Words, about: birka, said: much',
];

function reckoned(fields: string) {
  const claims = [...parts, `key: result, name: Result, about: birka, ${fields}`];
  const digest = world([`figures:\n${claims.map((one) => `  - { ${one} }`).join('\n')}`]);
  const claim = digest.findClaim('2024-a#result');
  const result = claim && reckonAgain(digest, claim);
  if (!result) return 'nothing';
  return 'fault' in result
    ? `✗ ${result.fault}`
    : `${result.outcome} ${result.result.low}–${result.result.high}`;
}

describe('a sum', () => {
  it.each([
    ['value: 670 million, unit: NOK, sum: [loan, stake]', 'exact 670000000–670000000'],
    ['value: 0.7 billion, unit: NOK, sum: [loan, stake]', 'rounded 670000000–670000000'],
    ['value: 680 million, unit: NOK, sum: [loan, stake]', 'differs 670000000–670000000'],
    ['value: 2500, unit: t, sum: [ore, tons]', 'exact 2500–2500'],
    ['value: 2.5, unit: kt, sum: [ore, tons]', 'exact 2500–2500'],
    ['value: 775 million, unit: NOK, sum: [loan, stake, about]', 'rounded 770000000–770000000'],
    ['value: 780 million, unit: NOK, sum: [loan, stake, about]', 'differs 770000000–770000000'],
    ['value: 900 million, unit: NOK, sum: [loan, over]', 'rounded 630000000–Infinity'],
    ['value: 500 million, unit: NOK, sum: [loan, over]', 'differs 630000000–Infinity'],
    ['value: 670 million, unit: NOK, qualifier: over, sum: [loan, stake]', 'rounded 670000000–670000000'],
    ['value: 70%, sum: [rate, half]', 'exact 70–70'],
    ['value: 1, unit: NOK, sum: [loan, ore]', '✗ would add NOK and t'],
    ['value: 1, unit: NOK, sum: [loan, words]', '✗ “words” has no number'],
    ['said: much, sum: [loan, stake]', '✗ needs a number of its own to be compared with'],
    ['value: 1, unit: t, sum: [loan, stake]', '✗ comes out as NOK, and the claim is in t'],
    ['value: 7, unit: people, sum: [three, four]', 'exact 7–7'],
    ['value: 8, unit: people, sum: [three, four]', 'differs 7–7'],
    ['value: 1, unit: t', 'nothing'],
  ])('%s: %s', (fields, expected) => {
    // 620 + 50 + about 100, which may be 5 million more or less: 775 is in reach, 780 is not.
    expect(reckoned(fields)).toBe(expected);
  });
});

describe('a derivation', () => {
  it.each([
    ['value: 570 million, unit: NOK, derived: loan - stake', 'exact 570000000–570000000'],
    ['value: 8%, derived: stake / loan', 'rounded 8.064516129032258–8.064516129032258'],
    ['value: 9%, derived: stake / loan', 'differs 8.064516129032258–8.064516129032258'],
    ['value: 12.4, unit: times, derived: loan / stake', 'exact 12.4–12.4'],
    ['value: 12.4, derived: loan / stake', 'exact 12.4–12.4'],
    ['value: 124 million, unit: NOK, derived: loan * rate', 'exact 124000000–124000000'],
    ['value: 10%, derived: rate * half', 'exact 10–10'],
    ['value: 6000, unit: t, derived: ore * times', 'exact 6000–6000'],
    ['value: 1, unit: kt, derived: ore / 2', 'exact 1000–1000'],
    ['value: 10, unit: kt, derived: ore / rate', 'exact 10000–10000'],
    ['value: 30, unit: percentage-points, derived: half - rate', 'exact 30–30'],
    ['value: 80%, derived: 1 - rate', 'exact 80–80'],
    ['value: 1, unit: NOK, derived: loan - ore', '✗ would subtract NOK and t'],
    ['value: 9, unit: NOK, derived: loan / most', 'differs 124000000–Infinity'],
    ['value: 1, derived: loan / nought', '✗ divides by zero'],
    ['value: 1, derived: loan / ore', '✗ would divide NOK by t'],
    ['value: 1, derived: loan * ore', '✗ would multiply NOK by t'],
    ['value: 1, unit: NOK, derived: loan + rate', '✗ would add NOK and %'],
    ['value: 1, unit: NOK, derived: 2 + 3', '✗ comes out as a plain number, and the claim is in NOK'],
  ])('%s: %s', (fields, expected) => {
    expect(reckoned(fields)).toBe(expected);
  });

  it('is not reckoned where a claim that it names is missing', () => {
    const told = 'figures:\n  - { key: k, name: N, about: birka, value: 1, derived: 1 + 2 }';
    const digest = world([told]);
    const claim = digest.findClaim('2024-a#k');
    expect(claim && reckonAgain({ ...digest, findClaim: () => undefined }, claim)).toMatchObject({
      outcome: 'differs',
    });
  });
});
