/** The line that a problem is about, with what is faulty in it underlined. */
import stringWidth from 'string-width';
import { commandBracket, printable } from './printable.ts';
import type { Problem } from './problem.ts';

/** A line of a file as it was read, without its end; undefined where there is none. */
export type LineOf = (file: string, line: number) => string | undefined;

export interface Excerpt {
  /** `12 | `, and as wide the margin of the line below. */
  margin: string;
  underMargin: string;
  /** The line, cut where it is too long. */
  text: string;
  /** What stands before the underline, and the underline. */
  indent: string;
  underline: string;
}

/** Columns that a tab takes: where it stands does not matter, so that the underline cannot go astray. */
const tab = '    ';
/** How far from the fault the line is looked at, in UTF-16 units. */
const farthest = 1000;
/** The share of a cut line that stands before the fault. */
const before = 0.4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `width` is that of the terminal. Undefined for what is wrong with a file as a whole. */
export function makeExcerpt(problem: Problem, lineOf: LineOf, width: number): Excerpt | undefined {
  const { line, column, end } = problem;
  if (line === 1 && column === 1 && !end) return undefined;
  const whole = lineOf(problem.file, line)?.trimEnd();
  if (whole === undefined) return undefined;
  const number = String(line).padStart(5);
  const margin = `${number} | `;
  const from = Math.min(column - 1, whole.length);
  const to = !end ? from + 1 : end.line > line ? whole.length : end.column - 1;
  // A line may be as long as a file.
  const start = Math.max(0, from - farthest);
  const text = whole.slice(start, from + farthest);
  return {
    margin,
    underMargin: `${' '.repeat(number.length)} | `,
    ...cut(text, from - start, to - start, Math.max(width - margin.length, 20)),
  };
}

interface Cell {
  text: string;
  width: number;
  isFaulty: boolean;
}

function cut(text: string, from: number, to: number, room: number) {
  const cells = listCells(text, from, to);
  const first = cells.findIndex(({ isFaulty }) => isFaulty);
  const fault = first < 0 ? cells.length : first;
  let start = 0;
  if (widthOf(cells) > room) {
    // As much of the line before the fault as there is room for, its last words if the fault ends the line.
    const rest = widthOf(cells.slice(fault));
    let left = Math.max(room * before, room - rest - 1) - 1;
    for (start = fault; start > 0; start -= 1) {
      left -= cells[start - 1]?.width ?? 0;
      if (left < 0) break;
    }
  }
  let shown = cells.slice(start);
  const head = start > 0 ? '…' : '';
  if (widthOf(shown) + head.length > room) {
    let left = room - head.length - 1;
    const end = shown.findIndex((cell) => {
      left -= cell.width;
      return left < 0;
    });
    shown = [...shown.slice(0, end), { text: '…', width: 1, isFaulty: shown[end]?.isFaulty ?? false }];
  }
  const prefix = first < 0 ? shown : shown.slice(0, fault - start);
  const faulty = shown.filter(({ isFaulty }) => isFaulty);
  return {
    text: head + shown.map((cell) => cell.text).join(''),
    indent: ' '.repeat(head.length + widthOf(prefix)),
    underline: '^'.repeat(Math.max(widthOf(faulty), 1)),
  };
}

/** What the terminal shows of each character, how wide it is and whether it is faulty. */
function listCells(text: string, from: number, to: number): Cell[] {
  const brackets = new Set([...text.matchAll(commandBracket)].map(({ index }) => index));
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const shown =
      segment === '\t' ? tab : brackets.has(index) ? printable(`##${segment}`).slice(2) : printable(segment);
    const isFaulty = index + segment.length > from && index < to;
    return { text: shown, width: stringWidth(shown), isFaulty };
  });
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);
