/** The tree of a body: of what is without markup it is made without a Markdown parser, which would take ten times as long. */
import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { findHazard } from './find-hazard.ts';
import { parseMarkdown } from './markdown.ts';
import { type Block, headingPattern, listBlocks } from './plain-blocks.ts';
import { type InlinePiece, readInline } from './read-inline.ts';
import { walkTree } from './walk-tree.ts';

/** The tree of a body; without children where it is one that no parser should see. */
export const readBody = (text: string): Root =>
  findHazard(text) ? { type: 'root', children: [] } : parseBody(text);

/** As of a block. */
type Lines = Pick<Block, 'start' | 'end'>;

/** The tree that a Markdown parser makes of a text; that of blocks without markup has no places but of lines. */
export function parseBody(text: string): Root {
  const blocks = listBlocks(text);
  if (!blocks) return parseMarkdown(text);
  const lines = text.split('\n');
  const children: RootContent[] = [];
  /** The line on which what a parser has to read begins. It ends where a plain block begins: white space may be part of it. */
  let rest: number | undefined;
  const parseRest = (end: number): void => {
    if (rest !== undefined) children.push(...parseLines(lines, { start: rest, end }));
    rest = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const node = readPlain(block, [blocks[index - 1], blocks[index + 1]]);
    if (node) {
      parseRest(block.start);
      children.push(node);
    } else rest ??= block.start;
  }
  parseRest(lines.length);
  return { type: 'root', children };
}

/** The blocks of some lines of a body, on the lines on which they stand. */
function parseLines(lines: readonly string[], { start, end }: Lines): RootContent[] {
  const tree = parseMarkdown(lines.slice(start, end).join('\n'));
  walkTree(tree, ({ position }) => {
    if (!position) return;
    position.start.line += start;
    position.end.line += start;
  });
  return tree.children;
}

/** A list is left to the parser where what is beside it may go on with it. */
function readPlain(block: Block, besides: readonly (Block | undefined)[]): RootContent | undefined {
  const { plain, isOpen, start, end, lines } = block;
  const position = {
    start: { line: start + 1, column: 1 },
    end: { line: end, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
  switch (plain) {
    case 'paragraph':
      return { ...toParagraph(lines), position };
    case 'quote':
      return { type: 'blockquote', children: [toParagraph(lines.map(withoutSign))], position };
    case 'list':
      return besides.every((other) => !other || (other.plain && other.plain !== 'list'))
        ? { ...toList(lines.map(withoutSign)), position }
        : undefined;
    case 'heading': {
      const [, signs = '', title = ''] = headingPattern.exec(lines[0] ?? '') ?? [];
      const depth = signs.length as Heading['depth'];
      // Signs at its end may close it.
      return title.endsWith('#')
        ? undefined
        : { type: 'heading', depth, children: [toText(title)], position };
    }
    default: {
      const pieces = isOpen ? undefined : readInline(lines);
      return pieces && { type: 'paragraph', children: pieces.map(toPhrasing), position };
    }
  }
}

/** A line of a quote or a list. */
const withoutSign = (line: string): string => line.slice(2);

const toText = (value: string): Text => ({ type: 'text', value });

function toPhrasing({ type, value, url }: InlinePiece): PhrasingContent {
  if (type === 'text') return toText(value);
  return type === 'link'
    ? { type, title: null, url, children: [toText(value)] }
    : { type, children: [toText(value)] };
}

const toParagraph = (lines: readonly string[]): Paragraph => ({
  type: 'paragraph',
  children: [toText(lines.join('\n'))],
});

const toList = (items: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  start: null,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    checked: null,
    children: [toParagraph([item])],
  })),
});
