/** Finds the entities that a body names and links each at its first mention. */
import type { Link, Nodes, Root, Text } from 'mdast';
import { notSearched } from '../load/text-runs.ts';
import { type Place, placeOf } from '../problem/problem.ts';
import { isCaseSensitive, type KnownName, type NameIndex } from './name-index.ts';

export interface LinkedBody {
  body: Root;
  /** Ids in the order of their first mention. */
  mentions: string[];
  /** Where each was first named, as an mdast position (line from 1, within the body). */
  places: Map<string, Place>;
}

/** A copy of `tree` in which the first mention of each entity, itself (`self`) left out, is a link to `urlOf(id)`. */
export function linkMentions(
  tree: Root,
  names: NameIndex,
  urlOf: (id: string) => string,
  self?: string,
): LinkedBody {
  const places = new Map<string, Place>();
  const skip = (id: string): boolean => id === self || places.has(id);

  const copy = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return linkText(node, names, skip, places, urlOf);
    if (notSearched.has(node.type) || !('children' in node)) return [node];
    return [{ ...node, children: node.children.flatMap((child) => copy(child as Nodes)) } as Nodes];
  };

  const body = { ...tree, children: tree.children.flatMap((child) => copy(child as Nodes)) } as Root;
  return { body, mentions: [...places.keys()], places };
}

function linkText(
  node: Text,
  names: NameIndex,
  skip: (id: string) => boolean,
  places: LinkedBody['places'],
  urlOf: (id: string) => string,
): Nodes[] {
  const { value, position } = node;
  const nodes: Nodes[] = [];
  let done = 0;
  for (const { index, name, id } of findNames(value, names)) {
    if (id === undefined || skip(id)) continue;
    const before = value.slice(0, index).split('\n');
    const start = {
      line: (position?.start.line ?? 1) + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + (before.length > 1 ? 1 : (position?.start.column ?? 1)),
    };
    places.set(id, placeOf(start, name.length));
    const label = value.slice(index, index + name.length);
    if (index > done) nodes.push({ type: 'text', value: value.slice(done, index) });
    nodes.push({ type: 'link', url: urlOf(id), children: [{ type: 'text', value: label }] } satisfies Link);
    done = index + name.length;
  }
  if (nodes.length === 0) return [node];
  if (done < value.length) nodes.push({ type: 'text', value: value.slice(done) });
  return nodes;
}

interface Found extends KnownName {
  index: number;
}

/** The known names in a text, from left to right, the longest at each place, none inside another. */
export function* findNames(text: string, { byFirstWord }: NameIndex): Generator<Found> {
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (match.index < end) continue;
    const known = byFirstWord
      .get(match[0].toLowerCase())
      ?.find(({ name }) => standsAt(text, match.index, name));
    if (!known) continue;
    end = match.index + known.name.length;
    yield { ...known, index: match.index };
  }
}

function standsAt(text: string, index: number, name: string): boolean {
  const found = text.slice(index, index + name.length);
  const same = isCaseSensitive(name) ? found === name : found.toLowerCase() === name.toLowerCase();
  return same && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(index + name.length, index + name.length + 2));
}
