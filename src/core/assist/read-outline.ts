/** Front matter by its indentation → its outline; every text has one, whatever is wrong with it. */
import { deepest, type OutlineEntry, type OutlineMap, type OutlineNode } from './outline.ts';
import { endOfLine, readFlow, readScalar } from './read-flow.ts';

/** A line without its indentation; a dash before it counts as indentation. */
interface Line {
  indent: number;
  /** Where its first character stands. */
  start: number;
  /** Where the line ends, exclusive. */
  end: number;
}

interface Reader {
  source: string;
  lines: Line[];
  at: number;
}

/** The map that the lines of `source` from `start` to `end` make. */
export function readOutline(source: string, start: number, end: number): OutlineMap {
  const reader = { source, lines: listLines(source, start, end), at: 0 };
  const entries: OutlineEntry[] = [];
  while (reader.at < reader.lines.length) {
    const before = reader.at;
    entries.push(...readMap(reader, reader.lines[reader.at]?.indent ?? 0, 0).entries);
    if (reader.at === before) reader.at += 1;
  }
  return { kind: 'map', style: 'block', indent: 0, entries };
}

/** The lines that hold more than blanks and a comment. */
function listLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let from = start; from < end; ) {
    const lineEnd = Math.min(endOfLine(source, from), end);
    let first = from;
    while (first < lineEnd && source[first] === ' ') first += 1;
    const text = source.slice(first, lineEnd).trim();
    if (text !== '' && !text.startsWith('#'))
      lines.push({ indent: first - from, start: first, end: lineEnd });
    from = lineEnd + 1;
  }
  return lines;
}

const dash = /^-(\s+|$)/;
const keyed = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s"'[\]{},#&*!|>%@`][^:#\n]*?|[^\s:])\s*:(?=\s|$)/;

/** Nobody’s field has a longer name, and the pattern is slow on what never comes to a colon. */
const longestKey = 100;
const matchKey = (text: string): string | undefined => keyed.exec(text.slice(0, longestKey))?.[0];

const textOf = ({ source }: Reader, line: Line): string => source.slice(line.start, line.end).trimEnd();

function readMap(reader: Reader, indent: number, depth: number): OutlineMap {
  const entries: OutlineEntry[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    if (dash.test(textOf(reader, line)) && entries.length > 0) break;
    entries.push(readEntry(reader, line, depth));
  }
  return { kind: 'map', style: 'block', indent, entries };
}

function readEntry(reader: Reader, line: Line, depth: number): OutlineEntry {
  const text = textOf(reader, line);
  const match = matchKey(text);
  reader.at += 1;
  if (match === undefined) {
    return { key: { start: line.start, end: line.start + text.length }, hasColon: false };
  }
  const key = { start: line.start, end: line.start + match.slice(0, -1).trimEnd().length };
  const value = readValue(reader, line, line.start + match.length, depth + 1);
  return { key, hasColon: true, ...(value && { value }) };
}

/** What stands behind a colon, on its line or on the lines below it. */
function readValue(reader: Reader, line: Line, from: number, depth: number): OutlineNode | undefined {
  const { source } = reader;
  let at = from;
  while (at < line.end && /\s/.test(source[at] ?? '')) at += 1;
  if (at >= line.end || source[at] === '#') return readBelow(reader, line.indent, depth);
  return readInline(reader, line.indent, at);
}

/** The node on the lines deeper than `indent`; a list may begin at the indentation of its key. */
function readBelow(reader: Reader, indent: number, depth: number): OutlineNode | undefined {
  const next = reader.lines[reader.at];
  if (!next) return undefined;
  const isList = next.indent === indent && dash.test(textOf(reader, next));
  return next.indent > indent || isList ? readNode(reader, indent, depth) : undefined;
}

/** A text, list or map that begins on a line, with the lines below it that are deeper than `indent`. */
function readInline(reader: Reader, indent: number, at: number): OutlineNode {
  const { source } = reader;
  const limit = skipDeeper(reader, indent);
  const char = source[at] ?? '';
  if (char === '{' || char === '[') return readFlow(source, at, limit, indent);
  return { kind: 'text', ...readScalar({ source, at, limit }, '') };
}

/** Goes on behind the lines deeper than `indent`, and those that only close a bracket; returns where these end. */
function skipDeeper(reader: Reader, indent: number): number {
  let last = reader.lines[reader.at - 1];
  for (let line = reader.lines[reader.at]; line; line = reader.lines[reader.at]) {
    const closes = line.indent === indent && /^[\]}]/.test(textOf(reader, line));
    if (line.indent <= indent && !closes) break;
    last = line;
    reader.at += 1;
  }
  return last?.end ?? 0;
}

/** The node that begins with the next line; the lines that belong to it are deeper than `parent`. */
function readNode(reader: Reader, parent: number, depth: number): OutlineNode {
  const line = reader.lines[reader.at] as Line;
  const text = textOf(reader, line);
  if (depth < deepest && dash.test(text)) return readList(reader, line.indent, depth);
  const next = reader.lines[reader.at + 1];
  const isBeforeKeys = next?.indent === line.indent && matchKey(textOf(reader, next)) !== undefined;
  if (depth < deepest && (matchKey(text) !== undefined || isBeforeKeys))
    return readMap(reader, line.indent, depth);
  reader.at += 1;
  return readInline(reader, parent, line.start);
}

function readList(reader: Reader, indent: number, depth: number): OutlineNode {
  const items: OutlineNode[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const [mark] = dash.exec(textOf(reader, line)) ?? [];
    if (mark === undefined) break;
    items.push(readItem(reader, line, mark, depth));
  }
  return { kind: 'list', style: 'block', indent, items };
}

function readItem(reader: Reader, line: Line, mark: string, depth: number): OutlineNode {
  const start = line.start + mark.length;
  const isBare = mark === '-' || reader.source[start] === '#';
  if (!isBare) {
    // What stands behind the dash is a line of its own, at its own column.
    reader.lines[reader.at] = { indent: line.indent + mark.length, start, end: line.end };
    return readNode(reader, line.indent, depth + 1);
  }
  reader.at += 1;
  const below = reader.lines[reader.at];
  if (below && below.indent > line.indent) return readNode(reader, line.indent, depth + 1);
  return { kind: 'text', start: line.start + 1, end: line.start + 1 };
}
