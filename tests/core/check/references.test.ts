import { expect, it } from 'vitest';
import { entity, sample } from '../sample.ts';
import { claim, files, id, told } from './told.ts';

it('nothing is said of what is right', () => {
  expect(told(claim('figures', 'figure: capacity, about: hill-mine, value: 2'))).toEqual([]);
});

it.each([
  [
    'of a typing slip',
    claim('figures', 'figure: capacity, about: brika, value: 2'),
    'brika ← unknown-reference: there is no “brika” (did you mean “birka”?)',
  ],
  [
    'of a slip in a list',
    claim('events', 'title: T, about: [birka, hill-mie]'),
    'hill-mie ← unknown-reference: there is no “hill-mie” (did you mean “hill-mine”?)',
  ],
  [
    'only of a kind that fits',
    claim('figures', 'figure: capasity, about: birka, value: 2'),
    'capasity ← unknown-reference: there is no “capasity” (did you mean “capacity”?)',
  ],
  [
    'of nothing alike',
    'topics: [zzzzzzzz]',
    'zzzzzzzz ← unknown-reference: there is no “zzzzzzzz” (create topics/zzzzzzzz.md)',
  ],
  [
    'of nothing alike anywhere',
    claim('figures', 'name: N, about: zzzzzzzz, value: 2'),
    'zzzzzzzz ← unknown-reference: there is no “zzzzzzzz” (create zzzzzzzz.md in the folder of its kind: companies, projects, places …)',
  ],
  [
    'of a former id',
    claim('figures', 'name: N, about: norge, value: 2'),
    'norge ← unknown-reference: there is no “norge” (it is now “norway”)',
  ],
  ['of another kind', 'topics: [birka]', 'birka ← wrong-reference: “birka” is a company, expected a topic'],
  [
    'of an article where an entity is meant',
    claim('figures', `name: N, about: ${id}, value: 2`),
    `2024-05-21-a ← wrong-reference: “${id}” is an article, expected an entity`,
  ],
  [
    'of another kind than several',
    claim('statuses', 'about: summit, status: suspended'),
    'summit ← wrong-reference: “summit” is an event, expected a policy, project or deal (what happens to others is an event, what they are a statement)',
  ],
  [
    'of a claim',
    claim('figures', 'name: N, about: birka, value: 2, unit: times, base: first'),
    `first ← unknown-reference: “${id}” has no claim “first” (its claims: figure-n-birka)`,
  ],
  [
    'of a claim misspelt',
    claim('figures', 'key: size, name: N, about: birka, value: 2, unit: times, base: sise'),
    `sise ← unknown-reference: “${id}” has no claim “sise” (did you mean “size”?)`,
  ],
  [
    'of a claim of no article',
    claim('figures', 'name: N, about: birka, value: 2, unit: times, base: 2024-05-22-all#x'),
    '2024-05-22-all#x ← unknown-reference: there is no article “2024-05-22-all” (did you mean “2024-05-20-all”?)',
  ],
  [
    'of an answer by how it reads',
    claim('statements', 'about: birka, question: who, answer: The king'),
    'The king ← unknown-reference: “The king” is how the answer “the-king” reads (write “the-king”)',
  ],
  [
    'of an answer that the question does not have',
    claim('statements', 'about: birka, question: who, answer: Nobody knows'),
    'Nobody knows ← loose-answer: “Nobody knows” is none of the question’s answers (its answers: the-king; another goes to `answers` of who)',
  ],
  [
    'of an answer',
    claim('statements', 'about: birka, question: who, answer: the-kong'),
    'the-kong ← unknown-reference: there is no “the-kong” (did you mean “the-king”?)',
  ],
  [
    'of an answer by its name',
    claim('statements', 'about: birka, question: who, answer: Anna Berg'),
    'Anna Berg ← unknown-reference: “Anna Berg” is the name of anna (write “anna”)',
  ],
  [
    'of a corrected claim',
    'corrections:\n  - { date: 2026-06-01, claim: sise, text: T }',
    'sise ← unknown-reference: there is no claim “sise”',
  ],
  [
    'that lacks its answer',
    claim('statements', 'about: birka, text: T, question: who'),
    '{ about: birka ← missing-field: `question` needs an `answer`',
  ],
  [
    'that lacks its question',
    claim('statements', 'about: birka, text: T, answer: bank'),
    '{ about: birka ← missing-field: `answer` needs a `question`',
  ],
])('%s', (_, more, expected) => {
  expect(told(more)).toEqual([expected]);
});

it.each([
  [
    'a party that is not named',
    claim('relations', 'from: unnamed, byWords: some, type: invests-in, to: birka'),
  ],
  ['an answer that is an entity', claim('statements', 'about: birka, question: who, answer: bank')],
  [
    'an answer that its question declares',
    claim('statements', 'about: birka, question: who, answer: the-king'),
  ],
  [
    'a claim by the key that was made for it',
    claim(
      'figures',
      'name: N, about: birka, value: 2 }\n  - { name: M, about: birka, value: 3, unit: times, base: figure-n-birka',
    ),
  ],
  [
    'a claim of another article',
    claim(
      'figures',
      'name: N, about: birka, value: 2, unit: times, base: 2024-05-20-all#figure-everything-birka',
    ),
  ],
])('%s leads somewhere', (_, more) => {
  expect(told(more)).toEqual([]);
});

it('of a file that has other mistakes are told too', () => {
  const wrong = { ...files(''), 'companies/birka.md': entity('Birka', 'country: norwey\nzzz: 1') };
  expect(sample(wrong).told.map((line) => line.slice(0, 47))).toEqual([
    'companies/birka.md:3:10 unknown-reference: ther',
    'companies/birka.md:4:1 unknown-field: `zzz` is ',
  ]);
});

it('to a file that has mistakes are none, for it defines its id; nor to a claim in it', () => {
  const wrong = {
    ...files(claim('figures', 'name: N, about: bank, value: 2, unit: times, base: 2024-05-19-x#size')),
    'companies/bank.md': '---\nname: [\n---\n',
    'articles/2024-05-19-x.md': 'no front matter',
  };
  expect(sample(wrong).told.map((line) => line.split(' ')[0])).toEqual([
    'articles/2024-05-19-x.md:1:1',
    'companies/bank.md:2:7',
  ]);
});
