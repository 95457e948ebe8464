/** Finds the entities that a body names and links each at its first mention. */
import type { Link, Nodes, Root, Text } from 'mdast';
import { once } from '../load/keep-last.ts';
import { notSearched, type TextRun } from '../load/text-runs.ts';
import { type Place, placeOf } from '../problem/problem.ts';
import { findLongest } from './find-longest.ts';
import { findWord } from './find-word.ts';
import type { KnownName, NameIndex } from './name-index.ts';

export interface LinkedBody {
  /** With a link at the first mention of each; made whenever it is asked for. */
  readonly body: Root;
  /** Ids in the order of their first mention. Found on demand. */
  readonly mentions: readonly string[];
  /** Where each was first named; a line from 1, within the body. Found on demand. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A body’s words, and its tree when it is asked for. */
interface Searched {
  prose: readonly TextRun[];
  readonly body: Root;
}

/** Knows the first mention of each entity, itself (`self`) left out; in the body each is a link to `urlOf(id)`. */
export function linkMentions(
  searched: Searched,
  names: NameIndex,
  urlOf: (id: string) => string,
  self?: string,
): LinkedBody {
  const places = once(() => findPlaces(searched.prose, names, self));
  return {
    get body() {
      return linkTree(searched.body, names, urlOf, self);
    },
    get mentions() {
      return [...places().keys()];
    },
    get places() {
      return places();
    },
  };
}

/** Where each entity is first named. */
function findPlaces(prose: readonly TextRun[], names: NameIndex, self?: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { value, line, column } of prose) {
    for (const { id, index, name } of findFirst(value, names, self, places)) {
      const before = value.slice(0, index).split('\n');
      const indent = before.at(-1)?.length ?? 0;
      const start = { line: line + before.length - 1, column: indent + (before.length > 1 ? 1 : column) };
      places.set(id, placeOf(start, name.length));
    }
  }
  return places;
}

/** A copy of `tree` in which first mentions are links. */
function linkTree(tree: Root, names: NameIndex, urlOf: (id: string) => string, self?: string): Root {
  const linked = new Map<string, true>();
  const linkText = (node: Text): Nodes[] => {
    const { value } = node;
    const nodes: Nodes[] = [];
    let done = 0;
    for (const { index, name, id } of findFirst(value, names, self, linked)) {
      linked.set(id, true);
      const label = value.slice(index, index + name.length);
      if (index > done) nodes.push({ type: 'text', value: value.slice(done, index) });
      nodes.push({ type: 'link', url: urlOf(id), children: [{ type: 'text', value: label }] } satisfies Link);
      done = index + name.length;
    }
    if (nodes.length === 0) return [node];
    if (done < value.length) nodes.push({ type: 'text', value: value.slice(done) });
    return nodes;
  };
  const copy = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return linkText(node);
    if (notSearched.has(node.type) || !('children' in node)) return [node];
    return [{ ...node, children: node.children.flatMap((child) => copy(child as Nodes)) } as Nodes];
  };
  return { ...tree, children: tree.children.flatMap((child) => copy(child as Nodes)) } as Root;
}

/** The names in a text of entities that are not among `known` yet; the caller adds each before it takes the next. */
function* findFirst(
  text: string,
  names: NameIndex,
  self: string | undefined,
  known: ReadonlyMap<string, unknown>,
): Generator<Required<Found>> {
  for (const found of findNames(text, names)) {
    if (found.id !== undefined && found.id !== self && !known.has(found.id)) yield found as Required<Found>;
  }
}

interface Found extends KnownName {
  index: number;
}

/** The known names in a text, from left to right, the longest at each place, none inside another. */
export function* findNames(text: string, { byFirstWord, beginnings }: NameIndex): Generator<Found> {
  for (let word = findWord(text, 0, beginnings); word; ) {
    const { index, end, lower } = word;
    const known = findLongest(byFirstWord.get(lower) ?? [], text, index);
    if (known) yield { ...known, index };
    word = findWord(text, known ? index + known.name.length : end, beginnings);
  }
}
