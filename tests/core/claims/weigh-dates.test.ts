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
    ['about a day, a week off', ['date: 2024-05-03~', 'date: 2024-05-10'], ['compatible']],
    ['about a day, eight days off', ['date: 2024-05-03~', 'date: 2024-05-11'], ['disputed (date)']],
    ['a day and no date', ['date: 2024-05-03', 'note: N'], ['compatible']],
    ['no dates', ['note: N', 'note: N'], []],
    ['who denies it', ['date: 2024-05-03', 'date: 2024-05-03, stance: rejects'], ['disputed (denial)']],
    ['due and done', ['due: 2024-05-03', 'date: 2024-06-03'], ['compatible']],
    [
      'done, and a later source has it still to come',
      ['date: 2024-05-03', 'due: 2024-07'],
      ['disputed (stage)'],
    ],
    [
      'done, and a later source tells when it had been due',
      ['date: 2024-05-03', 'due: 2024-05-04'],
      ['compatible'],
    ],
    ['planned otherwise than it came', ['date: 2024-04-03, is: planned', 'date: 2024-05-03'], ['compatible']],
    ['by a year and in the one before', ['due: ../2030', 'due: 2028'], ['compatible']],
    ['months that overlap about', ['date: 2024-05', 'date: 2024-06~'], ['compatible']],
    ['who denies that it happened at all', ['date: 2024-05-03', 'stance: rejects'], ['disputed (denial)']],
    [
      'who denies the day of the month',
      ['date: 2024-05', 'date: 2024-05-03, stance: rejects'],
      ['compatible'],
    ],
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
