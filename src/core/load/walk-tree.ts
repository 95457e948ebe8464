/** Every node of a body, in the order of the text. */
import type { Nodes } from 'mdast';

export function walkTree(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) walkTree(child, see);
}
