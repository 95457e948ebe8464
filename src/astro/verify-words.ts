/**
 * Words that a template prints when it misses a value. An author may write them too, so a find counts
 * only if no text of the content has it with the same letters around it.
 */
import type { Nodes, Parents } from 'mdast';

const missing = /undefined|(?<![\w-])NaN|Invalid Date|\[object \w+\]/g;

/** How many letters and digits at either side must agree. */
const reach = 12;
/** Among so many characters they are looked for. */
const window = 3 * reach;

/** What each of them holds: a text is searched for one plain word far faster than for any of four. */
const signs = ['undefined', 'NaN', 'Invalid Date', '[object '];

/** Whether a text holds any such word; cheap enough to ask of every page. */
export const mayMissValue = (text: string): boolean =>
  signs.some((sign) => text.includes(sign)) && text.search(missing) >= 0;

/**
 * A function that says where a text prints a value that is missing, or undefined. A text is what stands in one
 * block, with a `cutMark` for each tag in it, or in an attribute. `known` are the values that pages are made from: what is written in them, at any depth, is excused.
 */
export function createWordCheck(known: readonly unknown[]): (text: string) => string | undefined {
  let excused: Find[] | undefined;
  return (text) => {
    const fault = findWords(text).find((find) => {
      excused ??= listTexts(known).flatMap(findWords);
      return !excused.some((excuse) => isFrom(find, excuse));
    });
    return fault && `${shown(fault.before, -1)}${fault.word}${shown(fault.after, 1)}`.trim();
  };
}

interface Find {
  word: string;
  before: string;
  after: string;
}

function findWords(text: string): Find[] {
  if (!mayMissValue(text)) return [];
  // Addresses have escapes of their own.
  const line = text
    .replace(/%([2-7][\da-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\s+/g, ' ');
  return [...line.matchAll(missing)].map(({ 0: word, index }) => ({
    word,
    before: line.slice(Math.max(0, index - window), index),
    after: line.slice(index + word.length).slice(0, window),
  }));
}

/**
 * Whether a word on a page can have come from a text of the content. Where the content ends there is nothing to compare, for
 * it is set into sentences. Where the page ends before it does, and no mark says that it was cut there, the other side has to
 * tell: else a word alone would be taken for any that an author wrote.
 */
function isFrom(find: Find, excuse: Find): boolean {
  if (find.word !== excuse.word) return false;
  const sides = [
    compare([...find.before].reverse(), [...excuse.before].reverse()),
    compare([...find.after], [...excuse.after]),
  ];
  const isSame = sides.every((side) => side.isSame);
  return isSame && (sides.some((side) => side.letters > 0) || !sides.some((side) => side.isShort));
}

/**
 * What stands to one side of a word, from the word outwards. Only letters and digits are looked at: an address of “the
 * undefined part” has hyphens.
 */
function compare(found: readonly string[], excuse: readonly string[]) {
  const cut = found.indexOf(cutMark);
  const expected = lettersOf(excuse);
  const letters = lettersOf(cut < 0 ? found : found.slice(0, cut)).slice(0, expected.length);
  return {
    isSame: letters.every((letter, index) => letter === expected[index]),
    letters: letters.length,
    isShort: cut < 0 && letters.length < expected.length,
  };
}

const lettersOf = (chars: readonly string[]): string[] =>
  chars
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu)
    ?.slice(0, reach) ?? [];

/** Stands in a text where inline markup, or we ourselves, have cut it. */
export const cutMark = '…';

/** As much of a text beside a word as a message has room for. */
function shown(text: string, side: 1 | -1): string {
  const piece = text.split(cutMark).at(side < 0 ? -1 : 0) ?? '';
  return side < 0 ? piece.slice(-reach) : piece.slice(0, reach);
}

/** The strings and keys in a value, at any depth. */
export function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...listStrings(inner)]);
}

/** The same of what pages show; what emphasis and links cut a paragraph into is one text. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const { children } = value as Partial<Parents>;
  if (children?.some(({ type }) => type === 'text'))
    return [textOf(value as Parents), ...listAddresses(value as Parents)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...listTexts(inner)]);
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : ' ';
}

function listAddresses(node: Nodes): string[] {
  const own = 'url' in node ? [node.url, node.title ?? ''] : [];
  return [...own, ...('children' in node ? node.children.flatMap(listAddresses) : [])];
}
