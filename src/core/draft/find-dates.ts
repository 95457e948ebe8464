/** Every date that a sentence names, resolved against the day of publication and no more precise than it was said. */
import { parseEdtf } from '../schema/edtf.ts';
import { dateForms } from './date-forms.ts';
import { findDirection } from './find-direction.ts';
import type { Anchor, Direction } from './resolve-date.ts';

export interface FoundDate {
  index: number;
  /** The words it was read from, preposition included: `by the end of next year`. */
  words: string;
  /** EDTF. */
  date: string;
  /** How it was inferred, where the words alone do not say it. */
  inferred?: string;
  /** Whether it lies ahead of the publication; where that is unknown, whether it is told as what is to come. */
  isAhead: boolean;
  /** What the verbs of the sentence say. */
  isTold: Direction;
  /** Whether the date is a limit: `by`, `until`, `before`. */
  limit?: 'by' | 'until' | 'since';
}

/** The dates of a sentence from left to right, none inside another. */
export function findDates(sentence: string, anchor: Anchor | undefined, earlier?: FoundDate): FoundDate[] {
  const candidates = dateForms.flatMap(({ pattern, read }) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {};
      const direction = findDirection(sentence, match.index, match[0]);
      const result = read({ groups, anchor, direction, earlier: earlier?.date });
      if (!result || !parseEdtf(result.date).ok) return [];
      const words = match[0].trim();
      const index = match.index + match[0].indexOf(words);
      return [{ index, words, isTold: direction, isAhead: direction === 'ahead', ...result }];
    }),
  );
  candidates.sort((a, b) => a.index - b.index || b.words.length - a.words.length);
  const found: FoundDate[] = [];
  let end = 0;
  for (const candidate of candidates) {
    if (candidate.index < end) continue;
    end = candidate.index + candidate.words.length;
    found.push(withLimit(candidate, sentence, anchor));
  }
  return found;
}

function withLimit(date: FoundDate, sentence: string, anchor: Anchor | undefined): FoundDate {
  const before = sentence.slice(Math.max(0, date.index - 24), date.index);
  const limit =
    /\b(by|before|no later than)\s+(the\s+)?(end of\s+|around\s+)?$/i.test(before) ||
    /^(by|before)\b/i.test(date.words)
      ? 'by'
      : /\b(until|till|through)\s+$/i.test(before) || /^(until|till|through)\b/i.test(date.words)
        ? 'until'
        : /\bsince\s+$/i.test(before) || /^since\b/i.test(date.words)
          ? 'since'
          : undefined;
  const result = parseEdtf(date.date);
  const { first = '', last = '' } = result.ok ? result.date : {};
  // What may still come is due: “by the end of 2025” in December of that year.
  const isOpen = limit === 'by' || limit === 'until' || date.date.includes('/');
  const day = isOpen ? last : first;
  return { ...date, isAhead: anchor ? day > anchor.day : date.isAhead, ...(limit && { limit }) };
}
