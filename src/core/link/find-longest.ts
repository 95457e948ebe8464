/** The longest of the names that begin with one word, at a place of a text: of a few each is tried, a crowd is searched. */
import type { KnownName } from './name-index.ts';

/** To try each takes no longer with so many. */
const mostTried = 12;

/** The longest of `names`, which stand longest first, that the text has at `index`. */
export function findLongest(names: readonly KnownName[], text: string, index: number): KnownName | undefined {
  if (names.length <= mostTried) return names.find((name) => standsAt(text, index, name));
  const crowd = crowds.get(names) ?? sortCrowd(names);
  crowds.set(names, crowd);
  const [a, b] = [
    search(crowd.asWritten, text, index, (piece) => piece),
    search(crowd.inAnyCase, text, index, fold),
  ];
  return a && b ? (a.name.length >= b.name.length ? a : b) : (a ?? b);
}

const letter = /[\p{L}\p{N}\p{M}]/uy;

function standsAt(text: string, index: number, { name, lower }: KnownName): boolean {
  const end = index + name.length;
  const isSame =
    lower === undefined ? text.startsWith(name, index) : text.slice(index, end).toLowerCase() === lower;
  return isSame && !isLetterAt(text, end);
}

function isLetterAt(text: string, at: number): boolean {
  letter.lastIndex = at;
  return letter.test(text);
}

/** Lower case in as many characters, whatever stands beside them: İ would become two, and Σ one of two letters. */
const fold = (text: string): string => text.replaceAll('İ', 'i').toLowerCase().replaceAll('ς', 'σ');

interface Sorted {
  /** In order, so that of all keys with which a text begins the last comes before the text. */
  keys: readonly string[];
  names: readonly KnownName[];
  /** Of each key the longest other that it begins with, or -1. */
  within: readonly number[];
  longest: number;
}

interface Crowd {
  asWritten: Sorted;
  inAnyCase: Sorted;
}

const crowds = new WeakMap<readonly KnownName[], Crowd>();

const sortCrowd = (names: readonly KnownName[]): Crowd => ({
  asWritten: sort(
    names.filter(({ lower }) => lower === undefined),
    ({ name }) => name,
  ),
  inAnyCase: sort(
    names.filter(({ lower }) => lower !== undefined),
    ({ name }) => fold(name),
  ),
});

function sort(all: readonly KnownName[], keyOf: (name: KnownName) => string): Sorted {
  const rows = all
    .map((name) => ({ key: keyOf(name), name }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keys = rows.map(({ key }) => key);
  const open: number[] = [];
  const within = keys.map((key, index) => {
    while (open.length > 0 && !key.startsWith(keys[open.at(-1) ?? 0] ?? '')) open.pop();
    const outer = open.at(-1) ?? -1;
    open.push(index);
    return outer;
  });
  const longest = keys.reduce((most, { length }) => Math.max(most, length), 0);
  return { keys, names: rows.map(({ name }) => name), within, longest };
}

function search(
  { keys, names, within, longest }: Sorted,
  text: string,
  index: number,
  toKey: (piece: string) => string,
): KnownName | undefined {
  const piece = toKey(text.slice(index, index + longest));
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle] ?? '') <= piece) from = middle + 1;
    else to = middle;
  }
  const shared = countShared(keys[from - 1] ?? '', piece);
  for (let at = from - 1; at >= 0; at = within[at] ?? -1) {
    const { length = 0 } = keys[at] ?? '';
    if (length <= shared && !isLetterAt(text, index + length)) return names[at];
  }
  return undefined;
}

/** How many characters two texts begin with alike. */
function countShared(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
