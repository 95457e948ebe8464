/** A name for a number that belongs to no metric: what is counted, or the measure that the sentence speaks of. */
import type { FoundFigure } from './find-figures.ts';

/** Nouns of measures, whatever is measured; longer ones first. */
const measures =
  /\b(market share|round-trip efficiency|funding round|private capital|equity stake|joint venture|partnership|package|financing|workforce|investment|production|consumption|acquisition|efficiency|availability|utilisation|utilization|shareholding|contingency|conversion|inhabitants|population|emissions|throughput|dividend|earnings|turnover|revenues?|capacity|reserves?|resources?|shipments?|deliveries|inventory|stockpiles?|discount|interest|exports?|imports?|demand|supply|supplies|output|funding|incentives?|grants?|subsid(?:y|ies)|equity|stakes?|shares?|loans?|debts?|budgets?|spending|costs?|prices?|tariffs?|duties|duty|taxes|tax|fees?|fines?|penalties|wages?|salar(?:y|ies)|profits?|loss(?:es)?|sales|growth|orders?|contracts?|area|length|depth|grades?|content|life|term|bids?|voters?|savings|deposits?|jobs?)\b/gi;

/** What a span of time before it is the length of: `a 10-year agreement`, `a one-year suspension`. */
const agreement =
  /^[\s-]+(?:[\p{L}-]+\s){0,2}?(agreement|contract|deal|loan|lease|licen[cs]e|partnership|pact|suspension|pause|truce|ban)\b/iu;

/** A short noun phrase, never a sentence of the source; `undefined` where the sentence gives none. */
export function nameFigure(sentence: string, { start, end, noun, unit }: FoundFigure): string | undefined {
  if (unit === 'count' && noun && !/\bones$/.test(noun)) return capitalise(noun);
  if (unit === 'jobs') return 'Jobs';
  const term = /^(?:years|months|weeks|days)$/.test(unit)
    ? agreement.exec(sentence.slice(end))?.[1]
    : undefined;
  if (term) return `Term of the ${term.toLowerCase()}`;
  const before = [...sentence.slice(Math.max(0, start - 110), start).matchAll(measures)].at(-1);
  const after = [...sentence.slice(end, end + 60).matchAll(measures)][0];
  const distance = before ? Math.min(110, start) - before.index : Number.POSITIVE_INFINITY;
  const isAfterNearer = after && (after.index < 25 || after.index < distance / 2);
  const found = (isAfterNearer ? after : (before ?? after))?.[0];
  if (found) return capitalise(found.toLowerCase());
  return noun ? capitalise(noun) : undefined;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
