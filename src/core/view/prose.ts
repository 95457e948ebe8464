/** A body as HTML, with a preview at the first mention of each entity. */

import type { Link, Nodes, Parents, Root, Text } from 'mdast';
import type { Digest, Entity } from '../link/digest.ts';
import { pageOf } from '../link/map-links.ts';
import { perDigest } from '../link/per-digest.ts';
import { renderMarkdown } from '../load/render-markdown.ts';
import { type Peek, viewPeek } from './peek.ts';

interface ProseOptions {
  /** Needs no preview on its own page. */
  self?: string;
  /** How many previews there is room for. */
  most?: number;
}

export const viewProse = (digest: Digest, body: Root, options: ProseOptions = {}): string =>
  renderMarkdown(addPeeks(digest, body, options));

/** A copy of a body with its previews. */
export function addPeeks(
  digest: Digest,
  body: Root,
  { self, most = Number.POSITIVE_INFINITY }: ProseOptions = {},
): Root {
  const entities = entitiesByPage(digest);
  const seen = new Set(self === undefined ? [] : [self]);
  const limit = seen.size + most;
  const copy = (node: Nodes): Nodes[] => {
    if (node.type === 'link') {
      const entity = entities.get(pageOf(node.url));
      if (!entity || seen.has(entity.id) || seen.size >= limit) return [node];
      seen.add(entity.id);
      return withPeek(node, viewPeek(digest, entity));
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: node.children.flatMap((child) => copy(child as Nodes)) } as Nodes];
  };
  return copy(body)[0] as Root;
}

const entitiesByPage = perDigest(
  ({ entities, urls }): ReadonlyMap<string, Entity> =>
    new Map(entities.map((entity) => [urls.page(entity.kind, entity.id), entity])),
);

/**
 * The link, and after it a card that the browser opens on hover, focus or a long press and that Escape closes
 * (interest invokers, https://open-ui.org/components/interest-invokers.explainer/); where a browser does not know
 * them yet, the stylesheet opens it on hover and focus.
 */
function withPeek(link: Link, { id, name, what, standing, counts }: Peek): Nodes[] {
  const card = span('peek', [
    span('peek-name', [text(name)]),
    ...[what, standing, counts].flatMap((line) => (line ? [span('peek-line', [text(line)])] : [])),
  ]);
  const anchor = `peek-${id}`;
  card.data = { ...card.data, hProperties: { ...card.data?.hProperties, id: anchor, popover: 'hint' } };
  return [{ ...link, data: { ...link.data, hProperties: { interestfor: anchor } } }, card];
}

const text = (value: string): Text => ({ type: 'text', value });

/** An element that Markdown has no node for. */
const span = (name: string, children: Nodes[]): Parents =>
  ({ type: 'emphasis', data: { hName: 'span', hProperties: { className: [name] } }, children }) as Parents;
