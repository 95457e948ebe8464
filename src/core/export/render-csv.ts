/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel takes it for another encoding; CRLF.
 *
 * A spreadsheet runs a cell that begins like a formula (https://owasp.org/www-community/attacks/CSV_Injection), and its words are
 * those of strangers. Text that begins with `=`, `+`, `-`, `@`, a tab or a line break, or with an apostrophe already, gets an
 * apostrophe in front; whoever reads the file by program takes one leading apostrophe away. Numbers are left alone.
 */
import { stringify } from 'csv-stringify/sync';
import type { Digest } from '../link/digest.ts';
import { type Cell, cellsOf, listColumns } from './columns.ts';
import { inPieces } from './in-pieces.ts';
import { xmlText } from './markup-text.ts';
import type { Table } from './tables.ts';

export const renderCsv = (digest: Digest, table: Table): string => [...renderCsvRows(digest, table)].join('');

/** The same in pieces that make the file together. */
export function* renderCsvRows(digest: Digest, table: Table): Generator<string> {
  const columns = listColumns(table);
  yield stringify([columns.map(({ name }) => name)], { ...options, bom: true });
  for (const rows of inPieces(table.list(digest)))
    yield stringify(
      rows.map((row) => cellsOf(row, columns).map(guard)),
      options,
    );
}

const options = { record_delimiter: 'windows', cast: { boolean: String } } as const;

/** The full-width signs as well, which some spreadsheets take for the narrow ones. */
const formula = /^[=+\-@\t\r\n'＝＋－＠]/;

/** A cell that no spreadsheet runs. */
export function guard(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = xmlText(cell);
  return formula.test(text) ? `'${text}` : text;
}
