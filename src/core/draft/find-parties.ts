/** Who stands in a sentence, as places in it: patterns of verbs are read between them, whatever they are called. */
import type { EntityKind } from '../schema/kinds.ts';
import type { Candidate } from './choose-subject.ts';

export interface Party {
  kind: EntityKind;
  index: number;
  end: number;
  /** Absent where the digest has no file of it. */
  id?: string;
  /** As the text has it. */
  words: string;
}

export interface NamedSpan {
  index: number;
  end: number;
  words: string;
  kind: EntityKind;
}

/** Known and unknown names of a sentence; of two at one place the known one counts. Places are within the sentence. */
export function listParties(
  text: string,
  known: readonly Candidate[],
  unknown: readonly NamedSpan[],
): Party[] {
  const named: Party[] = known.map((one) => ({ ...one, words: text.slice(one.index, one.end) }));
  const others = unknown.filter((one) => !named.some(({ index, end }) => index < one.end && end > one.index));
  return [...named, ...others].sort((a, b) => a.index - b.index);
}

/** The sentence with each party as `⟦##⟧` in its place, so that a pattern meets names of all kinds alike. */
export function markParties(text: string, parties: readonly Party[]): string {
  let marked = text;
  for (const { index, end } of parties) {
    if (end - index < 2) continue;
    marked = `${marked.slice(0, index)}⟦${'#'.repeat(end - index - 2)}⟧${marked.slice(end)}`;
  }
  return marked;
}

/** Matches a party under the name of a group, with what may stand in brackets behind it. */
export const party = (group: string): string => `(?<${group}>⟦#*⟧)(?!['’]s?\\s⟦)(?:\\s\\([^()]{1,40}\\))?`;

/** What describes a party before its name: `the salt maker`. */
export const described =
  "(?:(?:the|its|their|a|an|both)\\s)?(?:⟦#*⟧['’]s?\\s)?(?:(?:[\\w-]+\\s){0,3}(?:maker|company|miner|developer|start-?up|firm|producer|refiner|recycler|manufacturer|supplier|group|bank|agency|lender|operator|owner|buyer|customer|rival)\\s)?";

/** What stands between a subject and its verb: an apposition, auxiliaries, adverbs. */
export const untilVerb =
  '(?:,\\s[^⟦,;]{2,90},)?,?(?<aux>(?:\\s(?:also|already|recently|today|jointly|has|have|had|will|would|could|may|might|is|are|was|plans|planned|intends|aims|expects|hopes|wants|agreed|committed|pledged|promised|said|announced|says|it|they|that|to|then|now|which|who|on \\p{Lu}\\p{Ll}+day|in \\p{Lu}\\p{Ll}+|(?:this|last) (?:week|month|year)|not|never|no|longer|refused|declined|denied|failed))*)';

/** Words between verb and party that hold no other party and no other clause. */
export const gap = '[^⟦;:]{0,80}?';

/** What the auxiliaries say of a claim’s truth; `denied` where it is told as not so. */
export function readModality(aux: string): string | undefined {
  if (/\b(?:not|never|no longer|refused|declined|denied|failed)\b/.test(aux)) return 'denied';
  if (/\b(?:could|may|might|hopes|wants)\b/.test(aux)) return 'possible';
  if (/\b(?:agreed|committed|pledged|promised)\b/.test(aux)) return 'committed';
  return /\b(?:will|would|plans|planned|intends|aims|expects|to)\b/.test(aux) ? 'planned' : undefined;
}
