import { describe, expect, it } from 'vitest';
import { examineBody } from '../../../src/core/load/examine-body.ts';
import { listLostMarkup } from '../../../src/core/load/list-lost-markup.ts';
import { parseMarkdown } from '../../../src/core/load/markdown.ts';

const told = (text: string): string[] =>
  listLostMarkup(parseMarkdown(text)).map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('what a reader would see as plain signs, or not at all', () => {
  it.each([
    ['one\ntwo [salt] (https://a.example/)', '2:1 a link that is no link'],
    ['[salt](https://a.example/ and more', '1:1 a link that is no link'],
    ['[salt] (#claim-loan)', '1:1 a link that is no link'],
    ['(salt)[https://a.example/]', '1:1 a link with its brackets the wrong way round'],
    ['[salt(https://a.example/)', '1:1 a link whose “]” is missing'],
    ['[salt][nowhere]', '1:1 a link by a name that is not defined'],
    ['[](https://a.example/)', '1:1 a link without words'],
    ['one\n\n- two[^1]', '3:3 a footnote, which is not read'],
    ['**Salt is dear.', '1:1 “**” that is never closed'],
    ['one\n`Salt is dear.', '2:1 a backtick that is never closed'],
    ['##Salt', '1:1 a heading without a space behind its “#”'],
    ['| a | b |\n| 1 | 2 |', '1:1 a table without a line under its head'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 | 3 |', '3:1 a row of 3 cells in a table of 2'],
    ['a\n\n```\nsalt\n', '3:1 a block of code that is never closed'],
    ['~~~\n', '1:1 a block of code that is never closed'],
    ['> ```\n> salt\n\nmore', '1:3 a block of code that is never closed'],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe('nothing is said of', () => {
  it.each([
    'a [link](https://a.example/), [another][x] and <https://b.example/>\n\n[x]: https://c.example/',
    'an [image ![of it](/a.png)](https://a.example/) and [![of it](/a.png)](https://a.example/)',
    'an address (https://a.example/), a remark [sic] and (see /a) or [1] (2024)',
    '2 * 3 * 4, a_b, 5 # 6, #1 in potash and **words**, `code` with `**` in it',
    '#1 in potash',
    '| a | b |\n| --- | --- |\n| 1 |',
    '```\nsalt\n```\n\n~~~\n~~~\n\n    indented\n    code\n',
    '```\n[salt] (https://a.example/) **\n```',
  ])('%j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

it('is a problem of the body, at its line in the file', () => {
  const { problems } = examineBody('a.md', 'one\n\n**Salt is dear.', 10);
  expect(problems).toMatchObject([{ code: 'bad-body', line: 12, column: 1 }]);
});
