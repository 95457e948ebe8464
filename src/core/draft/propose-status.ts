/** Where a known policy, project or deal stands, where a sentence says so in plain words. */
import type { Stage } from '../schema/vocabulary.ts';
import type { Candidate } from './choose-subject.ts';
import type { FoundDate } from './find-dates.ts';
import { markParties, type Party, readModality } from './find-parties.ts';
import { statusForms } from './status-forms.ts';

export interface ProposedStatus {
  about: string;
  stage: Stage;
  /** Since when, and until when. */
  date?: FoundDate;
  until?: FoundDate;
  isPlanned: boolean;
  /** Whether the sentence names it only as “the plant”. */
  isGuess: boolean;
  sentence: string;
}

const standing = new Set(['policy', 'project', 'deal']);

/** `definite` are those that the sentence refers to without their name. */
export function proposeStatuses(
  sentence: string,
  parties: readonly Party[],
  definite: readonly Candidate[],
  dates: readonly FoundDate[],
): ProposedStatus[] {
  const referred = definite
    .filter(
      ({ kind, index, end }) =>
        standing.has(kind) && !parties.some((one) => one.index < end && one.end > index),
    )
    .map((one) => ({ ...one, words: '' }));
  const all = [...parties, ...referred].sort((a, b) => a.index - b.index);
  if (!all.some(({ kind, id }) => id !== undefined && standing.has(kind))) return [];
  const marked = markParties(sentence, all);
  const found: ProposedStatus[] = [];
  for (const { pattern, stage, for: kinds } of statusForms) {
    for (const match of marked.matchAll(pattern)) {
      const at = match.indices?.groups?.what?.[0];
      const thing = all.find(({ index }) => index === at);
      const status = readModality(match.groups?.aux ?? '');
      if (!thing?.id || !kinds.includes(thing.kind) || status === 'denied' || isMaybe(marked, match))
        continue;
      if (found.some(({ about }) => about === thing.id)) continue;
      const isPlanned = status !== undefined;
      found.push({
        about: thing.id,
        stage,
        ...findDatesOf(match.index + match[0].length, match.index, dates, isPlanned),
        isPlanned,
        isGuess: referred.includes(thing as (typeof referred)[number]),
        sentence,
      });
    }
  }
  return found;
}

/** “If it is suspended” and “whether it was lifted” say nothing of how it stands. */
const isMaybe = (marked: string, { index }: RegExpExecArray): boolean =>
  /\b(?:if|unless|whether|until|before|would have|could have)\s(?:[^⟦,;]{0,30})$/i.test(
    marked.slice(0, index),
  );

/** The dates behind the words, or the one just before: “on 1 February, the levy …”. */
function findDatesOf(
  end: number,
  start: number,
  dates: readonly FoundDate[],
  isPlanned: boolean,
): Pick<ProposedStatus, 'date' | 'until'> {
  const near = dates.filter(({ index }) => index >= end && index - end < 40);
  const date =
    near.find(({ limit }) => limit === undefined) ??
    dates.findLast(({ index, words }) => index + words.length <= start && start - index - words.length < 7);
  const until = near.find(({ limit }) => limit === 'until');
  return {
    ...(date && (isPlanned || !date.isAhead) && { date }),
    ...(until && { until }),
  };
}
