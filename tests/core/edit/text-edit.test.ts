import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edit/text-edit.ts';

const at = (line: number, column: number) => ({ line, column });

test('edits are given in any order and applied at their places', () => {
  const edits = [
    { from: at(2, 3), to: at(2, 6), text: 'x' },
    { from: at(1, 1), to: at(1, 1), text: 'new ' },
  ];
  expect(applyEdits('one\ntwo three\n', edits)).toBe('new one\ntwxhree\n');
});

test('a file keeps its line ends and its byte-order mark', () => {
  const edit = { from: at(2, 1), to: at(3, 1), text: 'a\nb\n' };
  expect(applyEdits('\uFEFFone\r\ntwo\r\n', [edit])).toBe('\uFEFFone\r\na\r\nb\r\n');
  expect(applyEdits('\uFEFFone\n', [{ from: at(1, 1), to: at(1, 4), text: 'uno' }])).toBe('\uFEFFuno\n');
});

test('the end of the text is a place, what lies behind it is none', () => {
  expect(applyEdits('one', [{ from: at(1, 4), to: at(1, 4), text: '!' }])).toBe('one!');
  for (const bad of [at(1, 5), at(2, 1), at(1, 0), at(0, 1)]) {
    expect(() => applyEdits('one', [{ from: bad, to: bad, text: '' }])).toThrow(RangeError);
  }
});

test('edits that overlap are refused', () => {
  const edits = [
    { from: at(1, 1), to: at(1, 3), text: 'x' },
    { from: at(1, 2), to: at(1, 4), text: 'y' },
  ];
  expect(() => applyEdits('one', edits)).toThrow(RangeError);
});
