import { expect, it } from 'vitest';
import { findFences } from '../../../src/core/load/split-front-matter.ts';

it.each([
  ['---\na: b\n---\nbody', 3],
  ['---\n---\n', 2],
  ['---\na: b\n---', 3],
  ['---\na: b\n---\nbody\n\n---\n\nmore', 3],
  ['---\na: b\n---\nnote: all is well\n', 3],
  ['---\na: "b --- c"\n---\n', 3],
])('%j closes on line %d', (text, closingLine) => {
  expect(findFences(text)).toEqual({ ok: true, closingLine });
});

const blank = '\n'.repeat(201);
it.each([
  // text, line, message, hint
  ['', 1, 'there is no front matter', 'the first line must be exactly `---`'],
  ['# Title\n', 1, 'there is no front matter', 'the first line must be exactly `---`'],
  [
    '\n---\na: b\n---\n',
    1,
    'there is an empty line before the front matter',
    'remove it; the first line must be exactly `---`',
  ],
  ['\n\nname: x\n', 1, 'there is no front matter', 'the first line must be exactly `---`'],
  ['---js\na\n---\n', 1, 'the first line is “---js”', 'the first line must be exactly `---`'],
  ['--- \na: b\n---\n', 1, 'the first line is “--- ”', 'the first line must be exactly `---`'],
  ['----\na: b\n---\n', 1, 'the first line is “----”', 'the first line must be exactly `---`'],
  ['---\na: b\n', 1, 'the front matter is never closed', 'put a line `---` between the fields and the body'],
  ['---\na: b\n----\nbody', 3, 'the closing line is “----”', 'it must be exactly `---`'],
  ['---\na: b\n--\nbody', 3, 'the closing line is “--”', 'it must be exactly `---`'],
  ['---\na: b\n———\nbody', 3, 'the closing line is “———”', 'it must be exactly `---`'],
  ['---\na: b\n ---\nbody', 3, 'the closing line is “ ---”', 'it must be exactly `---`'],
  ['---\na: b\n---oops\nbody', 3, 'the closing line is “---oops”', 'it must be exactly `---`'],
  [
    '---\na: b\n---\n\nevents:\n  - c\n---\nbody',
    3,
    'the front matter ends here, but line 5 looks like a field',
    'this `---` is one too many',
  ],
  ['---\na: b\n--- \nbody', 3, 'the closing line is “--- ”', 'it must be exactly `---`'],
  [
    `---\na: b\n---${'x'.repeat(60)}`,
    3,
    `the closing line is “---${'x'.repeat(37)}…”`,
    'it must be exactly `---`',
  ],
  [`---\na: b${blank}\n---\n`, 2, 'the front matter holds 201 blank lines', 'remove them'],
])('%j: line %d, %s', (text, line, message, hint) => {
  expect(findFences(text)).toMatchObject({ ok: false, place: { line, column: 1 }, message, hint });
});

it.each([
  ['--- \na: b\n---\n', '---'],
  ['----\na: b\n---\n', '---'],
  ['---js\na: b\n---\n', undefined],
  ['---\na: b\n---\t\nbody', '---'],
  // A rule across the page, or a fence too long.
  ['---\na: b\n----\nbody', undefined],
])('%j: the line can only have meant %s', (text, instead) => {
  const { instead: found } = findFences(text) as { instead?: string };
  expect(found).toBe(instead);
});
