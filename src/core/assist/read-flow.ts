/** Lists and maps in brackets and braces, closed or not. */
import { deepest, type OutlineEntry, type OutlineNode, type Piece } from './outline.ts';

interface Reader {
  source: string;
  at: number;
  /** Nothing is read from here on: a bracket that is never closed ends where its lines end. */
  limit: number;
  indent: number;
}

/** The node that begins at `start`; it ends at `limit` at the latest. */
export function readFlow(source: string, start: number, limit: number, indent: number): OutlineNode {
  return readNode({ source, at: start, limit, indent }, 0);
}

function readNode(reader: Reader, depth: number): OutlineNode {
  const char = reader.source[reader.at];
  if (char === '{' && depth < deepest) return readMap(reader, depth + 1);
  if (char === '[' && depth < deepest) return readList(reader, depth + 1);
  return { kind: 'text', ...readScalar(reader, ',]}') };
}

function readMap(reader: Reader, depth: number): OutlineNode {
  const entries: OutlineEntry[] = [];
  reader.at += 1;
  while (skipTo(reader) && !closes(reader, '}')) {
    const before = reader.at;
    const key = readScalar(reader, ':,}]');
    const hasColon = reader.source[reader.at] === ':' && reader.at < reader.limit;
    if (hasColon) reader.at += 1;
    const value = hasColon && skipBlank(reader) && !isEnd(reader) ? readNode(reader, depth) : undefined;
    if (hasColon || key.end > key.start) entries.push({ key, hasColon, ...(value && { value }) });
    if (reader.at === before) reader.at += 1;
  }
  return { kind: 'map', style: 'flow', indent: reader.indent, entries };
}

function readList(reader: Reader, depth: number): OutlineNode {
  const items: OutlineNode[] = [];
  reader.at += 1;
  while (skipTo(reader) && !closes(reader, ']')) {
    const before = reader.at;
    items.push(readNode(reader, depth));
    if (reader.at === before) reader.at += 1;
  }
  return { kind: 'list', style: 'flow', indent: reader.indent, items };
}

/** Skips blanks and commas; false where there is nothing more. */
function skipTo(reader: Reader): boolean {
  while (skipBlank(reader) && reader.source[reader.at] === ',') reader.at += 1;
  return reader.at < reader.limit;
}

/** Skips blanks and comments; false where there is nothing more. */
function skipBlank(reader: Reader): boolean {
  const { source, limit } = reader;
  while (reader.at < limit) {
    const char = source[reader.at] ?? '';
    if (char === '#' && /\s/.test(source[reader.at - 1] ?? ' ')) reader.at = endOfLine(source, reader.at);
    else if (/\s/.test(char)) reader.at += 1;
    else return true;
  }
  return false;
}

const isEnd = ({ source, at }: Reader): boolean => ',]}'.includes(source[at] ?? ',');

/** A bracket of the other kind ends a map or list too: it is what the editor has got so far. */
function closes(reader: Reader, bracket: string): boolean {
  const char = reader.source[reader.at] ?? '';
  if (char !== '}' && char !== ']') return false;
  if (char === bracket) reader.at += 1;
  return true;
}

/** A text in quotes, or one that ends before any of `stops`; blanks around it are left out. */
export function readScalar(reader: Pick<Reader, 'source' | 'at' | 'limit'>, stops: string): Piece {
  const { source, limit } = reader;
  const start = reader.at;
  const quote = source[start];
  if (quote === '"' || quote === "'") {
    const end = findQuoteEnd(source, start, Math.min(limit, source.length));
    reader.at = end;
    return { start, end };
  }
  let end = start;
  for (; reader.at < limit; reader.at += 1) {
    const char = source[reader.at] ?? '';
    if (char === '#' && reader.at > start && /\s/.test(source[reader.at - 1] ?? '')) {
      reader.at = Math.min(endOfLine(source, reader.at), limit);
      break;
    }
    if (stops.includes(char) && char !== ':' && stops !== '') break;
    if (char === ':' && stops.includes(':') && /[\s,\]}]|^$/.test(source[reader.at + 1] ?? '')) break;
    if (!/\s/.test(char)) end = reader.at + 1;
  }
  return { start, end };
}

/** Behind the quote that closes; a quote that is never closed ends with its line. */
function findQuoteEnd(source: string, start: number, limit: number): number {
  const quote = source[start];
  for (let at = start + 1; at < limit; at += 1) {
    if (quote === '"' && source[at] === '\\') at += 1;
    else if (source[at] === quote && quote === "'" && source[at + 1] === quote) at += 1;
    else if (source[at] === quote) return at + 1;
  }
  return Math.min(endOfLine(source, start), limit);
}

export function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}
