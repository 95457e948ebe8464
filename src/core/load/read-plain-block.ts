/** Blocks of a body that can be read without a Markdown parser: words, and the plainest of emphasis and links among them. */
import { placeOf } from '../problem/problem.ts';
import type { BodyLink } from './list-body-links.ts';
import type { Block } from './plain-blocks.ts';
import type { TextRun } from './text-runs.ts';

export interface PlainBlock {
  runs: TextRun[];
  links: BodyLink[];
}

/** A paragraph, a quote, a list or a heading; undefined where a parser has to look. */
export function readPlainBlock({ plain, isOpen, lines, start }: Block): PlainBlock | undefined {
  const line = start + 1;
  if (isOpen) return undefined;
  if (plain === 'paragraph') return { runs: [{ value: lines.join('\n'), line, column: 1 }], links: [] };
  // Headings are not searched.
  if (plain === 'heading') return { runs: [], links: [] };
  if (plain === 'list') {
    const runs = lines.map((item, index) => ({ value: item.slice(2), line: line + index, column: 3 }));
    return { runs, links: [] };
  }
  if (plain === 'quote') {
    const value = lines.map((quoted) => quoted.slice(2)).join('\n');
    return { runs: [{ value, line, column: 3 }], links: [] };
  }
  return lines.some((text) => beginsBlock.test(text)) ? undefined : readInline(lines.join('\n'), line);
}

const beginsBlock = /^(?:[ #>+=~:-]|\d{1,9}[.)]|\* )| $/;

/**
 * One or two stars that can only open behind what is no word and close before what is none, around words of one line; or a
 * link of words to an address that needs no second look. Letters at both ends, so that no rule of flanking is near.
 */
const inline =
  /(?<=^|[ \n(“])(\*\*?)([A-Za-z0-9](?:[^*_`[\]<&\\|\n]*[A-Za-z0-9])?)\1(?=$|[ \n.,;:!?)”’])|(?<![!\]])\[([A-Za-z0-9](?:[^*_`[\]<&\\|\n]*[A-Za-z0-9.)”’])?)\]\(((?:https?:\/\/|\/(?!\/)|#claim-)[\w/:.#?=%+~-]*)\)/g;

const markupWithin = /[*_`[\]<&\\|]|\((?:https?:|\/|#claim-)/;

/** A paragraph of several pieces. */
function readInline(text: string, firstLine: number): PlainBlock | undefined {
  const runs: TextRun[] = [];
  const links: BodyLink[] = [];
  let line = firstLine;
  let lineStart = 0;
  let end = 0;
  const add = (value: string, at: number): boolean => {
    if (value !== '') runs.push({ value, line, column: at - lineStart + 1 });
    for (let next = value.indexOf('\n'); next >= 0; next = value.indexOf('\n', next + 1)) {
      line += 1;
      lineStart = at + next + 1;
    }
    return !markupWithin.test(value);
  };
  for (const { 0: whole, 1: stars, 2: stressed, 4: url = '', index } of text.matchAll(inline)) {
    if (!add(text.slice(end, index), end)) return undefined;
    end = index + whole.length;
    if (stars !== undefined && stressed !== undefined) {
      if (!add(stressed, index + stars.length)) return undefined;
      continue;
    }
    const place = placeOf({ line, column: index - lineStart + 1 }, whole.length);
    const address = placeOf({ line, column: end - lineStart - url.length }, url.length);
    links.push({ url, ...place, address });
  }
  return add(text.slice(end), end) ? { runs, links } : undefined;
}
