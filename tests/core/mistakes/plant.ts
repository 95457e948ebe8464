/** A mistake before it is made: what changes in the files, and where a check has to see it. */
import type { Content, Field, Value } from './content.ts';

/** New text between two offsets of a file, or a whole file: bytes, a text, or nothing where it is gone. */
export type Change =
  | { file: string; at: number; end: number; text: string }
  | { file: string; whole: string | Uint8Array | undefined };

/** A line on which, or on the next, a problem must be told; or at another place that is as good. */
export interface Place {
  file: string;
  line: number;
  or?: Place;
}

export interface Planted {
  changes: readonly Change[];
  /** All of them must be told; none where the content stays valid. */
  places: readonly Place[];
}

export interface Mutator {
  name: string;
  /** Whether it takes several files to see the mistake. */
  across?: true;
  /** What a problem has to be at least; an error unless told. */
  severity?: 'warning';
  /** Where it matters what is told: the codes of which one must be. */
  codes?: readonly string[];
  /** Every way to make this mistake in a content. */
  plant: (content: Content) => Iterable<Planted>;
}

/** One new text for a field’s value, seen on the field’s line. */
export const replaceValue = ({ file, at, end, line }: Value, text: string): Planted => ({
  changes: [{ file, at, end, text }],
  places: [{ file, line }],
});

/** A text put into a file at an offset, seen on `line`. */
export const insert = (file: string, at: number, text: string, line: number): Planted => ({
  changes: [{ file, at, end: at, text }],
  places: [{ file, line }],
});

/** A field with a comma before or behind it, or the lines that it fills, taken out. */
export function cutField({ texts }: Content, field: Field): Extract<Change, { at: number }> {
  const { file, keyAt, end, style, index, siblings } = field;
  const text = texts.get(file) ?? '';
  if (style === 'flow') {
    const from = index > 0 ? text.lastIndexOf(',', keyAt) : keyAt;
    const to = index > 0 || siblings.length === 1 ? end : text.indexOf(',', end) + 2;
    return { file, at: from, end: to, text: '' };
  }
  const lineEnd = (offset: number): number => text.indexOf('\n', offset) + 1;
  // A block’s own end may lie behind its line break already.
  const to = text[end - 1] === '\n' ? end : lineEnd(end);
  const from = text.lastIndexOf('\n', keyAt - 1) + 1;
  const isBehindDash = text.slice(from, keyAt).includes('-');
  if (!isBehindDash) return { file, at: from, end: to, text: '' };
  const next = /^ */.exec(text.slice(to))?.[0].length ?? 0;
  return { file, at: keyAt, end: to + next, text: '' };
}

/** Another field beside `field`, in the style of its map, on the same line or the next. */
export function addBeside({ texts }: Content, field: Field, written: string): Planted {
  const { file, keyAt, line } = field;
  const text = texts.get(file) ?? '';
  if (field.style === 'flow') return insert(file, keyAt, `${written}, `, line);
  const indent = ' '.repeat(keyAt - text.lastIndexOf('\n', keyAt - 1) - 1);
  return insert(file, keyAt, `${written}\n${indent}`, line);
}
