/** Bodies as sanitised HTML. A check renders nothing, and is spared what it takes. */
import { defaultSchema } from 'hast-util-sanitize';
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { writeSimple } from './write-simple.ts';

/** What bodies may hold, and the previews of entities, which only we put there: an author writes no HTML. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'span'],
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.a ?? []), ['interestfor', /^peek-/]],
    span: [
      ['id', /^peek-/],
      ['className', /^peek/],
      ['popover', 'hint'],
    ],
  },
};

const processor = remark().use(remarkHtml, { sanitize: schema }).freeze();

/** The tree as HTML, sanitised; links and text only, never what could run. */
export function renderMarkdown(tree: Root): string {
  const blocks = tree.children.map((block) => ({ block, simple: writeSimple(block) }));
  // What a reference leads to may stand in another block.
  if (blocks.some(({ block, simple }) => simple === undefined && definesAny(block))) return renderWhole(tree);
  return blocks
    .map(({ block, simple }) => simple ?? renderWhole({ type: 'root', children: [block] }))
    .filter((html) => html !== '')
    .join('\n');
}

/** The same by the library alone. */
export const renderWhole = (tree: Root): string =>
  String(processor.stringify(processor.runSync(tree) as Root)).trim();

const definesAny = (node: Nodes): boolean =>
  node.type === 'definition' || ('children' in node && node.children.some(definesAny));
