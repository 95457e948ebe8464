/** Bodies as sanitised HTML. A check renders nothing, and is spared what it takes. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';

const processor = remark().use(remarkHtml).freeze();

/** The tree as HTML, sanitised; links and text only, never what could run. */
export const renderMarkdown = (tree: Root): string =>
  String(processor.stringify(processor.runSync(tree) as Root)).trim();
