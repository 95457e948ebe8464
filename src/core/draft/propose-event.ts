/** A date of a sentence as an event claim: when, whether it is due, and who takes part. */
import type { Sentence } from './article-text.ts';
import type { Candidate, Subject } from './choose-subject.ts';
import type { FoundDate } from './find-dates.ts';
import type { FoundFigure } from './find-figures.ts';
import { asPeriod } from './propose-figure.ts';

export interface ProposedEvent {
  /** EDTF; `../2027` for “by 2027”. */
  date: string;
  isDue: boolean;
  /** How the date was inferred. */
  inferred?: string;
  about: string[];
  /** Whether the sentence itself names nobody. */
  isGuess: boolean;
  sentence: string;
}

const maxParties = 5;

export function proposeEvent(
  sentence: Sentence,
  date: FoundDate,
  candidates: readonly Candidate[],
  before: Subject | undefined,
): ProposedEvent {
  const parties = candidates.filter(({ kind }) => kind !== 'topic').map(({ id }) => id);
  const named = [...new Set(parties.length > 0 ? parties : candidates.map(({ id }) => id))].slice(
    0,
    maxParties,
  );
  return {
    date: asPeriod(date),
    isDue: date.isAhead,
    ...(date.inferred && { inferred: `“${date.words}”: ${date.inferred}` }),
    about: named.length > 0 ? named : (before?.ids ?? []),
    isGuess: named.length === 0,
    sentence: sentence.text,
  };
}

/** `OSLO, March 3 (Wire) –`: when the article was written. */
export const isDateline = ({ text }: Sentence, { index, words }: FoundDate): boolean =>
  index < 60 &&
  /^.{0,60}\s[–—-]{1,2}\s/.test(text) &&
  index + words.length < text.search(/\s[–—-]{1,2}\s/) &&
  /^\p{Lu}{3,}|^[\p{Lu}][\p{L}]+(?:,|\s\()/u.test(text);

/** `the lowest since May`, `from a year earlier`: what something is held against, and nothing that happened. */
export function isOnlyCompared({ text }: Sentence, { index, words, limit }: FoundDate): boolean {
  const before = text.slice(0, index);
  return limit === 'since'
    ? /\b(?:\p{L}+est|most|least|worst|record|first)\b[^,;]{0,30}$/u.test(before)
    : /\b(?:earlier|before|ago)$/.test(words) && /\b(?:from|than|with|against|versus|to)\s$/.test(before);
}

/** The April of “the April controls” is a part of their name. */
export const isOfName = ({ index, words }: FoundDate, named: readonly Candidate[]): boolean =>
  named.some((one) => one.index < index + words.length && one.end > index);

/** A past year, or today, beside a number (`$344 in 2025`) is the period of the number and nothing that happened. */
export const isPeriodOnly = (
  { index, words, date, isAhead, limit }: FoundDate,
  figures: readonly FoundFigure[],
): boolean =>
  !isAhead &&
  limit === undefined &&
  (/^\d{4}$/.test(date) || /^today$/i.test(words)) &&
  figures.some(
    ({ start, end }) =>
      (index >= end && index - end < 4) ||
      (start >= index + words.length && start - index - words.length < 4),
  );
