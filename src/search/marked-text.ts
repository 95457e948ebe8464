/** Text in which the words that were searched for are marked. */
import { foldName } from '../core/view/search-filters.ts';

export type MarkedText = { text: string; marked: boolean }[];

/**
 * An excerpt of `content` as Pagefind writes it: `<mark>` around words, with what stands at them, and no other markup.
 * One that does not begin a sentence begins with a gap.
 */
export function readExcerpt(html: string, content = ''): MarkedText {
  const start = content.replaceAll(/\s+/g, ' ').indexOf(html.replaceAll(/<\/?mark>/g, ''));
  const before = content.replaceAll(/\s+/g, ' ').slice(0, Math.max(0, start)).trimEnd();
  const isBegun = /^(?:<mark>)?\p{Ll}/u.test(html) || (before !== '' && !/[.!?…:]["”’)]?$/.test(before));
  const isCut = !/[.!?…]["”’)]?(?:<\/mark>)?$/.test(html);
  const parts = `${isBegun ? '… ' : ''}${html}${isCut ? ' …' : ''}`.split(/<mark>([^<]*)<\/mark>/);
  return parts.flatMap((part, index) => readWord(part, index % 2 === 1));
}

/** The words of a text as Pagefind numbers them: where none are parted by spaces, it puts a mark of its own between. */
export function splitWords(content: string): { words: string[]; joint: string } {
  return content.includes('\u200b')
    ? { words: content.split('\u200b'), joint: '' }
    : { words: content.split(/\s+/), joint: ' ' };
}

/** Text as Pagefind escapes it. What is marked is the word alone, without the signs before and after it. */
export function readWord(escaped: string, marked: boolean): MarkedText {
  const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  if (!marked) return plain(text);
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  return [...plain(before), ...(word === '' ? [] : [{ text: word, marked: true }]), ...plain(after)];
}

const plain = (text: string): MarkedText => (text === '' ? [] : [{ text, marked: false }]);

/** Marks what begins with one of the words, accents and the endings of a plural aside. */
export function markWords(text: string, words: string): MarkedText {
  const asked = words
    .replaceAll('"', ' ')
    .split(/[\s\p{Pd}]+/u)
    .map(foldName)
    .filter(Boolean);
  return text
    .split(/(?<![\p{L}\p{N}])([\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((part) => ({ text: part, marked: asked.some((word) => fits(foldName(part), word)) }));
}

const fits = (part: string, word: string): boolean =>
  part.startsWith(word) || (part.length > 3 && word.startsWith(part) && word.length - part.length < 3);

/** The name that somebody means who has typed it or its beginning, whatever the case and accents. */
export function findName(typed: string, names: readonly string[]): string | undefined {
  const asked = foldName(typed);
  return (
    names.find((name) => foldName(name) === asked) ?? names.find((name) => foldName(name).startsWith(asked))
  );
}
