/** How a report looks where this command prints it: the lines of the files, as wide as the terminal, in its colours. */
import { styleText } from 'node:util';
import { createLineReader } from '../src/core/load/read-lines.ts';
import type { ReportOptions } from '../src/core/problem/report-text.ts';

/** Colours appear on a terminal that has them, unless NO_COLOR says no, and elsewhere where FORCE_COLOR says so. */
export const terminalOptions = (): ReportOptions => ({
  lineOf: createLineReader(),
  ...(process.stdout.columns && { width: process.stdout.columns }),
  paint: (style, text) => styleText(style, text, { stream: process.stdout }),
});
