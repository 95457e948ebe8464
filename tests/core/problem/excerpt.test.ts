import { describe, expect, it } from 'vitest';
import { makeExcerpt } from '../../../src/core/problem/excerpt.ts';
import { createProblem, placeOf } from '../../../src/core/problem/problem.ts';

/** The excerpt of a line in which `fault` is faulty, as the two lines that a terminal shows. */
function show(line: string, fault: string, width = 80): string[] {
  const place = placeOf({ line: 12, column: line.indexOf(fault) + 1 }, fault.length);
  const problem = createProblem('yaml', 'a.md', place, 'm');
  const made = makeExcerpt(problem, () => line, width);
  return made ? [made.margin + made.text, made.underMargin + made.indent + made.underline] : [];
}

describe('makeExcerpt', () => {
  it.each([
    ['a word', 'about: birka-min', 'birka-min', ['   12 | about: birka-min', '      |        ^^^^^^^^^']],
    ['behind a tab', '\tabout: x', 'x', ['   12 |     about: x', '      |            ^']],
    ['behind wide letters', '名: 希土 x', 'x', ['   12 | 名: 希土 x', '      |          ^']],
    ['of wide letters', 'a: 希土', '希土', ['   12 | a: 希土', '      |    ^^^^']],
    ['behind combining marks', 'e\u0301e\u0301: x', 'x', ['   12 | e\u0301e\u0301: x', '      |     ^']],
    ['behind an emoji', '👩: x', 'x', ['   12 | 👩: x', '      |     ^']],
    ['behind an escape', '\u001B[2Jx', 'x', ['   12 | \\u{1b}[2Jx', '      |          ^']],
    ['behind a change of direction', '\u202Eab', 'b', ['   12 | \\u{202e}ab', '      |          ^']],
    ['behind a command', '##[error]x', 'x', ['   12 | ##\\u{5b}error]x', '      |               ^']],
  ])('underlines what is faulty: %s', (_, line, fault, shown) => {
    expect(show(line, fault)).toEqual(shown);
  });

  it('cuts a long line around the fault', () => {
    const line = `${'before '.repeat(30)}FAULT${' behind'.repeat(30)}`;
    const [text = '', under = ''] = show(line, 'FAULT', 60);
    expect(text).toHaveLength(60);
    expect(text).toMatch(/^ {3}12 \| ….*FAULT.*…$/);
    expect(under.indexOf('^^^^^')).toBe(text.indexOf('FAULT'));
  });

  it.each([40, 80, 120])('never is wider than the terminal of %i columns', (width) => {
    for (const text of ['x'.repeat(500), '希'.repeat(300), '\t'.repeat(90), '\u0000'.repeat(200)]) {
      for (const line of [`${text}FAULT`, `FAULT${text}`, `${text}FAULT${text}`]) {
        for (const row of show(line, 'FAULT', width)) expect(row.length).toBeLessThanOrEqual(width);
      }
    }
  });

  it('takes a line as long as a file', () => {
    const begun = performance.now();
    expect(show(`${'x'.repeat(250_000)}FAULT`, 'FAULT')[0]).toMatch(/^ {3}12 \| …x+FAULT$/);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('underlines to the end of the line what goes on in the next', () => {
    const problem = {
      ...createProblem('yaml', 'a.md', { line: 2, column: 4 }, 'm'),
      end: { line: 4, column: 1 },
    };
    expect(makeExcerpt(problem, () => 'a: |  ', 80)).toMatchObject({ indent: '   ', underline: '^' });
  });

  it('points behind a line that ends too early', () => {
    const problem = createProblem('yaml', 'a.md', { line: 2, column: 9 }, 'm');
    expect(makeExcerpt(problem, () => 'abc', 80)).toMatchObject({
      text: 'abc',
      indent: '   ',
      underline: '^',
    });
  });

  it('shows nothing of what is wrong with a file as a whole, or of a file that is gone', () => {
    const whole = createProblem('bad-id', 'a.md', { line: 1, column: 1 }, 'm');
    expect(makeExcerpt(whole, () => '---', 80)).toBeUndefined();
    const gone = createProblem('yaml', 'a.md', { line: 2, column: 1 }, 'm');
    expect(makeExcerpt(gone, () => undefined, 80)).toBeUndefined();
  });
});
