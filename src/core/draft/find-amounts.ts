/** Every number of a sentence that may be an amount, as written and as the product writes it, with its unit if it has one. */
import { type ExtraUnits, findUnit, isCurrency } from '../schema/units.ts';
import type { MoneyWords } from './local-money.ts';
import {
  amountInWords,
  fractionInWords,
  readAmountWords,
  readFraction,
  readNumberWords,
} from './number-words.ts';
import { moneyAfter, moneyBefore, rateWords, scaleOf, unitWords } from './unit-words.ts';

/** What is known of units beside the product’s own: the beat’s, and the money of the article’s country. */
export interface UnitContext {
  extra: ExtraUnits;
  money: MoneyWords;
}

export interface Amount {
  /** Where the number begins, its currency included, and where its unit ends. */
  start: number;
  end: number;
  /** In the product’s notation: `1.4 billion`, `185,000`. */
  value: string;
  /** Absent where nothing beside the number says what it counts. */
  unit?: string;
  /** What stands behind a bare number: `critical metals`. */
  noun?: string;
  /** The words, where the number is not written in digits: `four fifths`. */
  said?: string;
  isWord: boolean;
  hasScale: boolean;
}

const digits =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?![\\d,.]*\\d)|\\d+,\\d{1,2}(?!\\d)|\\d+(?:\\.\\d+)?(?:\\s?½)?|½';
const numeral = new RegExp(
  `(?<![\\p{L}\\p{N}_]|\\d[.,:(]|[\\p{L}]-)(?:${digits})|(?<![\\p{L}\\p{N}-])${amountInWords}(?![\\p{L}\\p{N}])`,
  'giu',
);
const fraction = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${fractionInWords})(?=\\s+(?:of|off|the|its|their|that|what|more|less|lower|higher|as|will|would|is|are|was|were|has|have|had|goes|went|comes|came|below|above|by|smaller|larger|bigger|cheaper|dearer|a\\b(?! year| million| billion| dozen| century)|our|his|her)\\b|\\s*[,.;:)]|\\s*$)`,
  'giu',
);
const multiple =
  /\b(?<verb>doubl|tripl|trebl|quadrupl|halv)(?:e[sd]?|ing)\b(?!-)|\b(?<fold>two|three|four|five|six|seven|eight|nine|ten|\d+)-?fold\b|\b(?<twice>twice)\b(?=\s+(?:the|as|its|that|what))/gi;

export function findAmounts(sentence: string, units: UnitContext): Amount[] {
  const amounts = [
    ...findFractions(sentence),
    ...findSharesOfMany(sentence),
    ...findMultiples(sentence),
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

/** `one in four jobs`, `one in four of them`. */
const oneIn =
  /\bone in (?<many>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?=\s+(?:of\b|\p{L}+s\b))/giu;

function findSharesOfMany(sentence: string): Amount[] {
  return [...sentence.matchAll(oneIn)].map(({ index, 0: words, groups }) => {
    const many = readNumberWords(groups?.many ?? '') ?? Number(groups?.many);
    const value = String(Math.round(100 / many));
    return {
      start: index,
      end: index + words.length,
      value,
      unit: '%',
      said: words,
      isWord: true,
      hasScale: false,
    };
  });
}

function findFractions(sentence: string): Amount[] {
  return [...sentence.matchAll(fraction)].flatMap(({ index, 0: words, groups }) => {
    const before = sentence.slice(0, index);
    // “The second half”, “two and a half”, “cut in half”.
    if (/half/i.test(words) && /\b(first|second|other|latter|former|better|my|in|and)\s+$/i.test(before))
      return [];
    const value = String(readFraction(groups?.part, groups?.whole));
    return [
      {
        start: index,
        end: index + words.length,
        value,
        unit: '%',
        said: words,
        isWord: true,
        hasScale: false,
      },
    ];
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

interface Behind {
  unit?: string;
  noun?: string;
  length: number;
}

function findUnitBehind(
  sentence: string,
  end: number,
  currency: string | undefined,
  hasScale: boolean,
  { extra, money }: UnitContext,
): Behind | undefined {
  const gap = /^(?:\s+or so\s|[\s-]?)/i.exec(sentence.slice(end))?.[0].length ?? 0;
  const after = sentence.slice(end + gap, end + gap + 120);
  const found = currency
    ? { unit: currency, length: 0 }
    : (findMoneyBehind(after, hasScale, money) ?? findMeasure(after, extra));
  const start = found ? end + (currency ? 0 : gap) + found.length : end;
  if (!found) {
    const noun = findNoun(after);
    return noun ? { ...(isCounted(noun) && { unit: 'count' }), noun, length: 0 } : undefined;
  }
  const rest = sentence.slice(start, start + 120);
  const per = isCurrency(found.unit) ? findPer(rest, found.unit, extra) : undefined;
  if (per) return { unit: per.unit, length: start + per.length - end };
  const rate = found.unit.includes('/') ? undefined : findRate(rest, sentence.slice(0, end), found.unit);
  const unit = rate ? `${found.unit}/${rate.per}` : found.unit;
  return { unit: findUnit(unit, extra) ? unit : found.unit, length: start + (rate?.length ?? 0) - end };
}

function findMoneyBehind(
  after: string,
  hasScale: boolean,
  money: MoneyWords,
): { unit: string; length: number } | undefined {
  for (const [pattern, unit] of [...moneyAfter, ...money]) {
    const match = pattern.exec(after);
    if (match) return { unit, length: match[0].length };
  }
  if (hasScale && /^pounds\b/i.test(after)) return { unit: 'GBP', length: 6 };
  const code = /^([A-Z]{3})\b/.exec(after)?.[1];
  return code && isCurrency(code) ? { unit: code, length: 3 } : undefined;
}

function findMeasure(after: string, extra: ExtraUnits): { unit: string; length: number } | undefined {
  for (const [id, label] of Object.entries(extra)) {
    const written = [id, label].find(
      (name) =>
        after.toLowerCase().startsWith(name.toLowerCase()) && !/^\p{L}/u.test(after.slice(name.length)),
    );
    if (written) return { unit: id, length: written.length };
  }
  for (const [pattern, unit] of unitWords) {
    const match = pattern.exec(after);
    // A measure that the product does not know is no unit: hours, unless the beat counts them.
    if (match && findUnit(unit, extra)) return { unit, length: match[0].length };
    if (match) return undefined;
  }
  return /^pounds?\b/i.test(after) ? { unit: 'lb', length: after.indexOf('d') + 1 } : undefined;
}

/** `a tonne`, `/kWh`, `per MWh discharged`: a price, if the beat has its unit. */
function findPer(
  rest: string,
  currency: string,
  extra: ExtraUnits,
): { unit: string; length: number } | undefined {
  const match = /^\s?(?:\/\s?|(?:a|an|per|each)[\s-])/i.exec(rest);
  if (!match) return undefined;
  const measure = findMeasure(rest.slice(match[0].length), {});
  const ids = measure
    ? [measure.unit, ...(measure.unit === 'tons' ? ['t'] : measure.unit === 't' ? ['tons'] : [])]
    : [];
  const unit = ids.map((id) => `${currency}/${id}`).find((id) => findUnit(id, extra));
  return unit && measure ? { unit, length: match[0].length + measure.length } : undefined;
}

/** `a year`, also behind a few words (`tonnes of ore a year`), or `annual` before it. */
function findRate(rest: string, before: string, unit: string): { per: string; length: number } | undefined {
  if (/^(years|months|weeks|days|times|percentage-points)$/.test(unit)) return undefined;
  for (const [pattern, per] of rateWords) {
    const near = pattern.exec(rest);
    if (near) return { per, length: near[0].length };
    const far = /^(?:\s+(?:of|in)\s(?:[\p{L}-]+\s){1,5})/u.exec(rest)?.[0];
    for (let at = far?.indexOf(' ', 4) ?? -1; far && at >= 0; at = far.indexOf(' ', at + 1)) {
      const match = pattern.exec(rest.slice(at + 1));
      if (match) return { per, length: 0 };
    }
    if (/^(t|tons|kt|Mt|kg|bbl|m3|GWh|MWh|TWh)$/.test(unit) && per === 'yr') {
      if (
        /^[^,.;]{0,60}?\b(annually|each year|per year|a year|every year)\b/i.test(rest) &&
        !/\d/.test(rest.split(/\b(annually|each year|per year|a year|every year)\b/i)[0] ?? '')
      )
        return { per, length: 0 };
      if (
        /\b(annual|yearly)\s(?:[\p{L}-]+\s){0,5}(?:(?:is|of|to|at|was|by|from|reached|over|about|around|up|some|more than)\s)*$/iu.test(
          before.replace(/[\d,.]+$/, ''),
        )
      )
        return { per, length: 0 };
    }
  }
  return undefined;
}

/** Up to three words behind a bare number, up to the plural that it counts. */
function findNoun(after: string): string | undefined {
  const words = /^(?:[\p{L}][\p{L}’'-]*\s?){1,4}/u.exec(after)?.[0].trim().split(/\s+/) ?? [];
  const stop = words.findIndex((word) =>
    /^(of|in|to|and|or|the|a|an|for|from|at|by|on|with|who|which|that|than|is|are|was|were|will|would|have|has|had|as|per|this|last|next|but|if|it|its|their|must|can|could|may|might|says?|said|after|before|over|under|percent)$/i.test(
      word,
    ),
  );
  const phrase = stop < 0 ? words : words.slice(0, stop);
  const plural = phrase.findIndex((word) => /[^s’']s$|(?:people|men|women|children)$/.test(word));
  const noun = plural < 0 ? phrase : phrase.slice(0, plural + 1);
  return noun.length > 0 ? noun.join(' ') : undefined;
}

const isCounted = (noun: string): boolean =>
  /[^s’']s$|(?:people|men|women|children)$/.test(noun) &&
  !/^(ones|minutes|seconds|hours|others|times|sides|ways|things|us|thus|plus|this|years|pence|cents|points|pounds)$/i.test(
    noun.split(' ').at(-1) ?? '',
  );
