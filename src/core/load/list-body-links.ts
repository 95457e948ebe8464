/** Where the links of a body lead, as they are written. */
import type { Link, Root } from 'mdast';
import { type Place, placeOf } from '../problem/problem.ts';
import { placeInBody } from './markdown.ts';
import { walkTree } from './walk-tree.ts';

/** Its place is one within the body, from 1. */
export interface BodyLink extends Place {
  url: string;
  /** Where the address alone stands, if that is known. */
  address?: Place;
  /** Whether a picture is shown from there, and nobody is led there. */
  isImage?: true;
}

/** Links and pictures as they stand, and the definitions of others. */
export function listBodyLinks(body: Root): BodyLink[] {
  const links: BodyLink[] = [];
  const images = new Set<string>();
  walkTree(body, (node) => {
    if (node.type === 'imageReference') images.add(node.identifier);
  });
  walkTree(body, (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const isImage: boolean =
      node.type === 'image' || (node.type === 'definition' && images.has(node.identifier));
    const address = node.type === 'link' ? findAddress(node) : undefined;
    links.push({
      url: node.url,
      ...placeInBody(node, 1),
      ...(address && { address }),
      ...(isImage && { isImage: true as const }),
    });
  });
  return links;
}

/** Where the address of `[text](address)` stands: only where nothing else can be in that space, title or escape. */
function findAddress({ url, position, children }: Link): Place | undefined {
  const before = children.at(-1)?.position?.end;
  if (!position || before?.line !== position.end.line) return undefined;
  const column = before.column + ']('.length;
  const isAll = column + url.length + ')'.length === position.end.column;
  return isAll ? placeOf({ line: before.line, column }, url.length) : undefined;
}
