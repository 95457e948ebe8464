import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../src/core/problem/codes.ts';
import {
  createProblem,
  didYouMean,
  findClosest,
  hasErrors,
  type Problem,
  sortProblems,
} from '../../../src/core/problem/problem.ts';

const at = (file: string, line: number, column: number, code: Problem['code'] = 'yaml', message = 'm') =>
  createProblem(code, file, { line, column }, message);

describe('createProblem', () => {
  it('takes its severity from the table of codes', () => {
    expect(at('a.md', 1, 2).severity).toBe('error');
    expect(at('a.md', 1, 2, 'shared-alias').severity).toBe('warning');
    expect(at('a.md', 1, 2, 'unclaimed-mention').severity).toBe('warning');
  });

  it('holds a hint only where there is one', () => {
    expect(at('a.md', 1, 2)).not.toHaveProperty('hint');
    expect(createProblem('yaml', 'a.md', { line: 1, column: 2 }, 'm', 'h').hint).toBe('h');
  });
});

describe('sortProblems', () => {
  const sorted = [
    at('a.md', 2, 1, 'yaml', 'a'),
    at('a.md', 2, 3, 'bad-body', 'z'),
    at('a.md', 2, 3, 'yaml', 'a'),
    at('a.md', 2, 3, 'yaml', 'b'),
    at('a.md', 10, 1, 'yaml', 'a'),
    at('b.md', 1, 1, 'yaml', 'a'),
  ];

  it('goes by file, line, column, code and message, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortProblems(shuffled)).toEqual(sorted);
      }),
    );
  });
});

it('only errors are errors', () => {
  const warnings = [at('a.md', 1, 1, 'shared-alias'), { ...at('a.md', 1, 1), severity: 'hint' as const }];
  expect(hasErrors(warnings)).toBe(false);
  expect(hasErrors([...warnings, at('a.md', 1, 1)])).toBe(true);
});

describe('findClosest', () => {
  it.each([
    ['brika', ['anna', 'birka'], 'birka'],
    ['Birka', ['birka'], 'birka'],
    ['hill-min', ['hill-mine', 'hill-mines'], 'hill-mine'],
    ['tn', ['kg', 't'], 't'],
    ['NKO', ['NIO', 'NOK', 'NZD'], 'NOK'],
    ['tons', ['RON', 'TON', 'tonnes'], 'TON'],
    ['tons', ['RON', 'tonnes'], 'tonnes'],
    ['x', ['t', 'X'], 'X'],
    ['x', ['t'], undefined],
    ['xx', ['kg', 'lb'], undefined],
    ['norway', ['potash', 'birka'], undefined],
    ['birka', [], undefined],
  ])('%s among %j is %s', (found, candidates, closest) => {
    expect(findClosest(found, candidates)).toBe(closest);
  });

  it('does not depend on the order of the candidates', () => {
    const words = fc.array(fc.stringMatching(/^[a-d]{1,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{1,6}$/), words, (found, candidates) => {
        expect(findClosest(found, [...candidates].reverse())).toBe(findClosest(found, candidates));
      }),
    );
  });

  it('is asked as a question', () => {
    expect(didYouMean('brika', ['birka'])).toBe('did you mean “birka”?');
    expect(didYouMean('oslo', ['birka'])).toBeUndefined();
  });
});

it.each(Object.entries(problemCodes))('%s is explained to an editor', (_, { title, explanation }) => {
  expect(title).toMatch(/^[A-Z].*[^.]$/);
  expect(explanation).toMatch(/^[A-Z].*\.$/s);
});
