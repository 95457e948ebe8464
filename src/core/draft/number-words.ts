/** Numbers as English spells them: `eighteen`, `twenty-five`, `a dozen`. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Matches a number in words from two to ninety-nine, or a dozen. */
export const numberInWords = `(?:(?:two|three|four|five|a)\\s+dozen|(?:${tens.join('|')})(?:[\\s-](?:${small.slice(1, 10).join('|')}))?|${small.slice(1).reverse().join('|')})`;

/** `two and a half`, and `half a` or `a` before a million: numbers of amounts, not of dates. */
export const amountInWords = `(?:${numberInWords}(?:[\\s-]and[\\s-]a[\\s-]half)?|(?:half|a\\s+quarter\\s+of)[\\s-]an?(?=[\\s-](?:million|billion|trillion|dozen)\\b)|a(?=[\\s-](?:million|billion|trillion|hundred|thousand)\\b))`;

/** The number of such words, as the product writes it. */
export function readAmountWords(text: string): number | undefined {
  if (/^half/i.test(text)) return 0.5;
  if (/^a\s+quarter/i.test(text)) return 0.25;
  if (/^a$/i.test(text)) return 1;
  const whole = readNumberWords(text.replace(/[\s-]and[\s-]a[\s-]half$/i, ''));
  return whole === undefined || !/half$/i.test(text) ? whole : whole + 0.5;
}

/** The number, or undefined where the words are none. */
export function readNumberWords(text: string): number | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  if (words[1] === 'dozen') return (words[0] === 'a' ? 1 : small.indexOf(words[0] ?? '')) * 12;
  const ten = tens.indexOf(words[0] ?? '');
  const one = small.indexOf(words.at(-1) ?? '');
  if (ten < 0) return words.length === 1 && one >= 0 ? one : undefined;
  return words.length === 1 ? (ten + 2) * 10 : one > 0 && one < 10 ? (ten + 2) * 10 + one : undefined;
}

/** Fractions in words, in percent: `a third`, `four fifths`, `three-quarters`. */
export const fractionInWords =
  '(?:(?<part>a|an|one|two|three|four|five|six|seven|eight|nine)[\\s-]+(?<whole>half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|half)';

const wholes = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** In percent, to a whole number. */
export function readFraction(part: string | undefined, whole: string | undefined): number {
  if (!whole) return 50;
  const many = part && /^an?$/i.test(part) ? 1 : small.indexOf((part ?? '').toLowerCase());
  const index = wholes.findIndex((name) => whole.toLowerCase().startsWith(name.slice(0, 4)));
  return Math.round((many * 100) / (index + 2));
}
