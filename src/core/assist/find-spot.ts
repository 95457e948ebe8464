/** Where in a content file a cursor stands: in a key, in a value, in the body; what is written there and beside it. */
import type { OutlineEntry, OutlineMap, OutlineNode, Piece } from './outline.ts';
import { readOutline } from './read-outline.ts';

export interface FieldSpot extends Piece {
  /** `value` also where it is not clear yet whether a word becomes a key. */
  at: 'key' | 'value';
  /** Of the map that the key is in, or of the value. */
  path: (string | number)[];
  /** What stands there, without quotes; the spot reaches from its start to its end. */
  text: string;
  /** The part of it before the cursor. */
  typed: string;
  style: 'block' | 'flow';
  /** The column of the keys or dashes around it, from 0. */
  indent: number;
  /** Its own column, from 0. */
  column: number;
  /** Whether something else than a dash stands before it on its line. */
  isInline: boolean;
  hasColon: boolean;
  /** The fields beside it that have a text for value; a field without one is empty. */
  beside: ReadonlyMap<string, string>;
}

export interface BodySpot {
  at: 'body';
  /** The line up to the cursor. */
  before: string;
}

export type Spot = FieldSpot | BodySpot;

/** Takes the place of the cursor, so that there is always a word to find; no content may hold it. */
const cursor = '\uE000';

/** The spot at `offset` of a file; undefined in a comment, and in a file whose front matter has not begun. */
export function findSpot(source: string, offset: number, isYaml: boolean): Spot | undefined {
  const fence = isYaml ? undefined : findFences(source);
  if (!isYaml && !fence) return undefined;
  const end = fence?.closing ?? source.length;
  if (fence?.closing !== undefined && offset >= fence.closing) return bodySpot(source, offset, fence.closing);
  const start = isYaml ? 0 : source.indexOf('\n') + 1;
  if (offset < start) return undefined;
  const marked = source.slice(0, offset) + cursor + source.slice(offset);
  const outline = readOutline(marked, start, end + 1);
  const found = findIn(outline, offset, {
    path: [],
    map: outline,
    style: 'block',
    indent: 0,
    source: marked,
  });
  return found && withoutCursor(found, offset);
}

/** Where the line `---` that ends the front matter begins, if there is one yet; undefined without a first line `---`. */
function findFences(source: string): { closing: number | undefined } | undefined {
  const bare = source.replace(/^\uFEFF/, ' ');
  if (!/^ ?---[ \t]*\r?\n/.test(bare)) return undefined;
  const fence = /\n---[ \t]*(?:\r?\n|$)/g;
  fence.lastIndex = bare.indexOf('\n');
  const match = fence.exec(bare);
  return { closing: match ? match.index + 1 : undefined };
}

function bodySpot(source: string, offset: number, fence: number): BodySpot | undefined {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  if (lineStart <= fence) return undefined;
  return { at: 'body', before: source.slice(lineStart, offset) };
}

interface Scope {
  path: (string | number)[];
  /** The map that is nearest above. */
  map: OutlineMap;
  style: 'block' | 'flow';
  indent: number;
  source: string;
}

const holds = ({ start, end }: Piece, offset: number): boolean => start <= offset && offset < end;

function findIn(node: OutlineNode, offset: number, scope: Scope): FieldSpot | undefined {
  if (node.kind === 'text') return holds(node, offset) ? spotOf('value', node, scope) : undefined;
  const { style, indent } = node;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = findIn(item, offset, { ...scope, style, indent, path: [...scope.path, index] });
      if (found) return found;
    }
    return undefined;
  }
  for (const entry of node.entries) {
    const inner = { ...scope, style, indent, map: node };
    if (holds(entry.key, offset)) return spotOf('key', entry.key, inner, entry);
    const path = [...scope.path, nameOf(entry, scope.source)];
    const found = entry.value && findIn(entry.value, offset, { ...inner, path });
    if (found) return found;
  }
  return undefined;
}

function spotOf(at: 'key' | 'value', piece: Piece, scope: Scope, entry?: OutlineEntry): FieldSpot {
  const { path, map, style, indent, source } = scope;
  const others = map.entries.filter((other) => other !== entry);
  const beside = new Map(others.map((other) => [nameOf(other, source), scalarOf(other, source)]));
  const hasColon = entry?.hasColon ?? false;
  const { start, end } = piece;
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const isInline = !/^[\s-]*$/.test(before);
  return {
    at,
    path,
    text: source.slice(start, end),
    typed: '',
    start,
    end,
    style,
    indent,
    column: before.length,
    isInline,
    hasColon,
    beside,
  };
}

const nameOf = ({ key }: OutlineEntry, source: string): string => unquote(source.slice(key.start, key.end));

const scalarOf = ({ value }: OutlineEntry, source: string): string =>
  value?.kind === 'text' ? unquote(source.slice(value.start, value.end)) : '';

const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2').replaceAll(cursor, '');

function withoutCursor(spot: FieldSpot, offset: number): FieldSpot {
  const typed = spot.text.slice(0, offset - spot.start).replace(/^["']/, '');
  return { ...spot, text: unquote(spot.text.replace(cursor, '')), typed, end: spot.end - 1 };
}
