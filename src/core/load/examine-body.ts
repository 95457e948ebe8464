/**
 * What later work needs of a body, without its tree: its words, its links, what is wrong with it. Blocks without
 * markup, which most are, are told without a Markdown parser: half of the time of a check went into them.
 */
import type { Root } from 'mdast';
import { createProblem, type Position, type Problem } from '../problem/problem.ts';
import { examineLimited } from './examine-limited.ts';
import { costOf, findHazard, suspectCost } from './find-hazard.ts';
import { type BodyLink, listBodyLinks } from './list-body-links.ts';
import { checkBody, parseMarkdown } from './markdown.ts';
import { readPlainBlock } from './read-plain-block.ts';
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
  const { plain, links, rest } = takePlainBlocks(text);
  if (!/[^ \t\n]/.test(rest)) return { prose: plain, links, problems: [] };
  const tree = parseMarkdown(rest);
  return {
    prose: [...plain, ...listTextRuns(tree)].sort(byPlace),
    links: [...links, ...listBodyLinks(tree)].sort(byPlace),
    problems: checkBody(file, bodyLine, tree),
  };
}

const byPlace = (a: Position, b: Position): number => a.line - b.line || a.column - b.column;

/** The tree of a body; without children where it is one that no parser should see. */
export const readBody = (text: string): Root =>
  findHazard(text) ? { type: 'root', children: [] } : parseMarkdown(text);

/** What reaches across empty lines, or is defined in one place and used in another. */
const farReaching = /[<\t]|```|~~~|\]:/;
const isBlank = (line: string | undefined): boolean => line !== undefined && /^ *$/.test(line);

/**
 * The words and links of the plain blocks of a body, and the body with empty lines in their place: what is left stays where
 * it was. A block that an indented one follows is left too, since that would become part of what comes before.
 */
export function takePlainBlocks(text: string): { plain: TextRun[]; links: BodyLink[]; rest: string } {
  const plain: TextRun[] = [];
  const links: BodyLink[] = [];
  if (farReaching.test(text)) return { plain, links, rest: text };
  const lines = text.split('\n');
  const rest = [...lines];
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    for (end = start; end < lines.length && !isBlank(lines[end]); ) end += 1;
    if (end === start || isFollowedByIndented(lines, end)) continue;
    const block = readPlainBlock(lines.slice(start, end), start + 1);
    if (!block) continue;
    plain.push(...block.runs);
    links.push(...block.links);
    rest.fill('', start, end);
  }
  return { plain, links, rest: rest.join('\n') };
}

function isFollowedByIndented(lines: readonly string[], end: number): boolean {
  let next = end;
  while (isBlank(lines[next])) next += 1;
  return lines[next]?.startsWith(' ') ?? false;
}
