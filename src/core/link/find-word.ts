/**
 * The words of a text with which a name may begin. Of all words of all bodies few do, and to look at each with a pattern
 * was a tenth of a check: two letters tell most of them apart.
 */

/** For each pair of ASCII letters or digits, or of one and none, whether some name’s first word begins so. */
export type Beginnings = Uint8Array;

export interface Word {
  index: number;
  end: number;
  /** In lower case. */
  lower: string;
}

const limit = 128;
const word = /[\p{L}\p{N}\p{M}]+/uy;
const letter = /[\p{L}\p{N}\p{M}]/uy;

/** What an ASCII letter or digit is in lower case; 0 for other characters. */
const lowerOf = Uint8Array.from({ length: limit }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[a-z0-9]/i.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});

/** `words` are in lower case. */
export function markBeginnings(words: Iterable<string>): Beginnings {
  const marks = new Uint8Array(limit * limit);
  for (const text of words) {
    const [first, second] = [text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0];
    if (first < limit && second < limit) marks[first * limit + second] = 1;
  }
  return marks;
}

/** The words from `start` on, but for those with which no name can begin; whoever takes one says where to go on. */
export function findWord(text: string, start: number, beginnings: Beginnings): Word | undefined {
  for (let at = start; at < text.length; at += 1) {
    if (!isLetter(text, at)) continue;
    if (mayBegin(text, at, beginnings)) {
      word.lastIndex = at;
      const found = word.exec(text);
      if (found) return { index: at, end: word.lastIndex, lower: found[0].toLowerCase() };
    }
    // To the end of the word.
    while (at + 1 < text.length && isLetter(text, at + 1)) at += 1;
  }
  return undefined;
}

/** What is not ASCII is looked at more closely later. */
function mayBegin(text: string, at: number, beginnings: Beginnings): boolean {
  const [first, second] = [text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0];
  if (first >= limit || second >= limit) return true;
  return beginnings[(lowerOf[first] ?? 0) * limit + (lowerOf[second] ?? 0)] === 1;
}

/** The second half of a pair of surrogates counts with its first. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < limit) return lowerOf[code] !== 0;
  letter.lastIndex = at;
  return letter.test(text);
}
