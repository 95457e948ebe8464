/** Bodies that a Markdown parser takes minutes over, or falls over: nesting and paragraphs that no author writes. */
import type { Position } from '../problem/problem.ts';

export interface Hazard extends Position {
  message: string;
  hint: string;
}

const maxNesting = 12;
/** Lists nest by indentation too, a level at a line. */
const maxIndent = 60;
const maxColumns = 40;
const maxParagraph = 10_000;
const markers = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)]))+/;

/** The first hazard in a body; its line counts from 1 within the body. */
export function findHazard(body: string): Hazard | undefined {
  let length = 0;
  for (const [index, text] of body.split('\n').entries()) {
    const at = { line: index + 1, column: 1 };
    const nesting = markers.exec(text)?.[0].replace(/[ \t]|\d(?=\d)|(?<=\d)[.)]/g, '') ?? '';
    if (nesting.length > maxNesting && !isRuler(text)) {
      return { ...at, message: `${nesting.length} quotes or lists within each other`, hint: 'nest less' };
    }
    const indent = widthOf(markers.exec(text)?.[0] ?? '');
    if (indent > maxIndent && !isRuler(text)) {
      return { ...at, message: `a list indented by ${indent} columns`, hint: 'nest less' };
    }
    const columns = text.split('|').length - 1;
    if (columns > maxColumns)
      return { ...at, message: `${columns} bars “|” in one line`, hint: 'use a smaller table' };
    // Blank to Markdown: to it a no-break space is text.
    length = /^[ \t]*$/.test(text) ? 0 : length + text.length + 1;
    if (length > maxParagraph) {
      return {
        ...at,
        message: `a paragraph longer than ${maxParagraph} characters`,
        hint: 'divide it by empty lines',
      };
    }
  }
  return undefined;
}

/** Columns that a line’s markers take, a tab for four. */
const widthOf = (prefix: string): number => prefix.replaceAll('\t', '    ').length;

/** A line across the page, `---` or `* * *`, nests nothing. */
const isRuler = (text: string): boolean => /^[ \t]*([*-])(?:[ \t]*\1)*[ \t]*$/.test(text);
