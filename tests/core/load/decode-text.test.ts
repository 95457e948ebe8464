import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, positionAt } from '../../../src/core/load/decode-text.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function decode(content: Parameters<typeof decodeText>[1]): string {
  const result = decodeText('a.md', content);
  if ('text' in result) return `text ${JSON.stringify(result.text)}`;
  const { line, column, code, message } = result.problem;
  return `${line}:${column} ${code}: ${message}`;
}

describe('text', () => {
  it.each([
    ['as it is', bytes('---\na: ø\n'), '---\na: ø\n'],
    ['with Windows line ends', bytes('a\r\nb\r\n'), 'a\nb\n'],
    ['with old Macintosh line ends', bytes('a\rb\r'), 'a\nb\n'],
    ['with a byte-order mark', bytes([0xef, 0xbb, 0xbf], 'a\n'), 'a\n'],
    ['with tabs', bytes('a\tb'), 'a\tb'],
    ['with capitals that look misread', bytes('SÃO, Â, Åse, “Ã” £5 '), 'SÃO, Â, Åse, “Ã” £5 '],
    ['with quotations within each other', bytes('>>>>>> a\n  >>>>>>> b\n'), '>>>>>> a\n  >>>>>>> b\n'],
  ])('%s', (_, content, text) => {
    expect(decode(content)).toBe(`text ${JSON.stringify(text)}`);
  });
});

describe('no text', () => {
  it.each([
    ['nothing', bytes(''), '1:1 front-matter: the file is empty'],
    ['blank lines only', bytes('\n \n\t\n'), '1:1 front-matter: the file is empty'],
    ['a byte-order mark only', bytes([0xef, 0xbb, 0xbf]), '1:1 front-matter: the file is empty'],
    ['Latin-1', bytes('a: b\nc: ', [0xe5], '\nd: e\n'), '2:1 not-text: is not UTF-8'],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0x00]), '1:1 not-text: is not UTF-8'],
    ['an overlong form', bytes('a\n\n', [0xc0, 0xaf]), '3:1 not-text: is not UTF-8'],
    ['half a character at the end', bytes('a\n', [0xe2, 0x82]), '2:1 not-text: is not UTF-8'],
    ['a surrogate', bytes([0xed, 0xa0, 0x80]), '1:1 not-text: is not UTF-8'],
    ['a zero byte', bytes('a\nbc', [0], 'd'), '2:3 not-text: holds the invisible character U+0000'],
    ['an escape', bytes('a\u001b[2J'), '1:2 not-text: holds the invisible character U+001B'],
    ['a C1 control', bytes('a\u0085'), '1:2 not-text: holds the invisible character U+0085'],
    ['a soft hyphen', bytes('a\u00ADb'), '1:2 not-text: holds the invisible character U+00AD'],
    ['a space of no width', bytes('a\u200Bb'), '1:2 not-text: holds the invisible character U+200B'],
    ['a line separator', bytes('a\u2028b'), '1:2 not-text: holds the invisible character U+2028'],
    ['two byte-order marks', bytes('\uFEFF\uFEFF---'), '1:1 not-text: holds the invisible character U+FEFF'],
    [
      'UTF-8 read as Windows-1252',
      bytes('a\nb Ã¸ c'),
      '2:3 not-text: “Ã¸” is what a letter became in the wrong encoding',
    ],
    [
      'a quotation mark so read',
      bytes('itâ€™s'),
      '1:3 not-text: “â€™” is what a letter became in the wrong encoding',
    ],
    [
      'a no-break space so read',
      bytes('5Â\u00A0%'),
      '1:2 not-text: “Â\u00A0” is what a letter became in the wrong encoding',
    ],
    [
      'what could not be read',
      bytes('a\uFFFDb'),
      '1:2 not-text: “\uFFFD” is what a letter became in the wrong encoding',
    ],
    [
      'a merge',
      bytes('a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n'),
      '2:1 merge-conflict: a merge was left half done here',
    ],
    ['the end of a merge', bytes('a\n>>>>>>> d\n'), '2:1 merge-conflict: a merge was left half done here'],
    [
      'a link',
      { refused: 'not-a-file', detail: 'a link' } as const,
      '1:1 unreadable-file: is not a plain file (a link)',
    ],
    [
      'what is locked',
      { refused: 'unreadable', detail: 'EACCES' } as const,
      '1:1 unreadable-file: cannot be read (EACCES)',
    ],
    [
      'what is huge',
      { refused: 'too-large', detail: '300 KB' } as const,
      '1:1 file-too-large: is larger than 256 KB (300 KB)',
    ],
  ])('%s', (_, content, problem) => {
    expect(decode(content)).toBe(problem);
  });

  it('never throws, whatever the bytes, and points into the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        const result = decodeText('a.md', content);
        if ('text' in result) return;
        expect(result.problem.line).toBeGreaterThanOrEqual(1);
        expect(result.problem.column).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

it.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])('offset %d is line %d, column %d', (offset, line, column) => {
  expect(positionAt('ab\n\ncd', offset)).toEqual({ line, column });
});
