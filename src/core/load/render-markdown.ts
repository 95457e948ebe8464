/** Bodies as sanitised HTML. A check renders nothing, and is spared what it takes. */
import { defaultSchema } from 'hast-util-sanitize';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';

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
export const renderMarkdown = (tree: Root): string =>
  String(processor.stringify(processor.runSync(tree) as Root)).trim();
