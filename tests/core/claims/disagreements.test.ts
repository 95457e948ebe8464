import { describe, expect, it } from 'vitest';
import { disagreementsOf } from '../../../src/core/claims/disagreements.ts';
import { groupsOf } from '../../../src/core/claims/groups.ts';
import { article, entity, sample } from '../sample.ts';

const entities = {
  'projects/hill-mine.md': entity('Hill Mine'),
  'projects/foo-hill.md': entity('Foo Hill'),
  'places/norway.md': entity('Norway'),
  'places/sweden.md': entity('Sweden'),
  'events/summit.md': entity('Oslo summit'),
  'figures/capacity.md': entity('Capacity', 'unit: kt/yr\ndefinition: D'),
  'figures/share.md': entity('Share', 'unit: "%"\ndefinition: D\ntolerance: 5%'),
  'figures/output.md': entity('Output', 'unit: kt/yr\ndefinition: D\ntolerance: 2'),
  'questions/who.md': entity('Who owns it?', 'answers: { the-king: the king, the-state: the state }'),
  'questions/same.md': entity('The same?', 'answers: { the-king: the king }\ncompatible: Both may be.'),
};
/** The disagreements between articles a, b, c …, each with one claim of \`list\`: their id and claims. */
function between(list: string, ...claims: string[]) {
  const articles = claims.map((fields, index) => [
    `articles/2024-05-2${index}-${'abcdef'[index]}.md`,
    article(`${list}:\n  - { key: k, ${fields} }`, { published: `2024-05-2${index}` }),
  ]);
  const { digest, problems } = sample({ ...entities, ...Object.fromEntries(articles) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return disagreementsOf(digest).all.map(({ id, claims }) => [
    id,
    ...claims.map(({ article }) => article.slice(-1)),
  ]);
}
const figures = (...claims: string[]) =>
  between('figures', ...claims.map((fields) => `about: hill-mine, ${fields}`));

describe('two figures of one metric and subject', () => {
  it.each([
    ['figure: capacity, value: 2', 'figure: capacity, value: 3'],
    ['figure: capacity, value: 2.0', 'figure: capacity, value: 2.1'],
    ['figure: share, value: 0', 'figure: share, value: 1'],
    ['figure: capacity, value: 12 t/yr', 'figure: capacity, value: 13 t/yr'],
    ['figure: capacity, value: 2', 'figure: capacity, value: 2600, unit: t/yr'],
    ['figure: capacity, value: 2', 'figure: capacity, value: 3, status: estimate'],
    ['figure: capacity, value: 2, qualifier: over', 'figure: capacity, value: 1, qualifier: under'],
    ['figure: capacity, value: 2, qualifier: at-least', 'figure: capacity, value: 1'],
    ['figure: capacity, value: 2, qualifier: up-to', 'figure: capacity, value: 3'],
    ['figure: capacity, value: 2, upper: 3, qualifier: between', 'figure: capacity, value: 5'],
    ['figure: capacity, value: 2, asOf: 2024', 'figure: capacity, value: 3, asOf: 2024-Q1'],
    ['figure: capacity, value: 2, asOf: 2024', 'figure: capacity, value: 3'],
    ['figure: capacity, value: 20, qualifier: about', 'figure: capacity, value: 22'],
  ])('%s, and %s: disputed', (a, b) => {
    expect(figures(a, b).map(([, ...articles]) => articles)).toEqual([['b', 'a']]);
  });

  it.each([
    ['the same', 'figure: capacity, value: 2', 'figure: capacity, value: 2'],
    ['the same in another unit', 'figure: capacity, value: 2', 'figure: capacity, value: 2000, unit: t/yr'],
    ['rounded otherwise', 'figure: capacity, value: 2', 'figure: capacity, value: 2.4'],
    [
      'rounded by its scale word',
      'figure: capacity, value: 1.4 million, unit: t/yr',
      'figure: capacity, value: 1380, unit: kt/yr',
    ],
    ['about as much', 'figure: capacity, value: 20, qualifier: about', 'figure: capacity, value: 21.0'],
    ['over it', 'figure: capacity, value: 2, qualifier: over', 'figure: capacity, value: 3'],
    ['over, by a hair', 'figure: capacity, value: 2, qualifier: over', 'figure: capacity, value: 2'],
    ['at least it', 'figure: capacity, value: 2, qualifier: at-least', 'figure: capacity, value: 3'],
    ['under it', 'figure: capacity, value: 2, qualifier: up-to', 'figure: capacity, value: 1'],
    [
      'in the range',
      'figure: capacity, value: 2, upper: 5, qualifier: between',
      'figure: capacity, value: 3',
    ],
    ['at another time', 'figure: capacity, value: 2, asOf: 2023', 'figure: capacity, value: 3, asOf: 2024'],
    ['plan and fact', 'figure: capacity, value: 2', 'figure: capacity, value: 3, status: planned'],
    [
      'forecast and estimate',
      'figure: capacity, value: 2, status: forecast',
      'figure: capacity, value: 3, status: estimate',
    ],
    [
      'what may be',
      'figure: capacity, value: 2, status: possible',
      'figure: capacity, value: 3, status: possible',
    ],
    ['what is refuted', 'figure: capacity, value: 2', 'figure: capacity, value: 3, stance: rejects'],
    ['words', 'figure: capacity, value: 2', 'figure: capacity, said: most'],
    ['another metric', 'figure: capacity, value: 2', 'figure: output, value: 9'],
    ['one-offs', 'name: N, value: 2', 'name: N, value: 3'],
    ['here and there', 'figure: capacity, value: 2, in: norway', 'figure: capacity, value: 3, in: sweden'],
    ['a multiple', 'figure: capacity, value: 2', 'figure: capacity, value: 5, unit: times, baseWords: today'],
    ['within the share that is tolerated', 'figure: share, value: 80', 'figure: share, value: 84'],
    ['within the tolerance, in the metric’s unit', 'figure: output, value: 8', 'figure: output, value: 10'],
  ])('%s: no dispute', (_, a, b) => {
    expect(figures(a, b)).toEqual([]);
  });

  it('a tolerance has its bounds', () => {
    expect(figures('figure: share, value: 80', 'figure: share, value: 90')).toHaveLength(1);
    expect(figures('figure: output, value: 6.0', 'figure: output, value: 8.0')).toEqual([]);
    expect(figures('figure: output, value: 6.0', 'figure: output, value: 8.1')).toHaveLength(1);
  });

  it('of another subject do not meet; the order of subjects does not matter', () => {
    const one = 'figure: capacity, value: 2, about';
    expect(between('figures', `${one}: hill-mine`, 'figure: capacity, value: 3, about: foo-hill')).toEqual(
      [],
    );
    expect(
      between(
        'figures',
        `${one}: [hill-mine, foo-hill]`,
        'figure: capacity, value: 3, about: [foo-hill, hill-mine]',
      ),
    ).toEqual([['figure--capacity--foo-hill--hill-mine--is', 'b', 'a']]);
  });

  it('plans contradict plans', () => {
    expect(
      figures('figure: capacity, value: 2, status: target', 'figure: capacity, value: 3, status: committed'),
    ).toEqual([['figure--capacity--hill-mine--planned', 'b', 'a']]);
  });

  it('only those that contradict another are named, newest first', () => {
    const one = 'figure: capacity, value';
    expect(figures(`${one}: 2`, `${one}: 2, qualifier: over`, `${one}: 2`, `${one}: 1`)).toEqual([
      ['figure--capacity--hill-mine--is', 'd', 'c', 'b', 'a'],
    ]);
    expect(figures(`${one}: 2`, `${one}: 1, qualifier: over`, `${one}: 3`)).toEqual([
      ['figure--capacity--hill-mine--is', 'c', 'a'],
    ]);
  });

  it('disputes in two places have two ids', () => {
    const claims = [2, 3].flatMap((value) =>
      ['norway', 'sweden'].map((place) => `figure: capacity, value: ${value}, in: ${place}`),
    );
    expect(
      figures(...claims)
        .map(([id]) => id)
        .toSorted(),
    ).toEqual(['figure--capacity--hill-mine--in--norway--is', 'figure--capacity--hill-mine--in--sweden--is']);
  });
});

describe('two dates of one event', () => {
  const events = (...dates: string[]) =>
    between('events', ...dates.map((fields) => `title: T, about: norway, ${fields}`));
  it.each([
    ['other days', 'event: summit, date: 2024-05-03', 'event: summit, date: 2024-05-04', true],
    ['a day outside the month', 'event: summit, date: 2024-05', 'event: summit, date: 2024-06-01', true],
    ['a day within the month', 'event: summit, date: 2024-05', 'event: summit, date: 2024-05-04', false],
    [
      'the day before about that day',
      'event: summit, date: 2024-05-03',
      'event: summit, date: 2024-05-04~',
      false,
    ],
    ['a day of no shared event', 'date: 2024-05-03', 'date: 2024-05-04', false],
    ['when it was due', 'event: summit, date: 2024-05-03', 'event: summit, due: 2024-05-04', false],
    [
      'a date that is refuted',
      'event: summit, date: 2024-05-03',
      'event: summit, date: 2024-05-04, stance: rejects',
      false,
    ],
  ])('%s', (_, a, b, isDisputed) => {
    expect(events(a, b)).toEqual(isDisputed ? [['date--summit', 'b', 'a']] : []);
  });
});

describe('two answers to one question', () => {
  const answers = (...fields: string[]) =>
    between('statements', ...fields.map((more) => `about: hill-mine, ${more}`));
  it.each([
    ['other answers', 'question: who, answer: the-king', 'question: who, answer: the-state', true],
    [
      'an answer and its denial',
      'question: who, answer: the-king',
      'question: who, answer: the-king, stance: rejects',
      true,
    ],
    [
      'an answer and the denial of another',
      'question: who, answer: the-king',
      'question: who, answer: the-state, stance: rejects',
      false,
    ],
    [
      'two denials',
      'question: who, answer: the-king, stance: rejects',
      'question: who, answer: the-state, stance: rejects',
      false,
    ],
    [
      'one denial, twice',
      'question: who, answer: the-king, stance: rejects',
      'question: who, answer: the-king, stance: rejects',
      false,
    ],
    ['the same answer', 'question: who, answer: the-king', 'question: who, answer: the-king', false],
    ['other questions', 'question: who, answer: the-king', 'question: same, answer: the-king', false],
  ])('%s', (_, a, b, isDisputed) => {
    expect(answers(a, b)).toEqual(isDisputed ? [['question--who', 'b', 'a']] : []);
  });

  it('only those that contradict another are named', () => {
    const [king, state] = ['question: who, answer: the-king', 'question: who, answer: the-state'];
    expect(answers(king, `${king}, stance: rejects`, `${state}, stance: rejects`)).toEqual([
      ['question--who', 'b', 'a'],
    ]);
    expect(answers(king, state, `${king}, stance: rejects`)).toEqual([['question--who', 'c', 'b', 'a']]);
  });

  it('where the editor says why both may be, they are compatible, and no claim is marked', () => {
    const claim = (answer: string) =>
      article(`statements:\n  - { about: norway, question: same, answer: ${answer} }`);
    const { digest } = sample({
      ...entities,
      'articles/2024-05-21-a.md': claim('the-king'),
      'articles/2024-05-21-b.md': claim('Nobody'),
    });
    const { all, byClaim } = disagreementsOf(digest);
    expect(all).toEqual([]);
    expect(byClaim.size).toBe(0);
    const [group] = groupsOf(digest).all;
    expect(group).toMatchObject({ id: 'question--same', verdict: 'compatible', explained: 'Both may be.' });
    expect(group?.judge(({ article: id }) => id.endsWith('a'))?.verdict).toBe('single');
  });
});

it('a doubt of the editor stands alone, behind the disagreements, and marks its claim', () => {
  const doubted = 'figure: capacity, about: hill-mine, doubt: { why: No mine is so big }';
  const { digest } = sample({
    ...entities,
    'articles/2024-05-20-a.md': article(`figures:\n  - { key: k, ${doubted}, value: 900 }`),
    'articles/2024-05-21-b.md': article(
      'figures:\n  - { key: k, figure: capacity, about: hill-mine, value: 2 }',
    ),
  });
  const { all, byClaim } = disagreementsOf(digest);
  expect(all.map(({ id, kind }) => [id, kind])).toEqual([
    ['figure--capacity--hill-mine--is', 'figure'],
    ['doubt--2024-05-20-a--k', 'doubt'],
  ]);
  expect(byClaim.get('2024-05-20-a#k')).toHaveLength(2);
  expect(disagreementsOf(digest)).toBe(disagreementsOf(digest));
});
