import { describe, expect, it } from 'vitest';
import { slipsOf } from '../../../src/core/claims/slippage.ts';
import { type Told, world } from './world.ts';

const slips = (told: Told[]) =>
  slipsOf(world(told)).all.map(({ before, now, direction }) =>
    [...before.map(({ article }) => article.slice(-1)), `→${now.article.slice(-1)}`, direction ?? '']
      .join(' ')
      .trim(),
  );
const due = (published: string, fields: string): Told => ({
  list: 'events',
  claims: [`title: T, about: hill-mine, ${fields}`],
  published,
});
const plan = (published: string, fields: string): Told => ({
  list: 'figures',
  claims: [`figure: capacity, about: hill-mine, status: planned, ${fields}`],
  published,
});

describe('a due date', () => {
  it.each([
    [
      'of one event, later',
      due('2024-01', 'event: summit, due: 2025'),
      due('2024-06', 'event: summit, due: 2026'),
      ['a →b later'],
    ],
    [
      'of one milestone, earlier',
      due('2024-01', 'milestone: potash, due: 2028'),
      due('2024-06', 'milestone: potash, due: 2026'),
      ['a →b earlier'],
    ],
    [
      'of two milestones',
      due('2024-01', 'milestone: potash, due: 2028'),
      due('2024-06', 'milestone: salt, due: 2026'),
      [],
    ],
    ['of nothing shared', due('2024-01', 'due: 2028'), due('2024-06', 'due: 2026'), []],
    [
      'within a month, unsaid',
      due('2024-01-01', 'event: summit, due: 2025'),
      due('2024-01-20', 'event: summit, due: 2026'),
      [],
    ],
    [
      'within a month, said',
      due('2024-01-01', 'event: summit, due: 2025'),
      due('2024-01-20', 'event: summit, due: 2026, moved: later'),
      ['a →b later'],
    ],
    [
      'more precise is not moved',
      due('2024-01', 'event: summit, due: 2025'),
      due('2024-06', 'event: summit, due: 2025-06'),
      [],
    ],
    [
      'earlier than “by” it',
      due('2024-01', 'event: summit, due: ../2030'),
      due('2024-06', 'event: summit, due: 2028'),
      [],
    ],
    [
      'of another body',
      due('2024-01', 'event: summit, due: 2025, by: survey'),
      due('2024-06', 'event: summit, due: 2026, by: anna'),
      [],
    ],
    [
      'refuted',
      due('2024-01', 'event: summit, due: 2025'),
      due('2024-06', 'event: summit, due: 2026, stance: rejects'),
      [],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(slips([a, b])).toEqual(expected);
  });

  it('that moved, nobody knows from when', () => {
    expect(slips([due('2024-01', 'due: 2028, moved: earlier')])).toEqual(['→a earlier']);
  });

  it('that one article tells as it was and as it is', () => {
    const both: Told = {
      list: 'events',
      claims: ['due: 2026', 'due: 2027, moved: later'].map(
        (fields) => `title: T, about: hill-mine, event: summit, ${fields}`,
      ),
    };
    expect(slips([both])).toEqual(['a →a later']);
  });

  it('that moved twice is told once, with both', () => {
    const told = ['2025', '2026', '2027'].map((year, index) =>
      due(`202${index}-01`, `event: summit, due: ${year}`),
    );
    expect(slips(told)).toEqual(['a b →c later']);
  });

  it('with an event and a milestone is one promise', () => {
    const both = 'event: summit, milestone: potash';
    expect(slips([due('2024-01', `${both}, due: 2025`), due('2024-06', `${both}, due: 2026`)])).toEqual([
      'a →b later',
    ]);
  });
});

describe('a planned number', () => {
  it.each([
    ['for another time', 'value: 2, asOf: 2025', 'value: 2, asOf: 2026', ['a →b later']],
    ['raised', 'value: 2, asOf: 2025', 'value: 3, asOf: 2025', ['a →b up']],
    ['lowered', 'value: 2, asOf: 2025', 'value: 1, asOf: 2025', ['a →b down']],
    ['another stage', 'value: 2, asOf: 2025', 'value: 3, asOf: 2026', []],
    ['the same', 'value: 2, asOf: 2025', 'value: 2, asOf: 2025', []],
  ])('%s', (_, first, second, expected) => {
    expect(slips([plan('2024-01', first), plan('2024-06', second)])).toEqual(expected);
  });
});

it('every entity that a promise names has it', () => {
  const digest = world([
    due('2024-01', 'event: summit, due: 2025'),
    due('2024-06', 'event: summit, due: 2026'),
  ]);
  const { byEntity, all } = slipsOf(digest);
  expect([...byEntity.keys()].sort()).toEqual(['hill-mine', 'summit']);
  expect(byEntity.get('hill-mine')).toEqual(all);
});
