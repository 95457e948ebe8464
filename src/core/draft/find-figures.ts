/** The amounts of a sentence with what the words around them add: ranges, qualifiers, and units that are understood. */
import { type ExtraUnits, findUnit, isCurrency } from '../schema/units.ts';
import type { Amount, UnitContext } from './amount.ts';
import {
  movesUpTo,
  namedNumber,
  placeNotDegree,
  qualifiersBefore,
  qualifiersBehind,
  statusWords,
  trailingQuote,
} from './figure-words.ts';
import { findAmounts } from './find-amounts.ts';
import type { FoundDate } from './find-dates.ts';

export interface FoundFigure extends Amount {
  unit: string;
  upper?: string;
  qualifier?: string;
  status?: string;
}

/** The figures of a sentence; `earlier` are those of the paragraph before it, from which a bare number takes its unit. */
export function findFigures(
  sentence: string,
  dates: readonly FoundDate[],
  units: UnitContext,
  earlier: readonly FoundFigure[] = [],
): FoundFigure[] {
  const amounts = joinRanges(sentence, findAmounts(sentence, units)).filter(
    (amount) => !isInside(amount, dates) && !isNoAmount(sentence, amount),
  );
  const found: FoundFigure[] = [];
  for (const [index, amount] of amounts.entries()) {
    const unit = understandUnit(sentence, amount, [...earlier, ...found], amounts[index + 1], units.extra);
    if (!unit) continue;
    const qualifier = amount.upper ? 'between' : findQualifier(sentence, amount, unit);
    const before = sentence.slice(0, amount.start);
    // What a plan starts from is so already.
    const status = /\bfrom\s+(?:[\p{L}-]+\s+){0,3}$/iu.test(before) ? undefined : findStatus(before);
    found.push({ ...amount, unit, ...(qualifier && { qualifier }), ...(status && { status }) });
  }
  return found.map((figure, index) => withRateBehind(sentence, figure, found[index + 1]));
}

/** `from 900 tonnes to 2,000 tonnes a year`: both are a year’s. */
function withRateBehind(sentence: string, figure: FoundFigure, next: FoundFigure | undefined): FoundFigure {
  const isSame = next?.unit.startsWith(`${figure.unit}/`) && !isCurrency(figure.unit);
  const between = next ? sentence.slice(figure.end, next.start) : '';
  return next && isSame && /^\s+to\s+(?:[\p{L}]+\s+){0,3}$/iu.test(between)
    ? { ...figure, unit: next.unit }
    : figure;
}

type Ranged = Amount & { upper?: string };

/** `between 10 and 15`, `10–15`, `$10 to $15 million` are one; what the second number has, the first has too. */
function joinRanges(sentence: string, amounts: readonly Amount[]): Ranged[] {
  const joined: Ranged[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const [one, two] = [amounts[index], amounts[index + 1]];
    if (!one) break;
    if (!two || !isRange(sentence, one, two)) {
      joined.push(one);
      continue;
    }
    index += 1;
    const scale = / [a-z]+$/.exec(two.value)?.[0] ?? '';
    const value = one.hasScale ? one.value : `${one.value}${scale}`;
    const unit =
      two.unit && two.unit !== 'count'
        ? one.unit && two.unit.startsWith(one.unit)
          ? two.unit
          : (two.unit ?? one.unit)
        : (one.unit ?? two.unit);
    const range = {
      ...two,
      start: one.start,
      value,
      upper: two.value,
      ...(unit && { unit: isCurrency(one.unit ?? '') && !two.unit?.includes('/') ? one.unit : unit }),
    };
    if (toNumber(value) < toNumber(two.value)) joined.push(range);
  }
  return joined;
}

const scaleSize: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const toNumber = (value: string): number => {
  const [number = '', scale = ''] = value.split(' ');
  return Number(number.replaceAll(',', '')) * (scaleSize[scale] ?? 1);
};

function isRange(sentence: string, one: Amount, two: Amount): boolean {
  const between = sentence.slice(one.end, two.start);
  if (/^\s?[–—-]\s?$/.test(between)) return true;
  // “13.5% to 88 pence”: what is counted in another thing is another number.
  if (one.unit && !two.unit && two.noun) return false;
  const isSameKind =
    one.unit === undefined || two.unit === undefined || two.unit.split('/')[0] === one.unit.split('/')[0];
  if (!isSameKind) return false;
  if (/^\s+(?:to|or)\s+$/i.test(between))
    return !/\bfrom\s+[^\d]{0,16}$/i.test(sentence.slice(0, one.start)) || !hasChange(sentence);
  return /^\s+and\s+$/i.test(between) && /\bbetween\s+[^\d]{0,12}$/i.test(sentence.slice(0, one.start));
}

const hasChange = (sentence: string): boolean =>
  /\b(?:ris(?:e|es|en|ing)|rose|gr[eo]w(?:s|n|ing)?|increas|climb|jump|fell|fall|drop|declin|cut|slash|lower|rais|expand|lift|up|down|doubl|chang|go(?:es|ing)?|went|shr[aiu]nk|improv|widen|narrow)/i.test(
    sentence,
  );

const isInside = (amount: Amount, dates: readonly FoundDate[]): boolean =>
  dates.some(({ index, words }) => amount.start < index + words.length && amount.end > index);

/** Years, ages, times of day, telephone numbers, sections, models. */
function isNoAmount(sentence: string, amount: Ranged): boolean {
  const before = sentence.slice(0, amount.start);
  const after = sentence.slice(amount.end);
  const bare = sentence.slice(amount.start, amount.end);
  const isPlain = amount.unit === undefined || amount.unit === 'count';
  if (namedNumber.test(before) && (isPlain || !amount.hasScale) && !/%|[$€£]/.test(bare)) {
    if (isPlain || !/[\p{L}%]/u.test(bare)) return true;
  }
  if (
    /^-?(?:year|month|week|day)s?[\s-]old\b/i.test(after.trimStart()) ||
    /[\s-]old\b/i.test(after.slice(0, 5))
  )
    return true;
  if (amount.unit === undefined && /\b(?:aged?|age of)\s*$/i.test(before)) return true;
  if (isPlain && /^(19|20)\d{2}$/.test(amount.value) && !amount.upper) return true;
  if (isAge(before, after, amount) || /^0\d/.test(bare)) return true;
  if (/\b(?:not|nor|rather than|instead of)\s+$/i.test(before)) return true;
  if (/^\s?(?:pence|cents?)\b/i.test(after)) return true;
  // “One in nine jobs” is a share in words of its own.
  if (/\bone in\s+$/i.test(before)) return true;
  if (/^\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|UTC|CET|hrs)\b/i.test(after)) return true;
  if (
    amount.unit === undefined &&
    /^\d{1,2}\.\d{2}$/.test(amount.value) &&
    /\b(?:at|by|from|until|kl\.|before|after)\s*$/i.test(before)
  )
    return true;
  if (/[:]\d*$/.test(before.slice(-3)) || /^:\d/.test(after)) return true;
  if (/(?:\+|\d[\d ]*)$/.test(before.slice(-4)) && /^[ -]?\d/.test(after)) return true;
  if (amount.isWord && isPlain) return isPronoun(before, after, amount);
  return amount.unit === 'times' && /times?$/i.test(bare) && /^\s+(?:a|per|each|every|in a)\s/i.test(after);
}

/** `Berg, 41, said`, `Berg (58)`. */
const isAge = (before: string, after: string, { value, unit }: Amount): boolean =>
  unit === undefined &&
  /^\d{2}$/.test(value) &&
  ((/\p{L},\s$/u.test(before) && /^,/.test(after)) || (/\p{L}\s\($/u.test(before) && /^\)/.test(after)));

/** `one of them`, `the two companies`, `on one hand`: words that point rather than count. */
function isPronoun(before: string, after: string, { value, noun }: Amount): boolean {
  if (
    value === '1' ||
    /\b(?:the|these|those|all|both|its|their|his|her|our|my|other|last|first|next|past)\s+$/i.test(before)
  )
    return true;
  if (/^\s+of\s+(?:the|them|us|these|those)\b/i.test(after)) return value !== '12' || noun === undefined;
  return false;
}

/** A bare number is of the unit named just behind or before it: `62 of 148 jobs`, `from 214 people to about 350`. */
function understandUnit(
  sentence: string,
  amount: Ranged,
  earlier: readonly FoundFigure[],
  next: Ranged | undefined,
  extra: ExtraUnits,
): string | undefined {
  const isLike = ({ unit, hasScale }: FoundFigure): boolean =>
    amount.hasScale ? hasScale && unit !== '%' : unit !== 'times';
  const last = earlier.findLast(isLike);
  if (amount.unit && amount.unit !== 'count')
    return withRateOf(sentence, amount, amount.unit, earlier, extra);
  if (
    next?.unit &&
    /^\s+(?:out )?of\s+(?:the\s+|its\s+|their\s+)?$/i.test(sentence.slice(amount.end, next.start))
  )
    return next.unit;
  if (
    /\b(?:employ(?:s|ed|ing)?|workforce of|staff of|headcount of|payroll of)\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(
      sentence.slice(0, amount.start),
    ) &&
    amount.unit === undefined
  )
    return 'people';
  if (amount.unit === 'count') return 'count';
  if (amount.isWord && amount.value !== '12') return undefined;
  const after = sentence.slice(amount.end);
  const isElliptical =
    /^\s*(?:[,.;:)”"’!?]|$)/.test(after) ||
    /^\s+(?:(?:new |more |permanent |additional |temporary |other |of )?(?:ones|them|these|those)\b|this|last|next|in|by|at|from|to|a year|per year|earlier|before|today|now|announced|previously|and|but|or|will|would|against|compared|for|after|if|is|are|was|were|on|as|tomorrow)/i.test(
      after,
    ) ||
    /\bones$/.test(amount.noun ?? '');
  return last && isElliptical ? last.unit : undefined;
}

/** `to 900,000 tonnes a year from 300,000 tonnes`, `$290 a tonne, down from $344`: the second is of the first’s rate. */
function withRateOf(
  sentence: string,
  amount: Ranged,
  unit: string,
  earlier: readonly FoundFigure[],
  extra: ExtraUnits,
): string {
  if (unit.includes('/') || amount.hasScale) return unit;
  const model = earlier.findLast((one) => one.unit.startsWith(`${unit}/`));
  if (!model || !findUnit(model.unit, extra)) return unit;
  const isPrice = isCurrency(unit);
  const before = sentence.slice(Math.max(0, amount.start - 30), amount.start);
  return isPrice ||
    /\b(?:from|to|against|versus|vs\.?|than|compared with|compared to|instead of|of)\s+(?:[\p{L}-]+\s){0,2}$/iu.test(
      before,
    )
    ? model.unit
    : unit;
}

function findQualifier(sentence: string, { start, end }: Ranged, unit: string): string | undefined {
  const told = sentence.slice(Math.max(0, start - 90), start).replace(trailingQuote, ' ');
  const behind = /\bor so\b/i.exec(sentence.slice(start, end))?.[0] ? ' or so' : sentence.slice(end);
  if (movesUpTo.test(told)) return undefined;
  if (placeNotDegree.test(told) && !/^\s+(?:mark|level|threshold|line)\b/i.test(behind)) return undefined;
  const before = told.replace(/\b(?:the|a|an|just|only|another)\s+$/i, '');
  const isSpan = /^(years|months|weeks|days|hours)$/.test(unit);
  for (const [pattern, qualifier] of qualifiersBefore) {
    const match = pattern.exec(before);
    // “Over seven years” and “within two weeks” are how long, not how exact.
    if (match && !(isSpan && /^(over|within|under|around|past|round)\s*$/i.test(match[0]))) return qualifier;
  }
  for (const [pattern, qualifier] of qualifiersBehind) if (pattern.test(behind)) return qualifier;
  return undefined;
}

function findStatus(before: string): string | undefined {
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf(', and '), before.length - 120, 0),
  );
  let best: { status: string; index: number } | undefined;
  for (const [pattern, status] of statusWords) {
    for (const match of clause.matchAll(new RegExp(pattern.source, 'gi'))) {
      if (match.index >= (best?.index ?? 0)) best = { status, index: match.index };
    }
  }
  return best?.status;
}
