import { expect, it } from 'vitest';
import { each, verdicts } from './world.ts';

it.each([
  ['an office and its ministry', 'answer: office', 'answer: ministry', ['compatible']],
  ['two bodies', 'answer: ministry', 'answer: survey', ['disputed (answer)']],
  [
    'the same, of two origins',
    'answer: ministry, by: anna',
    'answer: ministry, by: survey',
    ['corroborated'],
  ],
  [
    'an answer and its denial',
    'answer: the-king',
    'answer: the-king, stance: rejects',
    ['disputed (denial)'],
  ],
  ['one answer', 'answer: the-king', 'answer: the-king', ['repeated']],
])('%s', (_, a, b, expected) => {
  const answers = [a, b].map((fields) => `about: hill-mine, question: who, ${fields}`);
  expect(verdicts(each('statements', ...answers))).toEqual(expected);
});
