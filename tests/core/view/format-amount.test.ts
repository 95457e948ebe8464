import { expect, it } from 'vitest';
import { readAmount } from '../../../src/core/link/amount.ts';
import { formatAmount } from '../../../src/core/view/format-amount.ts';

it.each([
  [{ value: '620 million', unit: 'USD' }, undefined, '$620 million'],
  [{ value: '1.40 billion', unit: 'USD' }, undefined, '$1.40 billion'],
  [{ value: '1.2 billion', unit: 'NOK' }, 'about', 'about kr\u00a01.2 billion'],
  [{ value: '3', unit: 'AUD' }, undefined, 'AUD\u00a03'],
  [{ value: '2000', unit: 't/yr' }, 'at-least', 'at least 2,000\u00a0t a year'],
  [{ value: '45 kt' }, undefined, '45\u00a0kt'],
  [{ value: '0.27%' }, 'exact', '0.27%'],
  [{ value: '90', unit: '%' }, 'over', 'over 90%'],
  [{ value: '10', upper: '20', unit: '%' }, 'between', '10–20%'],
  [{ value: '1', unit: 'years' }, undefined, '1\u00a0year'],
  [{ value: '7', unit: 'count' }, undefined, '7'],
] as const)('%o, %s, reads “%s”', (fields, qualifier, label) => {
  const amount = readAmount(fields, undefined, {});
  if (!amount) throw new Error('no amount');
  expect(formatAmount(amount, qualifier, 'en')).toBe(label);
});

it('groups digits as the language does', () => {
  const amount = readAmount({ value: '2000.5', unit: 't' }, undefined, {});
  if (!amount) throw new Error('no amount');
  expect(formatAmount(amount, undefined, 'de')).toBe('2.000,5\u00a0t');
});
