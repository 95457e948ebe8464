/** A number in a body that no claim of the article has: a claim that was forgotten, or a slip of the pen. */

import type { ArticleRecord, Library } from '../link/library.ts';
import { findNames } from '../link/link-mentions.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { TextRun } from '../load/text-runs.ts';
import { createProblem, type Problem, placeOf, shiftLines } from '../problem/problem.ts';
import { findTextNumbers, type TextNumber } from '../schema/text-number.ts';
import { fitsClaims, listClaimedNumbers, listWordedNumbers } from './known-numbers.ts';

/** Each number is told once, where it first stands. */
export function checkUnclaimedNumbers(article: ContentRecord, library: Library): Problem[] {
  if (article.kind !== 'article' || !article.fields) return [];
  const found = article.prose.flatMap((run) => listNumbers(run, library));
  if (found.length === 0) return [];
  const claimed = listClaimedNumbers(article, library);
  const unclaimed = found.filter(({ number }) => !fitsClaims(number, claimed));
  const worded = unclaimed.length === 0 ? [] : listWordedNumbers(article);
  const told = new Set<string>();
  return unclaimed
    .filter(({ number }) => !fitsClaims(number, worded))
    .filter(({ number: { text } }) => !told.has(text) && told.add(text))
    .map(({ run, number }) => tell(article, run, number));
}

function listNumbers(run: TextRun, library: Library): { run: TextRun; number: TextNumber }[] {
  // Most texts hold none, and to look for names takes time.
  if (!/\d/.test(run.value)) return [];
  return findTextNumbers(run.value, nameSpans(run.value, library)).map((number) => ({ run, number }));
}

/** Where names stand: the numbers in them count nothing. */
const nameSpans = (text: string, { names }: Library): [from: number, to: number][] =>
  Array.from(findNames(text, names), ({ index, name }) => [index, index + name.length]);

function tell(article: ArticleRecord, run: TextRun, { index, text }: TextNumber): Problem {
  const before = run.value.slice(0, index).split('\n');
  const start = {
    line: run.line + before.length - 1,
    column: (before.at(-1)?.length ?? 0) + (before.length > 1 ? 1 : run.column),
  };
  const place = shiftLines(placeOf(start, text.length), article.bodyLine - 1);
  const message = `no claim of the article has “${text}”`;
  const hint = 'if its source says so, add the claim; if not, mend or leave out the number';
  return createProblem('unclaimed-number', article.file, place, message, hint);
}
