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

/**
 * What a body’s markup costs a parser, in steps: it looks from each sign of a paragraph at the others of it, and from each
 * line at what is open above. That of a long article with a link in every line is about a hundred thousand.
 */
export function costOf(body: string): number {
  let cost = 0;
  let signs = 0;
  let isAfterBlank = true;
  for (let start = 0, end = 0; start < body.length; start = end + 1) {
    end = body.indexOf('\n', start);
    if (end < 0) end = body.length;
    const { isBlank, count, depth } = readLine(body, start, end);
    const isPlain = isBlank || (isAfterBlank && /\p{L}/u.test(body[start] ?? ''));
    cost += isPlain ? stepsOfPlainLine : stepsOfLine * (1 + depth);
    if (isBlank) {
      cost += signs * signs;
      signs = 0;
    }
    signs += count;
    isAfterBlank = isBlank;
  }
  return cost + signs * signs;
}

/** Whether it is blank, how many signs are in it, and in how many quotes and lists it begins. */
function readLine(body: string, start: number, end: number) {
  let isBlank = true;
  let isBegun = false;
  let depth = 0;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = body.charCodeAt(at);
    if (code < costly.length && costly[code] === 1) count += 1;
    if (code === space || code === tab) continue;
    isBlank = false;
    if (isBegun || code >= costly.length || containers[code] !== 1) isBegun = true;
    else if (code === quote || body.charCodeAt(at + 1) === space) depth += 1;
  }
  return { isBlank, count, depth };
}

const [tab, space, quote] = [9, 32, 62];
const containers = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('>-+*'.includes(String.fromCharCode(code))),
);
const costly = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('*_[]`<&!\\'.includes(String.fromCharCode(code))),
);
/** One that goes on what stands above, or begins with a sign. */
const stepsOfLine = 900;
/** An empty one, or the first of a paragraph. */
const stepsOfPlainLine = 100;

/** From here on a body is parsed where it can be stopped: a tenth of a second. */
export const suspectCost = 500_000;
/** A second or more. */
const mostCost = 2_000_000;

/** The first hazard in a body; its line counts from 1 within the body. */
export function findHazard(body: string, cost = costOf(body)): Hazard | undefined {
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
  return cost > mostCost
    ? {
        line: 1,
        column: 1,
        message: 'a body of thousands of lines, or of thousands of signs of markup in a paragraph',
        hint: 'divide it',
      }
    : undefined;
}

/** Columns that a line’s markers take, a tab for four. */
const widthOf = (prefix: string): number => prefix.replaceAll('\t', '    ').length;

/** A line across the page, `---` or `* * *`, nests nothing. */
const isRuler = (text: string): boolean => /^[ \t]*([*-])(?:[ \t]*\1)*[ \t]*$/.test(text);
