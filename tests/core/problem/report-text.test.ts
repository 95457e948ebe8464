import { describe, expect, it } from 'vitest';
import { createProblem, mendBy, placeOf } from '../../../src/core/problem/problem.ts';
import { mostExcerpts, reportText } from '../../../src/core/problem/report-text.ts';

const counts = { files: 2, articles: 1, claims: 0 };
const place = { line: 3, column: 5 };

it('gives one line a problem, then a line that counts', () => {
  const problems = [
    createProblem('unknown-reference', 'a/b.md', place, 'there is no “brika”', 'did you mean “birka”?'),
    createProblem('shared-alias', 'a/c.md', place, 'm'),
    { ...createProblem('unclaimed-mention', 'a/c.md', place, 'm'), severity: 'hint' as const },
  ];
  expect(reportText(problems, counts).split('\n')).toEqual([
    'a/b.md:3:5 error unknown-reference: there is no “brika” (did you mean “birka”?)',
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
  expect(line).toBe(`f${shown}:3:5 error yaml: m${shown} (h${shown})`);
});

it.each([
  ['::error::forged', './::error::forged:3:5 error yaml: m'],
  ['  ::error::forged', './  ::error::forged:3:5 error yaml: m'],
  ['a ##[error]forged', 'a ##\\u{5b}error]forged:3:5 error yaml: m'],
  ['a ##vso[task.x]forged', 'a ##vso\\u{5b}task.x]forged:3:5 error yaml: m'],
])('a file called %s commands no build server', (file, line) => {
  expect(reportText([createProblem('yaml', file, place, 'm')], counts).split('\n')[0]).toBe(line);
});

describe('with the lines of files', () => {
  const lineOf = () => 'about: brika';
  const brika = createProblem(
    'unknown-reference',
    'a/b.md',
    placeOf({ line: 3, column: 8 }, 5),
    'there is no “brika”',
    'did you mean “birka”?',
  );

  it('the first line stays as it is, and the excerpt, the remedies and the explanation stand below', () => {
    expect(reportText([brika], counts, { lineOf }).split('\n')).toEqual([
      'a/b.md:3:8 error unknown-reference: there is no “brika” (did you mean “birka”?)',
      '    3 | about: brika',
      '      |        ^^^^^',
      '',
      'More about a code: npm run explain -- unknown-reference',
      '2 files, 1 article, 0 claims: 1 error, 0 warnings, 0 hints',
    ]);
  });

  it('what --fix would write stands behind the carets', () => {
    const lines = reportText([mendBy(brika, 'birka')], counts, { lineOf }).split('\n');
    expect(lines).toContain('      |        ^^^^^ --fix: birka');
    expect(lines).toContain('1 problem can be mended without a choice: npm run check -- --fix');
  });

  it('and before them where the terminal ends', () => {
    const line = 'title: Birka doubles, about: brika';
    const late = { ...brika, ...placeOf({ line: 3, column: 30 }, 5) };
    const lines = reportText([mendBy(late, 'birka')], counts, { lineOf: () => line, width: 50 }).split('\n');
    expect(lines.slice(1, 3)).toEqual([`    3 | ${line}`, '      |                 --fix: birka ^^^^^']);
  });

  it('a long list stays readable: the rest comes as one line each', () => {
    const many = Array.from({ length: mostExcerpts + 7 }, () => brika);
    const lines = reportText(many, counts, { lineOf }).split('\n');
    expect(lines.filter((line) => line.startsWith('a/b.md:3:8 '))).toHaveLength(mostExcerpts + 7);
    expect(lines.filter((line) => line.includes('^'))).toHaveLength(mostExcerpts);
    expect(lines).toContain(
      'Lines are shown for the first 50 problems; --all shows them for all, a FILE for those of one file.',
    );
  });

  it('colours are those that it is given', () => {
    const paint = (style: string, text: string) => `<${style}>${text}</>`;
    const [first, , under] = reportText([brika], counts, { lineOf, paint }).split('\n');
    expect(first).toBe(
      '<bold>a/b.md:3:8</> <red>error unknown-reference</>: there is no “brika” (did you mean “birka”?)',
    );
    expect(under).toBe('<dim>      | </>       <red>^^^^^</>');
  });
});
