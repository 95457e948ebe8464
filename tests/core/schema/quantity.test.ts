import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuantity } from '../../../src/core/schema/quantity.ts';

it.each([
  // text, value, rounding, unit
  ['2000', 2000, 0.5, undefined],
  ['2,000', 2000, 0.5, undefined],
  ['1,234,567.5', 1234567.5, 0.05, undefined],
  ['0.1', 0.1, 0.05, undefined],
  ['1.400', 1.4, 0.0005, undefined],
  ['-3.5', -3.5, 0.05, undefined],
  ['1.4 billion', 1.4e9, 5e7, undefined],
  ['15.2 million', 15200000, 50000, undefined],
  ['15.2 million t', 15200000, 50000, 't'],
  ['4.35 hundred', 435, 0.5, undefined],
  ['3 hundred', 300, 50, undefined],
  ['2 thousand', 2000, 500, undefined],
  ['1 trillion', 1e12, 5e11, undefined],
  ['90%', 90, 0.5, '%'],
  ['90.0 %', 90, 0.05, '%'],
  ['2000t', 2000, 0.5, 't'],
  ['45 kt/yr', 45, 0.5, 'kt/yr'],
  ['  7  ', 7, 0.5, undefined],
])('%s is %d, rounded to %d either side', (text, value, rounding, unit) => {
  expect(parseQuantity(text)).toEqual({ text: text.trim(), value, rounding, ...(unit && { unit }) });
});

it.each([
  [''],
  ['about 5'],
  ['1,00'],
  ['1000,000'],
  ['1.4.2'],
  ['.5'],
  ['5.'],
  ['5-6'],
  ['NaN'],
  ['Infinity'],
  ['10,000 trillion'],
  ['9'.repeat(40)],
  ['five'],
  ['$5'],
  ['2 millions and more'],
])('%s is no number', (text) => {
  expect(parseQuantity(text)).toBeUndefined();
});

it('reads every number it could have written, with the digits as its rounding', () => {
  const digits = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), digits, (n, places) => {
      const text = (n / 10 ** places).toFixed(places);
      expect(parseQuantity(text)).toMatchObject({
        value: Number(text),
        rounding: Number(`0.5e-${places}`),
      });
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9,. %a-z]{0,20}$/)), (text) => {
      const quantity = parseQuantity(text);
      if (quantity) expect(Number.isFinite(quantity.value)).toBe(true);
    }),
  );
});
