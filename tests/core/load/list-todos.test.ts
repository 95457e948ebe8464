import { expect, it } from 'vitest';
import { listTodos } from '../../../src/core/load/list-todos.ts';

const todosOf = (front: string, body = '', isDraft = true): string[] => {
  const text = `---\n${isDraft ? 'draft: true\n' : ''}${front}\n---\n${body}`;
  const bodyLine = text.split('\n').indexOf('---', 1) + 2;
  return listTodos('a.md', text, bodyLine).map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`,
  );
};

it('what is left to write is told once, at its first place', () => {
  expect(
    todosOf(
      'title: TODO our own headline\nevents:\n  - title: "TODO what happens"',
      '\nTODO: what happened.\n',
    ),
  ).toEqual(['3:1 draft-todo: 3 places left to fill in, in lines 3, 5, 8']);
});

it('words of the source are told as what they are', () => {
  expect(todosOf('figures:\n  # source: “It has 900 sacks.”\n  - name: Sacks')).toEqual([
    '4:3 draft-todo: 1 comment of the source’s words',
  ]);
});

it('what is no draft must not hold either', () => {
  expect(todosOf('title: TODO our own headline\n# source: “It has 900 sacks.”', '', false)).toEqual([
    '2:1 todo-left: 1 place left to fill in',
    '3:1 todo-left: 1 comment of the source’s words',
  ]);
});

it('comments of an editor and the word within a line are nobody’s business', () => {
  expect(
    todosOf(
      '# mine: ask again\ntitle: A TODO list of the ministry',
      'The TODO list is long.\n# source: a heading\n',
    ),
  ).toEqual([]);
});
