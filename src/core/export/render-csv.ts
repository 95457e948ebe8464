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
import { xmlText } from './markup-text.ts';
import type { Table } from './tables.ts';

export function renderCsv(digest: Digest, table: Table): string {
  const columns = listColumns(table);
  const rows = table.list(digest).map((row) => cellsOf(row, columns).map(guard));
  return stringify([columns.map(({ name }) => name), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

/** The full-width signs as well, which some spreadsheets take for the narrow ones. */
const formula = /^[=+\-@\t\r\n'＝＋－＠]/;

/** A cell that no spreadsheet runs. */
export function guard(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = xmlText(cell);
  return formula.test(text) ? `'${text}` : text;
}
