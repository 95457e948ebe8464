import { describe, expect, it } from 'vitest';
import { createProblem, placeOf } from '../../../src/core/problem/problem.ts';
import { reportGithub } from '../../../src/core/problem/report-github.ts';

const counts = { files: 2, articles: 1, claims: 0 };
const place = placeOf({ line: 3, column: 8 }, 5);
const summary = '2 files, 1 article, 0 claims: 1 error, 0 warnings, 0 hints';

describe('reportGithub', () => {
  it('annotates the lines, then counts', () => {
    const problem = createProblem(
      'unknown-reference',
      'a/b.md',
      place,
      'there is no “brika”',
      'did you mean “birka”?',
    );
    expect(reportGithub([problem], counts).split('\n')).toEqual([
      '::error file=a/b.md,line=3,endLine=3,col=8,endColumn=12,title=unknown-reference%3A A reference leads nowhere::there is no “brika” (did you mean “birka”?)%0Anpm run explain -- unknown-reference',
      summary,
    ]);
  });

  it('tells errors first, since GitHub shows the first ten, and hints as notices', () => {
    const at = { line: 1, column: 1 };
    const problems = [
      createProblem('withheld', 'a.md', at, 'm'),
      createProblem('shared-alias', 'b.md', at, 'm'),
      ...Array.from({ length: 11 }, () => createProblem('yaml', 'c.md', at, 'm')),
    ];
    const lines = reportGithub(problems, counts).split('\n');
    expect(lines.map((line) => /^::\w+/.exec(line)?.[0])).toEqual([
      ...Array.from({ length: 11 }, () => '::error'),
      '::warning',
      '::notice',
      undefined,
      undefined,
    ]);
    expect(lines.at(-2)).toBe('GitHub shows the first 10 of each severity; all of them stand above.');
  });

  it('of one severity, tells first what is at a changed line', () => {
    const at = { line: 1, column: 1 };
    const problems = [
      createProblem('yaml', 'a.md', at, 'm'),
      createProblem('shared-alias', 'new.md', at, 'm'),
      createProblem('yaml', 'new.md', at, 'm'),
    ];
    const lines = reportGithub(problems, counts, ({ file }) => file === 'new.md').split('\n');
    expect(lines.slice(0, 3).map((line) => /^::\w+ file=[^,]+/.exec(line)?.[0])).toEqual([
      '::error file=new.md',
      '::error file=a.md',
      '::warning file=new.md',
    ]);
  });

  /** What GitHub’s runner makes of a line, by the source of its ActionCommand. */
  const commandsIn = (text: string) =>
    text.split(/\r\n|\n|\r/).filter((line) => /^\s*::\w/.test(line) || line.includes('##['));

  it.each([
    ['a line break', 'x\n::set-output name=a::b'],
    ['a carriage return', 'x\r::set-output name=a::b'],
    ['an escaped line break', 'x%0A::set-output name=a::b'],
    ['a command of the old form', 'x ##[set-output name=a]b'],
    ['properties', 'x,line=1,title=forged::y'],
    ['a line separator', 'x\u2028::error::y'],
  ])('%s in a file name, message or hint forges no command', (_, raw) => {
    const text = reportGithub([createProblem('yaml', raw, place, raw, raw)], counts);
    expect(commandsIn(text)).toHaveLength(1);
    const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/.exec(text.split('\n')[0] ?? '') ?? [];
    // Nothing of the content ends the properties, begins another, or is taken for an escape.
    expect(properties.split(',').map((one) => one.split('=')[0])).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
    expect(message.match(/%(?!25)../g)).toEqual(['%0A']);
  });
});
