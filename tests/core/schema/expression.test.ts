import { describe, expect, it } from 'vitest';
import { type Expression, listClaimRefs, parseExpression } from '../../../src/core/schema/expression.ts';

/** An expression with every bracket written out. */
function show(expression: Expression): string {
  if (expression.kind === 'number') return String(expression.value);
  if (expression.kind === 'claim') return expression.ref;
  return `(${show(expression.left)} ${expression.kind} ${show(expression.right)})`;
}
const read = (text: string): string => {
  const result = parseExpression(text);
  return result.ok ? show(result.expression) : `✗ ${result.message}`;
};

describe('an expression', () => {
  it.each([
    ['loan', 'loan'],
    ['2.5', '2.5'],
    ['a + b', '(a + b)'],
    ['a - b - c', '((a - b) - c)'],
    ['a + b * c', '(a + (b * c))'],
    ['a / b * c', '((a / b) * c)'],
    ['(a + b) / total', '((a + b) / total)'],
    ['((a))', 'a'],
    ['bank-loan - own-money', '(bank-loan - own-money)'],
    ['2024-05-21-quota#loan + x', '(2024-05-21-quota#loan + x)'],
    ['  a   +\n b ', '(a + b)'],
    // A key may be all digits and letters.
    ['2e9', '2e9'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['a +', '✗ ends where a number or claim is missing'],
    ['', '✗ “” is no number, claim or operator; operators stand between spaces'],
    ['+ a', '✗ cannot go on at “+”'],
    ['a b', '✗ cannot go on at “b”'],
    ['(a + b', '✗ ends where a number or claim is missing'],
    ['a + b)', '✗ cannot go on at “)”'],
    ['a+b', '✗ “a+b” is no number, claim or operator; operators stand between spaces'],
    ['a % b', '✗ “%” is no number, claim or operator; operators stand between spaces'],
    ['process.exit()', '✗ “process.exit” is no number, claim or operator; operators stand between spaces'],
    [`${'('.repeat(40)}a${')'.repeat(40)}`, '✗ has more than 60 parts'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('names its claims', () => {
    const result = parseExpression('(a + 2) / (b - x#c)');
    expect(result.ok && listClaimRefs(result.expression)).toEqual(['a', 'b', 'x#c']);
  });
});
