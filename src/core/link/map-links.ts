/** Changes where the links of a body lead: under the base of the site, or nowhere where a page is not there. */
import type { Nodes, Root } from 'mdast';
import { walkTree } from '../load/walk-tree.ts';

/** The new address of a link, an image or a definition; without one a link becomes its text. */
export type ChangeAddress = (url: string) => string | undefined;

/** A copy of `tree` with its addresses changed; what does not change is shared. */
export function mapLinks(tree: Root, change: ChangeAddress): Root {
  const dropped = new Set<string>();
  walkTree(tree, (node) => {
    if (node.type === 'definition' && change(node.url) === undefined) dropped.add(node.identifier);
  });

  const copy = (node: Nodes): Nodes[] => {
    const inner = 'children' in node ? copyAll(node.children) : undefined;
    if (node.type === 'linkReference' && dropped.has(node.identifier)) return inner ?? node.children;
    const copied = inner === undefined ? node : ({ ...node, children: inner } as Nodes);
    if (copied.type !== 'link' && copied.type !== 'image' && copied.type !== 'definition') return [copied];
    const url = change(copied.url);
    if (url !== undefined) return [url === copied.url ? copied : { ...copied, url }];
    return copied.type === 'link' ? copied.children : copied.type === 'image' ? [copied] : [];
  };
  const copyAll = (nodes: readonly Nodes[]): Nodes[] | undefined => {
    const copies = nodes.map(copy);
    const isSame = copies.every((made, index) => made.length === 1 && made[0] === nodes[index]);
    return isSame ? undefined : copies.flat();
  };
  return copy(tree)[0] as Root;
}

/**
 * Authors write `/companies/x/` wherever the site will stand: the same under `base`, which begins and ends with `/`.
 * `HTTPS:` becomes `https:`, which it is to everybody but the sanitiser.
 */
export const underBase =
  (base: string): ChangeAddress =>
  (url) =>
    url.startsWith('/')
      ? `${base}${url.slice(1)}`
      : url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());

/** Drops the links to `pages`, whatever stands behind the `#`. */
export const withoutPages =
  (pages: ReadonlySet<string>): ChangeAddress =>
  (url) =>
    pages.has(pageOf(url)) ? undefined : url;

/** The address of the page alone. */
export const pageOf = (url: string): string => url.replace(/[?#].*$/s, '');
