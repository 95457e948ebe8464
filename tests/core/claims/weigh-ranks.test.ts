import { describe, expect, it } from 'vitest';
import { disagreementsOf } from '../../../src/core/claims/disagreements.ts';
import { each, groupsIn, verdicts, world } from './world.ts';

const rank = (fields: string) => `of: potash, ${fields}`;

describe('superlatives', () => {
  it.each([
    ['two firsts', 'about: birka, rank: first', 'about: fjord-bank, rank: first', ['disputed (rank)']],
    ['two only ones', 'about: birka, rank: only', 'about: fjord-bank, rank: only', ['disputed (rank)']],
    ['two largest', 'about: birka, rank: largest', 'about: fjord-bank, rank: largest', ['disputed (rank)']],
    ['the same one', 'about: birka, rank: first', 'about: birka, rank: first', ['repeated']],
    [
      'an office and its ministry',
      'about: office, rank: first',
      'about: ministry, rank: first',
      ['repeated'],
    ],
    [
      'two mines in one country',
      'about: [hill-mine, norway], rank: largest',
      'about: [foo-hill, norway], rank: largest',
      ['disputed (rank)'],
    ],
    [
      'who denies it of another place',
      'about: birka, rank: first, in: norway',
      'about: birka, rank: first, in: europe, denies: true',
      ['compatible'],
    ],
    [
      'two among the largest',
      'about: birka, rank: among-largest',
      'about: fjord-bank, rank: among-largest',
      [],
    ],
    [
      'a first and a largest',
      'about: birka, rank: first',
      'about: fjord-bank, rank: largest',
      ['single', 'single'],
    ],
    [
      'in two places',
      'about: birka, rank: first, in: norway',
      'about: fjord-bank, rank: first, in: sweden',
      ['single', 'single'],
    ],
    [
      'the first of a part, another of the whole',
      'about: birka, rank: first, in: norway',
      'about: fjord-bank, rank: first, in: europe',
      ['compatible'],
    ],
    [
      'the only one of a part, another of the whole',
      'about: birka, rank: only, in: norway',
      'about: fjord-bank, rank: only, in: europe',
      ['disputed (rank)'],
    ],
    [
      'largest in two years',
      'about: birka, rank: largest, date: 2022',
      'about: fjord-bank, rank: largest, date: 2023',
      ['compatible'],
    ],
    [
      'first, whenever',
      'about: birka, rank: first, date: 2022',
      'about: fjord-bank, rank: first, date: 2023',
      ['disputed (rank)'],
    ],
    [
      'a forecast',
      'about: birka, rank: largest',
      'about: fjord-bank, rank: largest, status: forecast',
      ['single'],
    ],
    [
      'who denies it',
      'about: birka, rank: first',
      'about: birka, rank: first, denies: true',
      ['disputed (denial)'],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(verdicts(each('statements', rank(a), rank(b)))).toEqual(expected);
  });
});

describe('against dated milestones', () => {
  const first = (date: string) =>
    `events:\n  - { key: own, title: T, about: birka, in: norway, milestone: potash, date: ${date} }\nstatements:\n  - { key: first, about: birka, rank: first, of: potash, in: norway }`;
  const other = (fields: string) =>
    `events:\n  - { key: other, title: T, about: fjord-bank, milestone: potash, ${fields} }`;
  it.each([
    ['another came before', 'in: norway, date: 2022', ['disputed (milestone)']],
    ['another came after', 'in: norway, date: 2025', ['compatible']],
    ['on the same day nobody was before', 'in: norway, date: 2023-06', ['compatible']],
    ['in another place', 'in: sweden, date: 2022', ['single']],
    ['in a part of the place', 'in: norway, date: 2023-05', ['disputed (milestone)']],
    ['in a wider place one cannot tell', 'in: europe, date: 2022', ['compatible']],
  ])('%s', (_, fields, expected) => {
    expect(verdicts([first('2023-06'), other(fields)])).toEqual(expected);
  });

  it('milestones alone are no group', () => {
    expect(groupsIn([other('in: norway, date: 2022'), other('in: norway, date: 2023')])).toEqual([]);
  });

  it('of a first that nobody dates it cannot be said', () => {
    expect(
      verdicts([
        'statements:\n  - { about: birka, rank: first, of: potash, in: norway }',
        other('in: norway, date: 2022'),
      ]),
    ).toEqual(['compatible']);
  });
});

it('what a declared question sets side by side is listed once, in its words', () => {
  const answer = (id: string, more = '') => `about: ${id}, rank: first, of: potash${more}`;
  const listed = (...claims: string[]) =>
    disagreementsOf(world(each('statements', ...claims))).all.map(({ id }) => id);
  const [a, b] = [
    answer('birka', ', question: who, answer: birka'),
    answer('fjord-bank', ', question: who, answer: fjord-bank'),
  ];
  expect(listed(a, b)).toEqual(['question--who']);
  expect(listed(a, b, answer('coast-bank'))).toEqual(['rank--first--potash', 'question--who']);
});
