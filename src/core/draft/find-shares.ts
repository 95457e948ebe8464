/** Shares and multiples that are told in words: `a third`, `one in four`, `tripled`. */
import type { Amount } from './amount.ts';
import { fractionInWords, readFraction, readNumberWords } from './number-words.ts';

const fraction = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${fractionInWords})(?=\\s+(?:of|off|the|its|their|that|what|more|less|lower|higher|as|will|would|is|are|was|were|has|have|had|goes|went|comes|came|below|above|by|smaller|larger|bigger|cheaper|dearer|a\\b(?! year| million| billion| dozen| century)|our|his|her)\\b|\\s*[,.;:)]|\\s*$)`,
  'giu',
);
const multiple =
  /\b(?<verb>doubl|tripl|trebl|quadrupl|halv)(?:e[sd]?|ing)\b(?!-)|\b(?<fold>two|three|four|five|six|seven|eight|nine|ten|\d+)-?fold\b|\b(?<twice>twice)\b(?=\s+(?:the|as|its|that|what))/gi;

/** All of a sentence, in no order. */
export const findShares = (sentence: string): Amount[] => [
  ...findFractions(sentence),
  ...findSharesOfMany(sentence),
  ...findMultiples(sentence),
];

const shareInWords = (start: number, said: string, value: string): Amount => ({
  start,
  end: start + said.length,
  value,
  unit: '%',
  said,
  isWord: true,
  hasScale: false,
});

/** `one in four jobs`, `one in four of them`. */
const oneIn =
  /\bone in (?<many>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?=\s+(?:of\b|\p{L}+s\b))/giu;

function findSharesOfMany(sentence: string): Amount[] {
  return [...sentence.matchAll(oneIn)].map(({ index, 0: words, groups }) => {
    const many = readNumberWords(groups?.many ?? '') ?? Number(groups?.many);
    const value = String(Math.round(100 / many));
    return shareInWords(index, words, value);
  });
}

function findFractions(sentence: string): Amount[] {
  return [...sentence.matchAll(fraction)].flatMap(({ index, 0: words, groups }) => {
    const before = sentence.slice(0, index);
    // “The second half”, “two and a half”, “cut in half”.
    if (/half/i.test(words) && /\b(first|second|other|latter|former|better|my|in|and)\s+$/i.test(before))
      return [];
    const value = String(readFraction(groups?.part, groups?.whole));
    return [shareInWords(index, words, value)];
  });
}

const factors: Record<string, number> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4 };

function findMultiples(sentence: string): Amount[] {
  return [...sentence.matchAll(multiple)].flatMap(({ index, 0: words, groups = {} }) => {
    const verb = groups.verb?.toLowerCase();
    const many = groups.fold
      ? (readNumberWords(groups.fold) ?? Number(groups.fold))
      : groups.twice
        ? 2
        : factors[verb ?? ''];
    const [value, unit] = verb === 'halv' ? ['50', '%'] : [String(many), 'times'];
    return [
      { start: index, end: index + words.length, value, unit, said: words, isWord: true, hasScale: false },
    ];
  });
}
