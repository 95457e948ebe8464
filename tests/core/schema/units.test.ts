import { describe, expect, it } from 'vitest';
import { findUnit, isCurrency, listUnitIds } from '../../../src/core/schema/units.ts';

describe('findUnit', () => {
  it.each([
    // id, dimension, factor, base, label
    ['t', 'mass', 1, 't', 't'],
    ['tonnes', 'mass', 1, 't', 't'],
    ['kt', 'mass', 1000, 't', 'kt'],
    ['t/yr', 'mass/yr', 1, 't/yr', 't a year'],
    ['kt/yr', 'mass/yr', 1000, 't/yr', 'kt a year'],
    ['t/day', 'mass/day', 1, 't/day', 't a day'],
    ['%', 'share', 1, '%', '%'],
    ['ppm', 'share', 0.0001, '%', 'ppm'],
    ['GWh', 'energy', 1000, 'MWh', 'GWh'],
    ['NOK', 'NOK', 1, 'NOK', 'NOK'],
    ['NOK/yr', 'NOK/yr', 1, 'NOK/yr', 'NOK a year'],
    ['count', 'count', 1, 'count', ''],
    ['count/month', 'count/month', 1, 'count/month', 'a month'],
  ])('knows %s', (id, dimension, factor, base, label) => {
    expect(findUnit(id)).toMatchObject({ id, dimension, factor, base, label });
  });

  it('has a word for one where it differs', () => {
    expect(findUnit('jobs')?.singular).toBe('job');
    expect(findUnit('bbl/day')).toMatchObject({ label: 'barrels a day', singular: 'barrel a day' });
    expect(findUnit('t')).not.toHaveProperty('singular');
  });

  it('knows the units of a beat, and their rates', () => {
    const extra = { sacks: 'sacks of potash' };
    expect(findUnit('sacks', extra)).toMatchObject({ dimension: 'sacks', base: 'sacks' });
    expect(findUnit('sacks/yr', extra)?.label).toBe('sacks of potash a year');
    expect(findUnit('sacks')).toBeUndefined();
  });

  it.each([
    ['tonnages'],
    ['T'],
    ['t/year'],
    ['/yr'],
    ['t/yr/yr'],
    ['t/yr'.repeat(9)],
    ['constructor'],
    ['t/constructor'],
    ['__proto__'],
    [''],
    ['nok'],
  ])('does not know %s', (id) => {
    expect(findUnit(id)).toBeUndefined();
  });
});

it('is not felled by a unit without end', () => {
  expect(findUnit(`t${'/yr'.repeat(50_000)}`)).toBeUndefined();
});

it('every unit it lists is one', () => {
  const ids = listUnitIds({ sacks: 'sacks' });
  expect(ids).toEqual(expect.arrayContaining(['t', 't/yr', 'USD', 'sacks']));
  expect(ids.filter((id) => !findUnit(id, { sacks: 'sacks' }))).toEqual([]);
});

it('money is a currency code', () => {
  expect([isCurrency('NOK'), isCurrency('t'), isCurrency('nok')]).toEqual([true, false, false]);
});
