import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createProblem } from '../../src/core/problem/problem.ts';
import { toCodeAction, toDiagnostic } from '../../src/lsp/to-lsp.ts';

const problem = createProblem(
  'unknown-field',
  'places/a.md',
  { line: 2, column: 1 },
  'is not a field',
  'write “name”',
);
const document = TextDocument.create('file:///a.md', 'markdown', 1, '---\nnmae: A\n---\n');

it('underlines a problem to its end, or else to the end of its word', () => {
  const rangeOf = (...args: Parameters<typeof toDiagnostic>) => toDiagnostic(...args).range.end;
  const end = { line: 2, column: 3 };
  expect(rangeOf({ ...problem, end }, document, undefined)).toEqual({ line: 1, character: 2 });
  expect(rangeOf(problem, document, undefined)).toEqual({ line: 1, character: 5 });
  expect(rangeOf(problem, undefined, undefined)).toEqual({ line: 1, character: 1 });
  expect(rangeOf({ ...problem, line: 40 }, document, undefined)).toEqual({ line: 39, character: 1 });
});

it('offers to mend what can be mended without a choice, and nothing else', () => {
  const diagnostic = toDiagnostic(problem, document, undefined);
  expect(toCodeAction(problem, diagnostic, document.uri)).toBeUndefined();
  const fix = [{ from: { line: 2, column: 1 }, to: { line: 2, column: 5 }, text: 'name' }];
  expect(toCodeAction({ ...problem, fix }, diagnostic, document.uri)).toMatchObject({
    title: 'Mend: write “name”',
    kind: 'quickfix',
    edit: {
      changes: {
        'file:///a.md': [
          { newText: 'name', range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } } },
        ],
      },
    },
  });
});

it('tells hints as information, without a link where no site is known', () => {
  const hint = createProblem('withheld', 'articles/a.md', { line: 1, column: 1 }, 'is a draft');
  expect(toDiagnostic(hint, undefined, undefined)).toEqual({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: 3,
    code: 'withheld',
    source: 'lodestone',
    message: 'is a draft',
  });
});
