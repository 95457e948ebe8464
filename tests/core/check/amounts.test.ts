import { expect, it } from 'vitest';
import { entity, sample } from '../sample.ts';
import { claim, files, told } from './told.ts';

it.each([
  [
    'a unit that does not fit',
    'figure: capacity, about: birka, value: 2, unit: t',
    't ← wrong-unit: “t” does not fit capacity, which is in “kt/yr” (if it is of each year, write “t/yr”; if it is of one time, it needs another metric)',
  ],
  [
    'a unit behind a value that does not fit',
    'figure: share, about: birka, value: 2 t',
    '2 t ← wrong-unit: “t” does not fit share, which is in “%” (write one that converts into “%”, or name another metric)',
  ],
  [
    'a unit that is none',
    'name: N, about: birka, value: 2, unit: percent',
    'percent ← wrong-unit: “percent” is not a unit (write “%”)',
  ],
  [
    'a misspelt word of a number',
    'name: N, about: birka, value: 2.1 milion, unit: t',
    '2.1 milion ← invalid-value: “milion” is no word of a number (did you mean “million”?)',
  ],
  [
    'a unit behind a value that is none',
    'name: N, about: birka, value: 1e5',
    '1e5 ← invalid-value: `value`: “1e5” is not a number; write 2000, 2,000, 15.2 million or 90% (a currency goes to `unit`, “about” to `qualifier`, the end of a range to `upper`)',
  ],
  [
    'a unit like no other',
    'name: N, about: birka, value: 2, unit: bushelfuls',
    'bushelfuls ← wrong-unit: “bushelfuls” is not a unit (one of the beat’s own goes to `units` in site.yaml)',
  ],
  [
    'two units',
    'name: N, about: birka, value: 2 kt, unit: t',
    't ← wrong-unit: the value is in “kt”, `unit` says “t”',
  ],
  [
    'two units of a range',
    'name: N, about: birka, value: 2 t, upper: 3 kt, qualifier: between',
    '3 kt ← wrong-unit: the upper value is in “kt”, the lower in “t”',
  ],
  [
    'a unit of the upper value only',
    'name: N, about: birka, value: 2, upper: 3 kt, qualifier: between',
    '3 kt ← wrong-unit: the upper value is in “kt”, the lower has no unit',
  ],
  [
    'a multiple of nothing',
    'figure: capacity, about: birka, value: 2, unit: times',
    'times ← wrong-unit: “times” does not fit capacity, which is in “kt/yr” (a multiple needs `base` or `baseWords`)',
  ],
  [
    'a range upside down',
    'figure: capacity, about: birka, value: 3, upper: 2, qualifier: between',
    '2 ← reversed-range: 2 is not above 3',
  ],
  [
    'a range of one value',
    'figure: capacity, about: birka, value: 3, upper: 3.0, qualifier: between',
    '3.0 ← reversed-range: 3.0 is not above 3',
  ],
  [
    'too much',
    'figure: capacity, about: birka, value: 10',
    '10 ← implausible-value: 10 kt/yr is above 9000 t/yr (the metric’s `plausible` range; widen it if the number is right)',
  ],
  [
    'too little, in another unit',
    'figure: capacity, about: birka, value: 900 t/yr',
    '900 t/yr ← implausible-value: 900 t/yr is below 1 kt/yr (the metric’s `plausible` range; widen it if the number is right)',
  ],
  [
    'too much at the upper end',
    'figure: capacity, about: birka, value: 2, upper: 10, qualifier: between',
    '2 ← implausible-value: 2–10 kt/yr is above 9000 t/yr (the metric’s `plausible` range; widen it if the number is right)',
  ],
])('%s', (_, fields, expected) => {
  expect(told(claim('figures', fields))).toEqual([expected]);
});

it.each([
  ['no unit: the metric’s', 'figure: capacity, about: birka, value: 2'],
  ['another unit of its dimension', 'figure: capacity, about: birka, value: 2000, unit: t/yr'],
  ['ppm for per cent', 'figure: share, about: birka, value: 500, unit: ppm'],
  ['a multiple of something', 'figure: capacity, about: birka, value: 2, unit: times, baseWords: today'],
  ['a unit of the beat', 'name: N, about: birka, value: 2, unit: sacks'],
  ['words for a number', 'figure: capacity, about: birka, said: most'],
  ['one unit of a range, twice', 'name: N, about: birka, value: 2 t, upper: 3 t, qualifier: between'],
  [
    'the bounds of what is plausible',
    'figure: capacity, about: birka, value: 1, upper: 9, qualifier: between',
  ],
])('fine: %s', (_, fields) => {
  expect(told(claim('figures', fields))).toEqual([]);
});

it('money and shares of relations', () => {
  const loan = 'from: bank, type: lends-to, to: birka';
  expect(told(claim('relations', `${loan}, value: 2 million, unit: NKO`))).toEqual([
    'NKO ← wrong-unit: “NKO” is not a unit (did you mean “NOK”?)',
  ]);
  expect(told(claim('relations', 'from: bank, type: owns, to: birka, share: 5 t'))).toEqual([
    '5 t ← wrong-unit: a share is in %, not in “t”',
  ]);
  expect(told(claim('relations', 'from: bank, type: owns, to: birka, share: 150%'))).toEqual([
    '150% ← invalid-value: a share of 150% is not between 0 and 100%',
  ]);
  expect(told(claim('relations', `${loan}, value: 2 million, unit: NOK, share: 5%`))).toEqual([]);
  expect(told(claim('relations', `${loan}, value: 2 million`))).toEqual([
    '2 million ← missing-field: `value` needs a `unit` (a currency as in NOK, a unit as in t/yr, or `count`)',
  ]);
  expect(told(claim('relations', `${loan}, value: 2, upper: 3, qualifier: between`))).toHaveLength(1);
  expect(told(claim('relations', `${loan}, value: 2, upper: 3 kt, qualifier: between`))).toHaveLength(1);
  expect(told(claim('relations', `${loan}, value: 2 kt, share: 5`))).toEqual([
    '2 kt ← wrong-unit: “kt” does not fit `lends-to`, which is of money (a currency, as in NOK)',
  ]);
  expect(told(claim('relations', 'from: birka, type: supplies, to: bank, value: 2 kt, share: 5'))).toEqual(
    [],
  );
  expect(told(claim('relations', `${loan}, value: 2, unit: count`))).toEqual([]);
  expect(told(claim('relations', `${loan}, said: a lot`))).toEqual([]);
});

it.each([
  ['figures', 'figure: capacity, about: birka, said: most, upper: 3, qualifier: between'],
  ['figures', 'figure: capacity, about: birka, upper: 3, qualifier: between'],
  ['relations', 'from: bank, type: lends-to, to: birka, upper: 3, unit: NOK, qualifier: between'],
])('an upper end of %s without a lower one: %s', (list, fields) => {
  const lines = told(claim(list, fields));
  expect(lines).toEqual([
    expect.stringMatching(/^\{ .* ← invalid-value: an entry of `\w+` .*needs a `value`/),
  ]);
});

it.each([
  ['unit: percent\ndefinition: D', '3:7 wrong-unit: “percent” is not a unit (write “%”)'],
  [
    'unit: t\ndefinition: D\nplausible: { min: 5 km }',
    '5:19 wrong-unit: “5 km” does not fit a metric in “t”',
  ],
  [
    'unit: t\ndefinition: D\nplausible: { max: 5 zz }',
    '5:19 wrong-unit: “5 zz” does not fit a metric in “t”',
  ],
  ['unit: t\ndefinition: D\ntolerance: 5 km', '5:12 wrong-unit: “5 km” does not fit a metric in “t”'],
  ['unit: t\ndefinition: D\nplausible: { min: 5, max: 4 kg }', '5:27 reversed-range: 4 kg is not above 5'],
  ['unit: t\ndefinition: D\ntolerance: 5%\nplausible: { min: 5, max: 4 kt }', undefined],
])('a metric with %j', (fields, expected) => {
  const { told } = sample({ ...files(''), 'figures/share.md': entity('Share', fields) });
  expect(told).toEqual(expected ? [`figures/share.md:${expected}`] : []);
});

it('the unit of what is only said', () => {
  const said = 'figure: capacity, about: birka, said: hardly any';
  expect(told(claim('figures', `${said}, unit: pct`))).toEqual([
    'pct ← wrong-unit: “pct” is not a unit (write “%”)',
  ]);
  expect(told(claim('figures', `${said}, unit: kt/yr`))).toEqual([]);
});

it('a range that is upside down is told at the metric, and not at each claim', () => {
  const more = claim('figures', 'figure: capacity, about: birka, value: 50');
  const upsideDown = entity('Capacity', 'unit: kt/yr\ndefinition: D\nplausible: { min: 20, max: 10 }');
  expect(sample({ ...files(more), 'figures/capacity.md': upsideDown }).told).toEqual([
    'figures/capacity.md:5:28 reversed-range: 10 is not above 20',
  ]);
});

it('a faulty number is told once, and not at the sum that it is part of', () => {
  const part = (unit: string): string =>
    [
      'figures:',
      '  - { key: a, name: A, about: birka, value: 2, unit: NOK }',
      `  - { key: b, name: B, about: birka, value: 2, unit: ${unit} }`,
      '  - { key: c, name: C, about: birka, value: 4, unit: NOK, sum: [a, b] }',
    ].join('\n');
  expect(told(part('NKO'))).toEqual(['NKO ← wrong-unit: “NKO” is not a unit (did you mean “NOK”?)']);
  expect(told(part('km'))).toEqual(['[a ← unreckonable: `sum` would add NOK and m']);
});
