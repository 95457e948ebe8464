/** Every date that a sentence names, resolved against the day of publication and no more precise than it was said. */
import { parseEdtf } from '../schema/edtf.ts';
import { dateForms } from './date-forms.ts';
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

/** What the words around a date say of its direction. */
const ahead =
  /\b(will|would|shall|plans?|planned|planning|expects?|expected|due|aims?|intends?|scheduled|set to|slated|projected|targeted|hopes?|could|may|might|until|by|before|upcoming|starting|begin(s|ning)? in|deadline|expires?|is to|are to)\b/i;
const behind =
  /\b(was|were|had|has|did|said|told|announced|signed|agreed|imposed|launched|opened|began|started|rose|fell|met|visited|approved|published|reported|acquired|bought|sold|won|took|made|closed|completed|shipped|ago|after|following|slipped)\b/i;

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

/** By the nearest verb: before the date within its clause, else behind it. */
function findDirection(sentence: string, index: number, words: string): Direction {
  if (/^\s*(by|until|before|starting)\b/i.test(words)) return 'ahead';
  if (
    /^\s*since\b/i.test(words) ||
    /\bas (late|recently|early|far back) as\s*$/i.test(sentence.slice(0, index))
  )
    return 'behind';
  const start = Math.max(sentence.lastIndexOf(';', index), sentence.lastIndexOf(', and ', index), 0);
  const before = sentence.slice(start, index);
  const after = sentence.slice(index + words.length, index + words.length + 90).split(/[;.]/)[0] ?? '';
  const lastAhead = before.search(new RegExp(`${ahead.source}(?![^]*${ahead.source})`, 'i'));
  const lastBehind = before.search(new RegExp(`${behind.source}(?![^]*${behind.source})`, 'i'));
  if (lastAhead >= 0 || lastBehind >= 0) return lastAhead > lastBehind ? 'ahead' : 'behind';
  const nextAhead = after.search(ahead);
  const nextBehind = after.search(behind);
  if (nextAhead < 0 && nextBehind < 0) return 'near';
  return nextBehind < 0 || (nextAhead >= 0 && nextAhead < nextBehind) ? 'ahead' : 'behind';
}
