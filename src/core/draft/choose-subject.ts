/** Whom or what a number of a sentence is about: a guess by place and kind, which an editor confirms. */
import type { Digest } from '../link/digest.ts';
import type { EntityKind } from '../schema/kinds.ts';
import type { Sentence } from './article-text.ts';
import type { KnownMention } from './known-names.ts';

/** What a number is rather about; what is not here (publishers, metrics, questions) has no numbers of its own. */
const weights: Partial<Record<EntityKind, number>> = {
  company: 30,
  project: 34,
  policy: 28,
  deal: 26,
  institution: 18,
  place: 14,
  topic: 8,
  event: 8,
  person: 0,
};

export interface Subject {
  ids: string[];
  /** Why, where the sentence itself does not name it. */
  guess?: string;
}

/** A known thing at its place in a sentence. */
export interface Candidate {
  id: string;
  kind: EntityKind;
  index: number;
  end: number;
}

/** The mentions that stand in a sentence, with places within it; what has two meanings is left out. */
export function listCandidates(
  sentence: Sentence,
  mentions: readonly KnownMention[],
  digest: Digest,
): Candidate[] {
  const end = sentence.start + sentence.text.length;
  return mentions
    .filter((mention) => mention.index >= sentence.start && mention.end <= end)
    .flatMap((mention) => {
      const [id = '', ...others] = mention.ids;
      const kind = digest.findEntity(id)?.kind;
      if (others.length > 0 || !kind || weights[kind] === undefined) return [];
      return [{ id, kind, index: mention.index - sentence.start, end: mention.end - sentence.start }];
    });
}

/** What a sentence is about as a whole, for the sentences behind it that name nobody. */
export function findMain(candidates: readonly Candidate[]): Subject | undefined {
  const actors = candidates.filter(
    ({ kind }) => kind === 'company' || kind === 'project' || kind === 'policy' || kind === 'deal',
  );
  const [first, ...rest] =
    actors.length > 0
      ? actors
      : candidates.filter(({ kind }) => kind === 'institution' || kind === 'place' || kind === 'topic');
  if (!first) return undefined;
  const pair = rest.find(({ id, kind }) => id !== first.id && isPair(first.kind, kind));
  return { ids: [first.id, ...(pair ? [pair.id] : [])] };
}

/** Who says, expects or reports a number is not what it is about. */
const speaks =
  /^(?:['’]s)?,?\s*(?:(?:which|who|that)\s+)?(?:said|says|told|expects?|thinks|reckons|estimates?|estimated|forecasts?|reported|reports|wrote|believes|argues|sees|puts|according|calls?|warns?|warned)\b/i;
const spokenBy =
  /\b(?:according to|said|says|told|report by|figures that|by)\s+(?:the\s+|consultancy\s+|analysts? (?:at|of)\s+)?$/i;

/** The best subject for what stands at `at`; `before` is that of the sentences above. */
export function chooseSubject(
  sentence: Sentence,
  at: number,
  candidates: readonly Candidate[],
  before: Subject | undefined,
): Subject | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreSubject(sentence.text, at, candidate, candidates) }))
    .sort((a, b) => b.score - a.score);
  const [best, ...rest] = scored;
  if (!best || best.score < 0) {
    return before ? { ids: before.ids, guess: 'named before this sentence' } : undefined;
  }
  // A plant and its company named in one breath: the number may be of either, and both are right to name.
  const pair = rest.find(
    ({ candidate, score }) =>
      score > best.score - 16 &&
      isPair(best.candidate.kind, candidate.kind) &&
      candidate.id !== best.candidate.id,
  );
  return { ids: [best.candidate.id, ...(pair ? [pair.candidate.id] : [])] };
}

const isPair = (one: EntityKind, other: EntityKind): boolean =>
  [one, other].sort().join() === 'company,project' || [one, other].sort().join() === 'policy,project';

/** A place behind the number says where, and seldom what the number is about. */
const placeOnly = 30;

function scoreSubject(text: string, at: number, candidate: Candidate, all: readonly Candidate[]): number {
  const { index, end, kind } = candidate;
  const isBefore = end <= at;
  const between = isBefore ? text.slice(end, at) : text.slice(at, index);
  const isFirst = all[0] === candidate;
  const isSpeaker = speaks.test(text.slice(end)) || spokenBy.test(text.slice(0, index));
  return (
    (weights[kind] ?? 0) +
    (isBefore ? 12 : 0) +
    (isFirst && isBefore ? 8 : 0) -
    Math.min(30, between.length / 5) -
    (/[;]|,\s(?:and|but|while|with|according)\s|\s(?:while|whereas)\s/.test(between) ? 12 : 0) -
    (isSpeaker ? 26 : 0) -
    (kind === 'place' &&
    !isBefore &&
    /\b(?:in|at|near|across|outside)\s(?:the\s)?$/i.test(text.slice(0, index))
      ? placeOnly
      : 0) +
    (!isBefore && /^[^,;.]{0,30}\b(?:of|to|for|at|in|by)\s+(?:the\s+|its\s+)?$/i.test(between) ? 12 : 0)
  );
}

/** `the mine`, `the company`: what was named before under its own name. */
export function findDefinite(sentence: Sentence, earlier: readonly Candidate[], digest: Digest): Candidate[] {
  return [...sentence.text.matchAll(/\b[Tt]he ([a-z]+)(?: ([a-z]+))?\b/g)].flatMap((match) => {
    // “The salt mine” is a mine, and so is “the mine began”.
    const [whole, first = '', second = ''] = match;
    for (const noun of [second, first]) {
      const found = findNamed(noun, earlier, digest);
      const end = match.index + whole.length - (noun === first && second ? second.length + 1 : 0);
      if (found) return [{ ...found, index: match.index, end }];
    }
    return [];
  });
}

/** The latest of those named whom a noun can mean. */
function findNamed(noun: string, earlier: readonly Candidate[], digest: Digest): Candidate | undefined {
  return earlier.findLast(({ id, kind }) => {
    const entity = digest.findEntity(id);
    if (
      kind === 'company' &&
      /^(?:company|firm|group|miner|producer|developer|maker|manufacturer|supplier|operator)$/.test(noun)
    )
      return true;
    if (!entity || kind === 'person' || kind === 'place' || kind === 'topic') return false;
    const words = [entity.fields.name, 'kind' in entity.fields ? (entity.fields.kind ?? '') : '']
      .join(' ')
      .toLowerCase()
      .split(' ');
    return noun.length > 3 && words.includes(noun);
  });
}
