/** Every number of a sentence that may be an amount, as written and as the product writes it, with its unit if it has one. */
import { isCurrency } from '../schema/units.ts';
import type { Amount, UnitContext } from './amount.ts';
import { findShares } from './find-shares.ts';
import { findUnitBehind } from './find-unit.ts';
import { amountInWords, readAmountWords } from './number-words.ts';
import { moneyBefore, scaleOf } from './unit-words.ts';

const digits =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?![\\d,.]*\\d)|\\d+,\\d{1,2}(?!\\d)|\\d+(?:\\.\\d+)?(?:\\s?½)?|½';
const numeral = new RegExp(
  `(?<![\\p{L}\\p{N}_]|\\d[.,:(]|[\\p{L}]-)(?:${digits})|(?<![\\p{L}\\p{N}-])${amountInWords}(?![\\p{L}\\p{N}])`,
  'giu',
);
export function findAmounts(sentence: string, units: UnitContext): Amount[] {
  const amounts = [
    ...findShares(sentence),
    ...[...sentence.matchAll(numeral)].flatMap(
      (match) => readAmount(sentence, match.index, match[0], units) ?? [],
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return amounts.filter((amount) => {
    const isFree = amount.start >= end;
    if (isFree) end = amount.end;
    return isFree;
  });
}

function readAmount(sentence: string, index: number, words: string, units: UnitContext): Amount | undefined {
  const isWord = !/[\d½]/.test(words);
  const number = isWord ? readAmountWords(words) : undefined;
  if (isWord && number === undefined) return undefined;
  const money = findMoneyBefore(sentence, index);
  let end = index + words.length;
  const scale = findScale(sentence, end, money !== undefined || isAfterMoney(sentence, index));
  if (scale) end += scale.length;
  const said = sentence.slice(index, end);
  const value = `${isWord ? number : plainDigits(words)}${scale ? ` ${scale.word}` : ''}`;
  const behind = findUnitBehind(sentence, end, money?.currency, Boolean(scale), units);
  // Letters glued to a number that are no unit make it a name: 27b, 5G, 3rd.
  if (
    !isWord &&
    !scale &&
    !behind?.unit &&
    /^(\p{L}|\()/u.test(sentence.slice(end)) &&
    !/^\((?:\$|€|£)/.test(sentence.slice(end))
  )
    return undefined;
  if (behind?.unit && isMegatonnes(sentence.slice(end), value)) behind.unit = behind.unit.replace(/^t/, 'Mt');
  if (behind?.unit) end += behind.length;
  return {
    start: money?.start ?? index,
    end,
    value,
    ...(behind?.unit && { unit: behind.unit }),
    ...(behind?.noun && { noun: behind.noun }),
    ...(isWord && { said }),
    isWord,
    hasScale: scale !== undefined,
  };
}

/** `1.15mt`: nobody weighs a tonne and a bit to the hundredth, while `150 mt` are tonnes. */
const isMegatonnes = (behind: string, value: string): boolean =>
  /^\s?mt\b/.test(behind) && /^\d{1,2}\.\d+$/.test(value);

/** `185 000` and `4,7` as English writes them. */
function plainDigits(words: string): string {
  if (words.endsWith('½')) return `${words.replace(/\s?½$/, '') || '0'}.5`;
  if (/^\d{1,3}( \d{3})+$/.test(words)) return words.replaceAll(' ', ',');
  return /^\d+,\d{1,2}$/.test(words) ? words.replace(',', '.') : words;
}

function findMoneyBefore(sentence: string, index: number): { currency: string; start: number } | undefined {
  const before = sentence.slice(Math.max(0, index - 6), index);
  for (const [pattern, currency] of moneyBefore) {
    const match = pattern.exec(before);
    if (match) return { currency, start: index - before.length + match.index };
  }
  const code = /(?<![\p{L}])([A-Z]{3})\s?$/u.exec(before);
  if (!code?.[1] || !isCurrency(code[1])) return undefined;
  return { currency: code[1], start: index - before.length + code.index };
}

/** The second number of `NOK 80–90m`. */
const isAfterMoney = (sentence: string, index: number): boolean => {
  const first = /[\d.,]+\s?[–—-]\s?$/.exec(sentence.slice(Math.max(0, index - 16), index));
  return first !== null && findMoneyBefore(sentence, index - first[0].length) !== undefined;
};

function findScale(
  sentence: string,
  end: number,
  isMoney: boolean,
): { word: string; length: number } | undefined {
  const after = sentence.slice(end, end + 14);
  const long = /^[\s-]?(hundred|thousand|million|billion|trillion|mln|bln|mn|bn|trn|tn)(?![\p{L}])/iu.exec(
    after,
  );
  const short = isMoney ? /^\s?(m|b|k)(?![\p{L}])/iu.exec(after) : /^(k|bn)(?![\p{L}])/u.exec(after);
  const match = long ?? short;
  const word = scaleOf(match?.[1] ?? '');
  return match && word ? { word, length: match[0].length } : undefined;
}
