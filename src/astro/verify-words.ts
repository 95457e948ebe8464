/**
 * Words that a template prints when it misses a value. An author may write them too, so a find counts
 * only if no text of the content has it with the same letters around it.
 */
const missing = /undefined|(?<![\w-])NaN|Invalid Date|\[object \w+\]/g;

/** How many characters at either side must agree. */
const reach = 12;

/** Whether a text holds any such word; cheap enough to ask of every page. */
export const mayMissValue = (text: string): boolean => text.search(missing) >= 0;

/**
 * A function that says where a text prints a value that is missing, or undefined.
 * `known` are the values that pages are made from: the strings and keys in them, at any depth, are excused.
 */
export function createWordCheck(known: readonly unknown[]): (text: string) => string | undefined {
  let excused: Find[] | undefined;
  return (text) => {
    const fault = findWords(text).find((find) => {
      excused ??= listStrings(known).flatMap(findWords);
      return !excused.some((excuse) => agree(find, excuse));
    });
    return fault && `${fault.before}${fault.word}${fault.after}`.trim();
  };
}

interface Find {
  word: string;
  before: string;
  after: string;
}

function findWords(text: string): Find[] {
  if (!mayMissValue(text)) return [];
  const line = text.replaceAll(/\s+/g, ' ');
  return [...line.matchAll(missing)].map(({ 0: word, index }) => ({
    word,
    before: line.slice(Math.max(0, index - reach), index),
    after: line.slice(index + word.length).slice(0, reach),
  }));
}

/** Where either text ends there is nothing to compare: content is cut by markup, and set into sentences. */
function agree(one: Find, other: Find): boolean {
  const left = Math.min(one.before.length, other.before.length);
  const right = Math.min(one.after.length, other.after.length);
  return (
    one.word === other.word &&
    one.before.slice(one.before.length - left) === other.before.slice(other.before.length - left) &&
    one.after.slice(0, right) === other.after.slice(0, right)
  );
}

/** The strings and keys in a value, at any depth. */
export function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...listStrings(inner)]);
}
