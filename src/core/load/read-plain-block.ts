/** The words and links of blocks of a body that can be read without a Markdown parser. */
import { type Position, placeOf } from '../problem/problem.ts';
import type { BodyLink } from './list-body-links.ts';
import type { Block } from './plain-blocks.ts';
import { type InlinePiece, readInline } from './read-inline.ts';
import type { TextRun } from './text-runs.ts';

export interface PlainBlock {
  runs: TextRun[];
  links: BodyLink[];
}

/** Undefined where a parser has to look. */
export function readPlainBlock({ plain, isOpen, lines, start }: Block): PlainBlock | undefined {
  const line = start + 1;
  switch (plain) {
    case 'paragraph':
      return { runs: [{ value: lines.join('\n'), line, column: 1 }], links: [] };
    case 'quote':
      return { runs: [{ value: lines.map(withoutSign).join('\n'), line, column: 3 }], links: [] };
    case 'list': {
      const runs = lines.map((item, index) => ({ value: withoutSign(item), line: line + index, column: 3 }));
      return { runs, links: [] };
    }
    case 'heading':
      // Headings are not searched.
      return { runs: [], links: [] };
    default: {
      const pieces = isOpen ? undefined : readInline(lines);
      return pieces && placePieces(pieces, lines, line);
    }
  }
}

/** A line of a quote or a list. */
const withoutSign = (line: string): string => line.slice(2);

/** `first` is the line of the body on which the paragraph begins. */
function placePieces(pieces: readonly InlinePiece[], lines: readonly string[], first: number): PlainBlock {
  const runs: TextRun[] = [];
  const links: BodyLink[] = [];
  let line = first;
  let lineStart = 0;
  const at = (offset: number): Position => {
    for (let length = lines[line - first]?.length ?? 0; offset > lineStart + length; ) {
      lineStart += length + 1;
      line += 1;
      length = lines[line - first]?.length ?? 0;
    }
    return { line, column: offset - lineStart + 1 };
  };
  for (const { type, value, url, start, end } of pieces) {
    const place = at(start);
    if (type === 'link') {
      const address = placeOf({ line, column: end - lineStart - url.length }, url.length);
      links.push({ url, ...placeOf(place, end - start), address });
    } else {
      const signs = { text: 0, emphasis: 1, strong: 2 }[type];
      runs.push({ value, line, column: place.column + signs });
    }
  }
  return { runs, links };
}
