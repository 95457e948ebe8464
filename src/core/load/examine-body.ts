/**
 * What later work needs of a body, without its tree: its words, its links, what is wrong with it. Blocks without
 * markup, which most are, are told without a Markdown parser: half of the time of a check went into them.
 */
import { createProblem, type Problem } from '../problem/problem.ts';
import { examineLimited } from './examine-limited.ts';
import { costOf, findHazard, suspectCost } from './find-hazard.ts';
import { type BodyLink, listBodyLinks } from './list-body-links.ts';
import { checkBody, parseMarkdown } from './markdown.ts';
import { type Block, listBlocks } from './plain-blocks.ts';
import { listTextRuns, type TextRun } from './text-runs.ts';

export interface ExaminedBody {
  prose: TextRun[];
  links: BodyLink[];
  problems: Problem[];
}

/** Examines the body of `file` that begins on line `bodyLine` of it. */
export function examineBody(file: string, text: string, bodyLine: number): ExaminedBody {
  const cost = costOf(text);
  const hazard = findHazard(text, cost);
  if (hazard) {
    const { line, column, message, hint } = hazard;
    return refuseBody(createProblem('bad-body', file, { line: line + bodyLine - 1, column }, message, hint));
  }
  if (cost < suspectCost) return examineHere(file, text, bodyLine);
  const examined = examineLimited({ file, text, bodyLine });
  if (examined) return examined;
  const message = 'a body that takes too long to read';
  const place = { line: bodyLine, column: 1 };
  return refuseBody(createProblem('too-much', file, place, message, 'use less markup, or divide it'));
}

const refuseBody = (problem: Problem): ExaminedBody => ({ prose: [], links: [], problems: [problem] });

/** The same without a limit, of a body that cannot take long. */
export function examineHere(file: string, text: string, bodyLine: number): ExaminedBody {
  const { plain, rest } = takePlainBlocks(text);
  if (!/[^ \t\n]/.test(rest)) return { prose: plain, links: [], problems: [] };
  const tree = parseMarkdown(rest);
  const prose = [...plain, ...listTextRuns(tree)].sort((a, b) => a.line - b.line || a.column - b.column);
  return { prose, links: listBodyLinks(tree), problems: checkBody(file, bodyLine, tree) };
}

/**
 * The words of the plain blocks of a body, and the body with empty lines in their place: what is left stays where it was.
 */
export function takePlainBlocks(text: string): { plain: TextRun[]; rest: string } {
  const blocks = listBlocks(text);
  if (!blocks) return { plain: [], rest: text };
  const rest = text.split('\n');
  for (const { plain, start, end } of blocks) if (plain) rest.fill('', start, end);
  return { plain: blocks.flatMap(listWords), rest: rest.join('\n') };
}

/** Headings are not searched. */
function listWords({ plain, lines, start }: Block): TextRun[] {
  if (plain === 'paragraph') return [{ value: lines.join('\n'), line: start + 1, column: 1 }];
  if (plain === 'quote')
    return [{ value: lines.map((line) => line.slice(2)).join('\n'), line: start + 1, column: 3 }];
  if (plain !== 'list') return [];
  return lines.map((item, index) => ({ value: item.slice(2), line: start + index + 1, column: 3 }));
}
