import { describe, expect, it } from 'vitest';
import { mayFollow, type Stage, stages } from '../../../src/core/schema/vocabulary.ts';
import { each, groupsIn, verdicts } from './world.ts';

const quota = (fields: string) => `about: quota, ${fields}`;
const mine = (fields: string) => `about: hill-mine, ${fields}`;
const at = (published: string, fields: string) => ({ list: 'statuses', claims: [fields], published });

describe('two statuses at one moment', () => {
  it.each([
    ['in force and suspended', 'status: in-force', 'status: suspended', ['disputed (status)']],
    ['partly and wholly in force', 'status: in-force', 'status: partly-in-force', ['disputed (status)']],
    ['in force and eased', 'status: in-force', 'status: eased', ['single']],
    ['announced and in force', 'status: announced', 'status: in-force', ['single']],
    ['in law and in practice', 'status: suspended', 'status: in-force, side: practice', ['single', 'single']],
    [
      'of the whole and of a part',
      'status: in-force',
      'status: suspended, part: Article 4',
      ['single', 'single'],
    ],
    [
      'of one part, written otherwise',
      'status: in-force, part: Article 4',
      'status: suspended, part: article 4',
      ['disputed (status)'],
    ],
    [
      'what is so and what is promised',
      'status: in-force',
      'status: suspended, is: committed',
      ['single', 'single'],
    ],
    [
      'two promises',
      'status: removed, is: committed',
      'status: suspended, is: planned',
      ['disputed (status)'],
    ],
    ['what only may be', 'status: in-force', 'status: suspended, is: possible', ['single']],
    ['who refutes it', 'status: in-force', 'status: in-force, stance: rejects', ['disputed (denial)']],
    ['the same', 'status: in-force', 'status: in-force', ['repeated']],
  ])('%s', (_, a, b, expected) => {
    // Both sources are of one month: the one cannot be the other’s history.
    expect(verdicts([at('2024-05', quota(a)), at('2024-05', quota(b))]).toSorted()).toEqual(
      expected.toSorted(),
    );
  });
});

describe('over time', () => {
  it.each([
    [
      'a change between two sources',
      at('2024-03', quota('status: in-force')),
      at('2024-05', quota('status: suspended')),
      ['single'],
    ],
    [
      'a change of a day that the other had not reached',
      at('2024-03-01', quota('status: in-force, date: 2023')),
      at('2024-05', quota('status: suspended, date: 2024-03-02')),
      ['single'],
    ],
    [
      'a change before the other still has it so',
      at('2024-03-05', quota('status: in-force, date: 2023')),
      at('2024-05', quota('status: suspended, date: 2024-03-02')),
      ['disputed (status)'],
    ],
    [
      'a promise that moved after a month',
      at('2024-03', quota('status: removed, is: planned')),
      at('2024-06', quota('status: suspended, is: planned')),
      ['single'],
    ],
    [
      'built after it produced',
      at('2024-03', mine('status: in-production')),
      at('2024-05', mine('status: under-construction')),
      ['disputed (order)'],
    ],
    [
      'produced after it was built',
      at('2024-03', mine('status: under-construction')),
      at('2024-05', mine('status: in-production')),
      ['single'],
    ],
    [
      'in force after it was removed',
      at('2024-03', quota('status: removed')),
      at('2024-05', quota('status: in-force')),
      ['disputed (order)'],
    ],
    [
      'reopened after it was closed',
      at('2024-03', mine('status: closed')),
      at('2024-05', mine('status: in-production')),
      ['single'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(verdicts([a, b])).toEqual(expected);
  });

  it.each([
    [
      'an end that its source knew',
      at('2024-12-01', quota('status: suspended, date: 2024-01-10, until: 2024-11-10')),
      at('2024-11-20', quota('status: in-force')),
      ['single'],
    ],
    [
      'days of a month that nobody knows',
      at('2024-05', quota('status: in-force')),
      at('2024-05-20', quota('status: suspended')),
      ['single'],
    ],
    [
      'promises for two years',
      at('2024-05', quota('status: removed, is: planned, date: 2030')),
      at('2024-05', quota('status: tightened, is: planned, date: 2026')),
      ['single'],
    ],
    [
      'two ends',
      at('2024-05-20', quota('status: suspended, until: 2026')),
      at('2024-05-21', quota('status: suspended, until: 2027')),
      ['disputed (date)'],
    ],
    [
      'an end that was put off',
      at('2024-05', quota('status: suspended, until: 2026')),
      at('2024-09', quota('status: suspended, until: 2027')),
      ['repeated'],
    ],
    [
      'a denial a month later',
      at('2024-03', quota('status: suspended, by: survey')),
      at('2024-05', quota('status: suspended, by: anna, stance: rejects')),
      ['single'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(verdicts([a, b])).toEqual(expected);
  });

  it('what was closed may be built again, as a third source shows', () => {
    const told = [
      at('2011', mine('status: in-production, date: 2010')),
      at('2024-06', mine('status: under-construction')),
    ];
    expect(verdicts(told)).toEqual(['disputed (order)']);
    expect(verdicts([...told, at('2016', mine('status: closed, date: 2015'))])).toEqual(['single']);
  });

  it('who says the same again after a break does not bear out what was before', () => {
    const told = [
      at('2020', quota('status: in-force, by: survey')),
      at('2024-05', quota('status: suspended, date: 2024-05-01')),
      at('2024-08', quota('status: in-force, by: anna')),
    ];
    expect(verdicts(told)).toEqual(['single']);
  });

  it('one article that tells what was and what is tells a history', () => {
    const both = (first: string, second: string) =>
      verdicts([{ list: 'statuses', claims: [quota(first), quota(second)] }]);
    expect(both('status: in-force, date: 2024-04', 'status: suspended')).toEqual(['single']);
    expect(both('status: in-force, date: 2024-04', 'status: suspended, date: 2024-05-10')).toEqual([
      'single',
    ]);
    expect(both('status: in-force', 'status: suspended')).toEqual(['disputed (status)']);
  });

  it('what an article has end is not held against another that has it ended', () => {
    const history = {
      list: 'statuses',
      claims: [quota('status: in-force, date: 2024-01'), quota('status: suspended, date: 2024-03')],
    };
    expect(verdicts([history, ...each('statuses', quota('status: suspended, date: 2024-03'))])).toEqual([
      'repeated',
    ]);
  });
});

describe('the verdict', () => {
  it('is about the latest status: its history takes nothing from it', () => {
    const told = [
      at('2024-01', quota('status: announced')),
      at('2024-03', quota('status: in-force, by: ministry')),
      at('2024-05', quota('status: in-force, by: survey')),
    ];
    expect(verdicts(told)).toEqual(['corroborated']);
    expect(groupsIn(told)[0]?.counted.map(({ fields }) => 'status' in fields && fields.status)).toEqual([
      'in-force',
      'in-force',
    ]);
  });

  it('is of its own for each of several things', () => {
    const ids = groupsIn(each('statuses', 'about: [quota, pause], status: in-force')).map(({ id }) => id);
    expect(ids).toEqual(['status--quota--law--is', 'status--pause--law--is']);
  });

  it('keeps parts apart whatever their letters', () => {
    const parts = ['第四条', '第五条', '!!!', '?!?', '(i)', 'I', '第4条', '附件4'].map((part) =>
      quota(`status: in-force, part: "${part}"`),
    );
    expect(new Set(groupsIn([{ list: 'statuses', claims: parts }]).map(({ id }) => id)).size).toBe(8);
  });
});

describe('what may follow', () => {
  it('every status may stay, and be followed by a suspension or its end', () => {
    for (const stage of Object.keys(stages) as Stage[]) {
      expect(mayFollow(stage, stage), stage).toBe(true);
      if (stage !== 'removed' && stage !== 'cancelled' && stage !== 'not-implemented')
        expect(mayFollow(stage, 'suspended'), stage).toBe(true);
      expect(mayFollow(stage, 'cancelled'), stage).toBe(true);
    }
  });
});
