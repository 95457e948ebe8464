import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/draft/find-dates.ts';
import { type FoundFigure, findFigures } from '../../../src/core/draft/find-figures.ts';
import { listLocalMoney } from '../../../src/core/draft/local-money.ts';
import { parseQuantity } from '../../../src/core/schema/quantity.ts';

const extra = { 'USD/t': 'USD a tonne', 'mg/l': 'mg a litre' };

function figuresOf(sentence: string): FoundFigure[] {
  const dates = findDates(sentence, { day: '2025-12-10', said: '2025-12-10', precision: 'day' });
  return findFigures(sentence, dates, { extra, money: listLocalMoney(sentence) });
}

/** `qualifier value–upper unit`, each where it is there. */
const write = ({ qualifier, value, upper, unit }: FoundFigure): string =>
  [qualifier, upper ? `${value}–${upper}` : value, unit].filter(Boolean).join(' ');
const read = (sentence: string): string[] => figuresOf(sentence).map(write);

describe('amounts and their units', () => {
  it.each([
    ['It makes 2,000 tonnes of potash a year.', ['2,000 t/yr']],
    ['Its annual target is 2,000 tons.', ['2,000 tons/yr']],
    ['It sold 185 000 tonnes.', ['185,000 t']],
    ['It lost 4,7 million kroner a month in Norway.', ['4.7 million NOK/month']],
    ['It lost 3 million kroner in Denmark.', ['3 million DKK']],
    ['It pays €30m, or $32.5bn.', ['30 million EUR', '32.5 billion USD']],
    ['The loan is NOK 4.2 billion.', ['4.2 billion NOK']],
    ['It is 1.1 billion pounds.', ['1.1 billion GBP']],
    ['It weighs 300 pounds.', ['300 lb']],
    ['Potash costs $344 a tonne.', ['344 USD/t']],
    ['The brine holds 1,450 mg/l.', ['1,450 mg/l']],
    ['a 600MW/2.4GWh battery', ['600 MW', '2.4 GWh']],
    ['It takes 1.2mtpa.', ['1.2 Mt/yr']],
    ['a five-year contract', ['5 years']],
    ['It employs 640.', ['640 people']],
    ['It takes 60kt/y of salt.', ['60 kt/yr']],
    ['a 600-metric-ton-per-year plant', ['600 t/yr']],
    ['It fell by 30% from a year earlier.', ['30 %']],
    ['Stocks are 1.15mt, and one ship holds 40 mt.', ['1.15 Mt', '40 t']],
    ['It is worth NOK 80–90m.', ['between 80 million–90 million NOK']],
    ['Output grew 10X in a decade.', ['10 times']],
    ['a crate of 10 x 20 m', ['20 m']],
    ['Nine projects were picked from 37 bids.', ['9 count', '37 count']],
    ['It will create two dozen jobs.', ['24 jobs']],
  ])('%s', (sentence, figures) => {
    expect(read(sentence)).toEqual(figures);
  });
});

describe('how exact they are', () => {
  it.each([
    ['It has more than 900 jobs.', ['over 900 jobs']],
    ['It has “slightly more than” 900 jobs.', ['over 900 jobs']],
    ['It has fewer than 900 jobs.', ['under 900 jobs']],
    ['It has no more than 900 jobs.', ['up-to 900 jobs']],
    ['It will not let them cut more than 900 jobs.', ['up-to 900 jobs']],
    ['It has no fewer than 900 jobs.', ['at-least 900 jobs']],
    ['It has as many as 900 jobs.', ['up-to 900 jobs']],
    ['Fines are capped at €9m a year.', ['up-to 9 million EUR/yr']],
    ['It has nearly 900 jobs.', ['about 900 jobs']],
    ['It has 900 jobs or more.', ['at-least 900 jobs']],
    ['It costs between €480m and €520m.', ['between 480 million–520 million EUR']],
    ['It costs NOK 22–25 million.', ['between 22 million–25 million NOK']],
    ['It costs $290–$310 a tonne.', ['between 290–310 USD/t']],
    ['It adds five to seven percentage points.', ['between 5–7 percentage-points']],
    ['It ran over seven years.', ['7 years']],
    ['Under the $400 million agreement it lends.', ['400 million USD']],
    ['Under a 10-year agreement it lends.', ['10 years']],
    ['It fell under the 900 tonnes mark.', ['under 900 t']],
    ['It steps up to €40 million.', ['40 million EUR']],
    ['It has 900 or so jobs.', ['about 900 jobs']],
    ['It costs €25 million, give or take.', ['about 25 million EUR']],
    ['It ran at 98% of nameplate at best.', ['up-to 98 %']],
  ])('%s', (sentence, figures) => {
    expect(read(sentence)).toEqual(figures);
  });
});

describe('numbers in words', () => {
  it.each([
    ['A quarter of it is sold.', ['25 %']],
    ['It buys roughly four fifths of its potash.', ['about 80 %']],
    ['More than half of the ore is sold.', ['over 50 %']],
    ['It means to triple output.', ['3 times']],
    ['It costs half a billion dollars.', ['0.5 billion USD']],
    ['It lost a billion euros, and a quarter of a million tonnes.', ['1 billion EUR', '0.25 million t']],
    ['a two-and-a-half-year deal', ['2.5 years']],
    ['Rates rose 6½ percent.', ['6.5 %']],
    ['One in four of them is local.', ['25 %']],
    ['Output will grow by half by 2035.', ['50 %']],
    ['Demand grew fivefold.', ['5 times']],
    ['Its cost more than doubled.', ['over 2 times']],
  ])('%s', (sentence, figures) => {
    expect(read(sentence)).toEqual(figures);
  });

  it('are kept as they were said', () => {
    expect(figuresOf('A quarter of it is sold.')[0]?.said).toBe('A quarter');
  });
});

describe('a bare number is of the unit that was named', () => {
  it.each([
    ['It will cut 62 of 148 jobs.', ['62 jobs', '148 jobs']],
    ['It goes from 214 people to about 350.', ['214 people', 'about 350 people']],
    ['It rises to 900,000 tonnes a year from 300,000 tonnes.', ['900,000 t/yr', '300,000 t/yr']],
    ['It costs $290 a tonne, down from $344.', ['290 USD/t', '344 USD/t']],
  ])('%s', (sentence, figures) => {
    expect(read(sentence)).toEqual(figures);
  });

  it('but a fall is from one to another, no range', () => {
    expect(read('It fell from 20 tonnes to 10 tonnes.')).toEqual(['20 t', '10 t']);
    expect(read('Shares fell 13.5% to 88 pence.')).toEqual(['13.5 %']);
  });
});

it('what a plan starts from is no plan', () => {
  const figures = figuresOf('It aims at 25% by 2030, up from less than 1% today.');
  expect(figures.map(({ value, status }) => [value, status])).toEqual([
    ['25', 'target'],
    ['1', undefined],
  ]);
});

it.each([
  'Berg, 41, said so; Rud (58) did not.',
  'It was founded in 1911 and sold in 2009.',
  'Call +47 5555 0142 today.',
  'It began at 18.00 and at 9 a.m. on the third day.',
  'Section 14 of the licence and condition 27(b) stand.',
  'Brine broke into the No. 2 shaft of phase 3.',
  'The new TX-314 line makes K2O and CO2 for the G7 under ISO 9001.',
  'One of them is the first, and the two companies are not.',
  'It said so three weeks ago, in the second half.',
])('no amount stands in: %s', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

it('every value is one that the product reads', () => {
  const sentence =
    'It paid €30m, 4,7 million kroner, 185 000 t, a dozen eggs, four fifths and 1.2mtpa for 22–25 million yen.';
  const values = figuresOf(sentence).flatMap(({ value, upper }) => [value, ...(upper ? [upper] : [])]);
  expect(values.length).toBeGreaterThan(6);
  expect(values.filter((value) => !parseQuantity(value))).toEqual([]);
});
