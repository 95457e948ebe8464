import { describe, expect, it } from 'vitest';
import { viewFigureChart, viewFigureFinding } from '../../../src/core/view/figure-chart.ts';
import { type Told, world } from '../claims/world.ts';

const figure = (told: Told[], id = 'capacity') => {
  const digest = world(told);
  const entity = digest.findEntity(id);
  if (entity?.kind !== 'figure') throw new Error(id);
  return { digest, entity };
};
const chart = (told: Told[], id?: string) => {
  const { digest, entity } = figure(told, id);
  return viewFigureChart(digest, entity);
};
const finding = (told: Told[], id?: string) => {
  const { digest, entity } = figure(told, id);
  return viewFigureFinding(digest, entity)?.replaceAll('\u00a0', ' ');
};
/** One article for each; of Hill Mine’s capacity unless told. */
const say = (...claims: string[]): Told[] =>
  claims.map((fields) => ({
    list: 'figures',
    claims: [
      `${fields.includes('figure:') ? '' : 'figure: capacity, '}${fields.includes('about:') ? '' : 'about: hill-mine, '}${fields}`,
    ],
  }));
const share = 'figure: share, about: norway, asOf: 2024,';

describe('the finding', () => {
  it.each([
    ['nothing', [], undefined],
    ['one number', ['value: 2000'], 'One source gives one number: 2,000 kt a year for Hill Mine'],
    [
      'one number that all give',
      ['value: 20, by: survey', 'value: 20, by: ministry'],
      'Two articles put Hill Mine at 20 kt a year',
    ],
    [
      'two that disagree',
      ['value: 20', 'value: 90'],
      'Sources disagree on Hill Mine: 90 kt a year or 20 kt a year',
    ],
    [
      'plans alone',
      ['value: 20, status: planned', 'about: foo-hill, value: 30, status: forecast'],
      'Both numbers are plans or forecasts; no source reports one that is reached',
    ],
    [
      'forecasts alone',
      ['value: 20, status: forecast', 'about: foo-hill, value: 30, status: forecast'],
      'Both numbers are forecasts; no source reports one that has come true',
    ],
    [
      'a target past its date',
      ['value: 20, status: target, asOf: ../2025', 'about: foo-hill, value: 3'],
      'No source confirms the 20 kt a year that Hill Mine promised by 2025',
    ],
    [
      'two subjects',
      ['value: 270', 'about: foo-hill, value: 45'],
      'Hill Mine comes first with 270 kt a year, 6 times the next, Foo Hill',
    ],
    [
      'two that are close',
      ['value: 50', 'about: foo-hill, value: 45'],
      'Hill Mine comes first with 50 kt a year, the next is Foo Hill with 45 kt a year',
    ],
    [
      'what has no end',
      ['value: 50, qualifier: over', 'about: foo-hill, value: 45'],
      'Two numbers, 45 kt a year to 50 kt a year',
    ],
  ])('of %s', (_, claims, expected) => {
    expect(finding(say(...claims))).toBe(expected);
  });

  it('does not take an older number for a target that was reached', () => {
    const target = 'value: 20, status: target, asOf: ../2025';
    expect(finding(say(target, 'value: 3, asOf: 2020'))).toMatch(/^No source confirms the 20 kt/);
    const reached: Told = {
      list: 'figures',
      claims: ['figure: capacity, about: hill-mine, value: 21, asOf: 2025'],
      published: '2026-01',
    };
    expect(finding([...say(target), reached])).not.toMatch(/No source confirms/);
  });

  it('of one that stands against the rest names it', () => {
    const told = say(
      `${share} value: 85%`,
      `${share} value: 86%, upper: 87%, qualifier: between`,
      `${share} value: 60%`,
    );
    expect(finding(told, 'share')).toBe('Sources put Norway at 85–87%; one says 60%');
  });

  it('of what differs and fits together gives what fits', () => {
    const told = say(`${share} value: 90%, qualifier: over`, `${share} value: 93%, qualifier: about`);
    expect(finding(told, 'share')).toBe('Two articles on Norway fit together, at 90–97.7%');
  });

  it('leaves out what an article only refutes', () => {
    expect(finding(say('value: 20', 'value: 90, stance: rejects'))).toBe(
      'One source gives one number: 20 kt a year for Hill Mine',
    );
  });
});

describe('the chart', () => {
  it.each([
    ['no number', []],
    ['one number', ['value: 2000']],
    ['one number that all give', ['value: 20', 'value: 20']],
  ])('is not drawn for %s', (_, claims) => {
    expect(chart(say(...claims))).toBeUndefined();
  });

  it('has a row for each claim, by subject, the largest first, in the metric’s own unit', () => {
    const view = chart(
      say('value: 20', 'about: foo-hill, value: 90000, unit: t/yr', 'value: 30, asOf: 2020'),
    );
    expect(view?.groups.map(({ rows }) => rows.map(({ label, low }) => [label, low]))).toEqual([
      [['90,000\u00a0t a year', 90]],
      [
        ['30\u00a0kt a year', 30],
        ['20\u00a0kt a year', 20],
      ],
    ]);
    expect(view?.subtitle).toBe('Capacity, in kt a year');
    expect(view?.axis).toMatchObject({ scale: 'linear', low: 0, high: 100 });
  });

  it('says of each row what kind of number it is', () => {
    const rows = chart(
      say(
        'value: 20, status: planned',
        'value: 90, qualifier: over, asOf: 2024-06',
        'value: 30, asOf: 2024-06, stance: rejects',
      ),
    )?.groups.flatMap((group) => group.rows);
    expect(rows?.map(({ isHollow, isRejected, high }) => [isHollow, isRejected, high])).toEqual([
      [false, false, undefined],
      [false, true, 30],
      [true, false, 20],
    ]);
  });

  it('shows what a multiple comes to, and leaves to the table what it cannot place', () => {
    const claims = [
      'figure: capacity, about: hill-mine, key: base, value: 2, status: planned',
      'figure: capacity, about: hill-mine, value: 6, unit: times, base: base, status: planned',
      'figure: capacity, about: hill-mine, value: 9, unit: times, baseWords: today’s, status: planned',
    ].map((fields) => fields.replace('key: base, ', ''));
    const told: Told[] = [
      { list: 'figures', claims: claims.map((one) => one.replace('base: base', 'base: k')) },
    ];
    const view = chart(told);
    expect(view?.groups[0]?.rows.map(({ label }) => label)).toEqual([
      '2\u00a0kt a year',
      '6\u00a0times = 12,000\u00a0t a year',
    ]);
    expect(view?.left).toEqual({ beyond: 0, incomparable: 1 });
  });

  it('is logarithmic where numbers are more than a hundredfold apart, and says so', () => {
    const view = chart(say('value: 2', 'about: foo-hill, value: 900'));
    expect(view?.axis.scale).toBe('log');
    expect(view?.subtitle).toMatch(/each step of the scale multiplies$/);
    expect(chart(say('value: 0', 'about: foo-hill, value: 900'))?.axis.scale).toBe('linear');
  });

  it('shows shares against the whole, and names its sources and its table', () => {
    const view = chart(say(`${share} value: 85%`, `${share} said: most`), 'share');
    expect(view?.axis.ticks.map(({ label }) => label)).toEqual(['0%', '25%', '50%', '75%', '100%']);
    expect(view?.groups[0]?.rows.map(({ low, high }) => [low, high])).toEqual([
      [85, 85],
      [50, 100],
    ]);
    expect(view?.sources.links).toHaveLength(2);
    expect(view?.table.href).toMatch(/^#figure--share--norway/);
  });
});
