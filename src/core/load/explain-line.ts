/** What the eye misses in the line of a YAML fault: a tab or a no-break space, a dash without its space. */
import type { YamlFault } from './describe-yaml-errors.ts';

type Row = [says: RegExp, message: string, hint: string];

const rows: readonly Row[] = [
  [/^\s*\t/, 'a tab in the indentation', 'indent with spaces'],
  [
    /^ *[\u00A0\u2007\u202F]|^[^"'#]*:[\u00A0\u2007\u202F]/,
    'a no-break space, which looks like a space and is none to YAML',
    'type a plain space',
  ],
  [/^\s*-[A-Za-z]/, 'a dash without a space behind it', 'an item of a list begins with “- ”'],
];

/** The fault in better words, at the beginning of its line or of the line above, where one of these stands. */
export function explainLine(fault: YamlFault, source: string): YamlFault {
  const start = source.slice(0, fault.offset).lastIndexOf('\n') + 1;
  const above = source.slice(0, Math.max(0, start - 1)).lastIndexOf('\n') + 1;
  for (const from of [start, above]) {
    const line = source.slice(from).split('\n', 1)[0] ?? '';
    const row = rows.find(([says]) => says.test(line));
    // What stands in the line above is the cause only where a dash made text of it.
    if (row && (from === start || row === rows.at(-1)))
      return { offset: from, message: row[1], hint: row[2] };
  }
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  return fault.message === 'a line that is no field' && /^\s*- /.test(line)
    ? {
        offset: fault.offset,
        message: 'an item of a list where a field should be',
        hint: 'remove the “- ”, or put it under the field of its list',
      }
    : fault;
}
