import { expect, it } from 'vitest';
import { createProblem } from '../../../src/core/problem/problem.ts';
import { reportText } from '../../../src/core/problem/report-text.ts';

const counts = { files: 2, articles: 1, claims: 0 };
const place = { line: 3, column: 5 };

it('gives one line a problem, then a line that counts', () => {
  const problems = [
    createProblem('unknown-reference', 'a/b.md', place, 'there is no “brika”', 'did you mean “birka”?'),
    createProblem('shared-alias', 'a/c.md', place, 'm'),
    { ...createProblem('unclaimed-mention', 'a/c.md', place, 'm'), severity: 'hint' as const },
  ];
  expect(reportText(problems, counts).split('\n')).toEqual([
    'a/b.md:3:5 unknown-reference: there is no “brika” (did you mean “birka”?)',
    'a/c.md:3:5 warning shared-alias: m',
    'a/c.md:3:5 hint unclaimed-mention: m',
    '2 files, 1 article, 0 claims: 1 error, 1 warning, 1 hint',
  ]);
});

it('counts nothing wrong as nothing', () => {
  expect(reportText([], counts)).toBe('2 files, 1 article, 0 claims: 0 errors, 0 warnings, 0 hints');
});

it.each([
  ['an escape sequence', '\u001B[2J', '\\u{1b}[2J'],
  ['a line break', 'x\ny.md:1:1 forged', 'x\\u{a}y.md:1:1 forged'],
  ['a carriage return', '\r', '\\u{d}'],
  ['a line separator', '\u2028', '\\u{2028}'],
  ['a change of direction', '\u202Eabc', '\\u{202e}abc'],
])('%s in a file name, message or hint is printed, not obeyed', (_, raw, shown) => {
  const problem = createProblem('yaml', `f${raw}`, place, `m${raw}`, `h${raw}`);
  const [line] = reportText([problem], counts).split('\n');
  expect(line).toBe(`f${shown}:3:5 yaml: m${shown} (h${shown})`);
});
