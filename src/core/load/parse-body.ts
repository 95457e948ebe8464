/** The tree of a body: of what is without markup it is made without a Markdown parser, which would take ten times as long. */
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { findHazard } from './find-hazard.ts';
import { parseMarkdown } from './markdown.ts';
import { type Block, headingPattern, listBlocks } from './plain-blocks.ts';
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
  /** Where what a parser has to read begins, and where the last block of it ends. */
  let rest: Lines | undefined;
  for (const block of blocks) {
    const node = readPlain(block);
    if (node) {
      if (rest) children.push(...parseLines(lines, rest));
      rest = undefined;
      children.push(node);
    } else rest = { start: rest?.start ?? block.start, end: block.end };
  }
  if (rest) children.push(...parseLines(lines, { ...rest, end: lines.length }));
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

/** Lists are left to the parser: whether two are one depends on what is between them. */
function readPlain({ plain, start, end, lines }: Block): Paragraph | Heading | undefined {
  const value = lines.join('\n');
  const position = {
    start: { line: start + 1, column: 1 },
    end: { line: end, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
  if (plain === 'paragraph') return { type: 'paragraph', children: [{ type: 'text', value }], position };
  const [, signs = '', title = ''] = plain === 'heading' ? (headingPattern.exec(value) ?? []) : [];
  // Signs at its end may close it.
  if (title === '' || title.endsWith('#')) return undefined;
  const depth = signs.length as Heading['depth'];
  return { type: 'heading', depth, children: [{ type: 'text', value: title }], position };
}
