/** What stands behind a number: a unit with its rate, or the noun that it counts. */
import { type ExtraUnits, findUnit, isCurrency } from '../schema/units.ts';
import type { UnitContext } from './amount.ts';
import type { MoneyWords } from './local-money.ts';
import { moneyAfter, rateWords, unitWords } from './unit-words.ts';

interface Behind {
  unit?: string;
  noun?: string;
  length: number;
}

export function findUnitBehind(
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
