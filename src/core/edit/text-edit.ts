/** Changes to a text by the places in it that problems name, whatever its line ends and its byte-order mark. */
import type { Position } from '../problem/problem.ts';

/** What stands from `from` up to `to`, exclusive, becomes `text`. Lines and columns count from 1, columns in UTF-16 units. */
export interface TextEdit {
  from: Position;
  to: Position;
  text: string;
}

/**
 * The text after the edits, which are given in any order. Line ends within `text` become those of the file. Throws a
 * RangeError where an edit lies outside of the text or two overlap: a caller that edits blindly would lose text.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const offsetOf = createOffsets(source);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const sorted = edits
    .map(({ from, to, text }) => ({
      start: offsetOf(from),
      end: offsetOf(to),
      text: text.replaceAll('\n', lineEnd),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let done = 0;
  let result = '';
  for (const { start, end, text } of sorted) {
    if (start < done || end < start) throw new RangeError('edits overlap');
    result += source.slice(done, start) + text;
    done = end;
  }
  return result + source.slice(done);
}

/** What stands from `from` up to `to`, exclusive. */
export function textBetween(source: string, { from, to }: Pick<TextEdit, 'from' | 'to'>): string {
  const offsetOf = createOffsets(source);
  return source.slice(offsetOf(from), offsetOf(to));
}

function createOffsets(source: string): (position: Position) => number {
  const starts = [source.startsWith('\uFEFF') ? 1 : 0];
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return ({ line, column }) => {
    const start = starts[line - 1];
    const next = starts[line] ?? source.length + 1;
    if (start === undefined || column < 1 || start + column > next)
      throw new RangeError(`there is no ${line}:${column} in the text`);
    return start + column - 1;
  };
}
