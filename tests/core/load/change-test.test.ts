import { expect, it } from 'vitest';
import { createChangeTest } from '../../../src/core/load/change-test.ts';
import { createProblem } from '../../../src/core/problem/problem.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (file: string, line: number) => createProblem('yaml', file, { line, column: 1 }, 'm');

it('lines that were there before are told from those that are new', () => {
  const isOnChange = createChangeTest({
    earlier: [{ path: 'a.md', content: bytes('one\ntwo\nthree\nfour\n') }],
    files: [
      { path: 'a.md', content: bytes('one\nTWO\nmore\nthree\nfour\n') },
      { path: 'new.md', content: bytes('one\n') },
    ],
    nameOf: (path) => `content/${path}`,
  });
  expect([1, 2, 3, 4, 5].map((line) => isOnChange(at('content/a.md', line)))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(isOnChange(at('content/new.md', 1))).toBe(true);
  expect(isOnChange(at('content/gone.md', 1))).toBe(true);
});

it('a file that has nothing of its own left counts as changed, in bounded time', () => {
  const lines = (word: string) => bytes(Array.from({ length: 20_000 }, (_, n) => `${word} ${n}`).join('\n'));
  const isOnChange = createChangeTest({
    earlier: [{ path: 'a.md', content: lines('before') }],
    files: [{ path: 'a.md', content: lines('after') }],
    nameOf: (path) => path,
  });
  expect(isOnChange(at('a.md', 7))).toBe(true);
});
