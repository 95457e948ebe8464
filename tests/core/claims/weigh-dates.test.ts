import { describe, expect, it } from 'vitest';
import { each, groupsIn, verdicts } from './world.ts';

const summit = (...dates: string[]) =>
  each('events', ...dates.map((fields) => `title: T, about: norway, event: summit, ${fields}`));

describe('the verdict on dates', () => {
  it.each([
    ['one day', ['date: 2024-05-03', 'date: 2024-05-03'], ['repeated']],
    [
      'one day, of two origins',
      ['date: 2024-05-03, by: anna', 'date: 2024-05-03, by: survey'],
      ['corroborated'],
    ],
    ['a day and its month', ['date: 2024-05-03', 'date: 2024-05'], ['compatible']],
    ['two days', ['date: 2024-05-03', 'date: 2024-05-04'], ['disputed (date)']],
    ['about a day, a week off', ['date: 2024-05-03~', 'date: 2024-05-10'], ['repeated']],
    ['about a day, eight days off', ['date: 2024-05-03~', 'date: 2024-05-11'], ['disputed (date)']],
    ['a day and no date', ['date: 2024-05-03', 'note: N'], ['compatible']],
    ['no dates', ['note: N', 'note: N'], []],
    ['who denies it', ['date: 2024-05-03', 'date: 2024-05-03, stance: rejects'], ['disputed (denial)']],
    ['due and done', ['due: 2024-05-03', 'date: 2024-06-03'], ['compatible']],
    ['due on two days', ['due: 2025-05-03', 'due: 2025-06-03'], ['disputed (date)']],
    ['due by and due on', ['due: ../2025-05', 'due: 2025-05-03'], ['compatible']],
    ['moved, as the later says', ['due: 2025-05-03', 'due: 2025-06-03, moved: later'], ['compatible']],
  ])('%s', (_, dates, expected) => {
    expect(verdicts(summit(...dates))).toEqual(expected);
  });
});

it('one article that gives two dates of one event disagrees with itself', () => {
  const two = {
    list: 'events',
    claims: ['2024-05-03', '2024-06-03'].map(
      (date) => `title: T, about: norway, event: summit, date: ${date}`,
    ),
  };
  const [group] = groupsIn([two]);
  expect(group?.verdict).toBe('disputed');
  expect(group?.rivals).toHaveLength(2);
});
