/** The plain words of a body: what is searched for names and numbers. */
import type { Nodes, Root } from 'mdast';

/** A piece of text without markup; its place is one within the body, from 1. */
export interface TextRun {
  value: string;
  line: number;
  column: number;
}

/** Nodes whose words are not prose of the digest: links lead elsewhere already, code and headings are left as they are. */
export const notSearched: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'heading',
  'inlineCode',
  'code',
  'html',
  'definition',
]);

/** The texts of a body in their order, those in links, headings and code left out. */
export function listTextRuns(tree: Root): TextRun[] {
  const runs: TextRun[] = [];
  const walk = (node: Nodes): void => {
    if (notSearched.has(node.type)) return;
    if (node.type === 'text') {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      runs.push({ value: node.value, line, column });
    } else if ('children' in node) {
      for (const child of node.children) walk(child);
    }
  };
  walk(tree);
  return runs;
}
