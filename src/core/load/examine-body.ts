/**
 * What later work needs of a body, without its tree: its words, its links, what is wrong with it. Blocks without
 * markup, which most are, are told without a Markdown parser: half of the time of a check went into them.
 */
import type { Root } from 'mdast';
import { createProblem, type Problem } from '../problem/problem.ts';
import { examineLimited } from './examine-limited.ts';
import { costOf, findHazard, suspectCost } from './find-hazard.ts';
import { type BodyLink, listBodyLinks } from './list-body-links.ts';
import { checkBody, parseMarkdown } from './markdown.ts';
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

/** The tree of a body; without children where it is one that no parser should see. */
export const readBody = (text: string): Root =>
  findHazard(text) ? { type: 'root', children: [] } : parseMarkdown(text);

/** What reaches across empty lines, or is defined in one place and used in another. */
const farReaching = /[<\t]|```|~~~|\]:/;
/** What may be markup in a line, or be meant as such: signs anywhere, a beginning, a space at its end, which may be a break. */
const markup = /[*_`[\]<&\\|]|\((?:https?:|\/|#claim-)|^[ #>+=~:-]|^\d{1,9}[.)]| $/;
const isBlank = (line: string | undefined): boolean => line !== undefined && /^ *$/.test(line);

/**
 * The words of the plain blocks of a body, and the body with empty lines in their place: what is left stays where it was.
 * A block that an indented one follows is left too, since that would become part of what comes before.
 */
export function takePlainBlocks(text: string): { plain: TextRun[]; rest: string } {
  if (farReaching.test(text)) return { plain: [], rest: text };
  const plain: TextRun[] = [];
  const lines = text.split('\n');
  const rest = [...lines];
  for (let start = 0, end = 0; start < lines.length; start = end + 1) {
    for (end = start; end < lines.length && !isBlank(lines[end]); ) end += 1;
    if (
      end === start ||
      lines
        .slice(end)
        .find((line) => !isBlank(line))
        ?.startsWith(' ')
    )
      continue;
    const runs = readPlainBlock(lines.slice(start, end), start + 1);
    if (!runs) continue;
    plain.push(...runs);
    rest.fill('', start, end);
  }
  return { plain, rest: rest.join('\n') };
}

/** The words of a paragraph, a list or a heading without markup; undefined where a parser has to look. */
function readPlainBlock(lines: readonly string[], line: number): TextRun[] | undefined {
  const [first = ''] = lines;
  const isPlain = (text: string): boolean => text !== '' && !markup.test(text);
  if (lines.every(isPlain)) return [{ value: lines.join('\n'), line, column: 1 }];
  if (lines.every((item) => item.startsWith('- ') && isPlain(item.slice(2)))) {
    return lines.map((item, index) => ({ value: item.slice(2), line: line + index, column: 3 }));
  }
  const [, title = ''] = /^#{2,6} (.*)$/.exec(first) ?? [];
  // Headings are not searched.
  return lines.length === 1 && isPlain(title) ? [] : undefined;
}
