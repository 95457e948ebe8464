/** The rows of a table as JSON, in pieces that make the file together. */
import type { Digest } from '../link/digest.ts';
import { inPieces } from './in-pieces.ts';
import type { Table } from './tables.ts';

/** An array of all rows, as `JSON.stringify` writes it. */
export function* renderJsonRows(digest: Digest, table: Table): Generator<string> {
  let before = '[';
  for (const texts of inPieces(textsOf(digest, table))) {
    yield before + texts.join(',');
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** A row on each line. */
export function* renderLines(digest: Digest, table: Table): Generator<string> {
  for (const texts of inPieces(textsOf(digest, table))) yield `${texts.join('\n')}\n`;
}

/** Each row as JSON; those of some tables stand in other files too, and are made once. */
const textsOf = (digest: Digest, table: Table): Iterable<string> =>
  table.listTexts?.(digest) ?? stringifyEach(table.list(digest));

function* stringifyEach(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield JSON.stringify(row);
}
