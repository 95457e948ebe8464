/** The claims that an article's sentences suggest, each with the words it came from. */
import type { Digest } from '../link/digest.ts';
import type { UnitContext } from './amount.ts';
import type { ArticleText, Sentence } from './article-text.ts';
import {
  type Candidate,
  chooseSubject,
  findDefinite,
  findMain,
  listCandidates,
  type Subject,
} from './choose-subject.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import { listParties, type NamedSpan } from './find-parties.ts';
import type { KnownMention } from './known-names.ts';
import {
  isDateline,
  isOfName,
  isOnlyCompared,
  isPeriodOnly,
  type ProposedEvent,
  proposeEvent,
} from './propose-event.ts';
import { isRepeated, type ProposedFigure, proposeFigure } from './propose-figure.ts';
import { type ProposedRelation, proposeRelations } from './propose-relation.ts';
import { type ProposedStatus, proposeStatuses } from './propose-status.ts';
import type { Anchor } from './resolve-date.ts';

export interface Proposals {
  figures: ProposedFigure[];
  events: ProposedEvent[];
  relations: ProposedRelation[];
  statuses: ProposedStatus[];
}

export interface ProposalContext {
  digest: Digest;
  units: UnitContext;
  /** The day that relative dates are counted from, if it is known. */
  anchor: Anchor | undefined;
  mentions: readonly KnownMention[];
  /** Names that the digest does not know, at their places in the text. */
  unknown: readonly NamedSpan[];
}

/** What has been read so far, and what the next sentence may refer to. */
interface Memory {
  subject: Subject | undefined;
  date: FoundDate | undefined;
  named: Candidate[];
}

export function proposeClaims({ sentences }: ArticleText, context: ProposalContext): Proposals {
  const proposals: Proposals = { figures: [], events: [], relations: [], statuses: [] };
  const memory: Memory = { subject: undefined, date: undefined, named: [] };
  const headline = sentences.filter(({ paragraph }) => paragraph < 0);
  for (const sentence of headline)
    memory.subject = findMain(listCandidates(sentence, context.mentions, context.digest));
  // The headline comes last: what it says the prose says more exactly.
  for (const sentence of [...sentences.filter(({ isHeading }) => !isHeading), ...headline]) {
    readSentence(sentence, headline[0]?.text ?? '', context, memory, proposals);
  }
  return proposals;
}

function readSentence(
  sentence: Sentence,
  headline: string,
  context: ProposalContext,
  memory: Memory,
  { figures, events, relations, statuses }: Proposals,
): void {
  const { digest, anchor, mentions, units } = context;
  const named = listCandidates(sentence, mentions, digest);
  const dates = findDates(sentence.text, anchor, memory.date).filter(
    (date) => !isDateline(sentence, date) && !isOnlyCompared(sentence, date) && !isOfName(date, named),
  );
  const definite = findDefinite(sentence, memory.named, digest);
  const candidates = [...named, ...definite].sort((a, b) => a.index - b.index);
  const earlier = figures.filter(({ paragraph }) => paragraph === sentence.paragraph);
  const found = findFigures(sentence.text, dates, units, earlier);
  const parties = listParties(sentence.text, named, listIn(sentence, context.unknown));
  // What a headline claims the prose says in full.
  const told = sentence.paragraph < 0 ? [] : proposeRelations(sentence.text, parties, found, dates);
  relations.push(...told.filter((one) => !relations.some((other) => isSameRelation(one, other))));
  if (sentence.paragraph >= 0) statuses.push(...proposeStatuses(sentence.text, parties, definite, dates));
  for (const figure of found) {
    const carrier = told.find(({ amount, share, termFigure }) =>
      [amount, share, termFigure].includes(figure),
    );
    const subject = carrier?.to.id
      ? { ids: [carrier.to.id] }
      : chooseSubject(sentence, figure.start, candidates, memory.subject);
    const proposed = {
      ...proposeFigure(figure, { sentence, subject, dates, headline, digest }),
      ...(carrier && { isCarried: true as const }),
    };
    if (!isRepeated(proposed, figures)) figures.push(proposed);
  }
  if (sentence.paragraph >= 0) {
    for (const date of dates) {
      if (isPeriodOnly(date, found)) continue;
      const event = proposeEvent(sentence, date, candidates, memory.subject);
      if (!events.some((one) => one.date === event.date && one.sentence === event.sentence))
        events.push(event);
    }
  }
  memory.date = dates.at(-1) ?? memory.date;
  memory.named.push(...named);
  memory.subject = findMain(candidates) ?? memory.subject;
}

/** The names that stand in a sentence, at their places within it. */
const listIn = ({ start, text }: Sentence, spans: readonly NamedSpan[]): NamedSpan[] =>
  spans
    .filter(({ index, end }) => index >= start && end <= start + text.length)
    .map((span) => ({ ...span, index: span.index - start, end: span.end - start }));

const isSameRelation = (one: ProposedRelation, other: ProposedRelation): boolean =>
  one.type === other.type &&
  (one.from.id ?? one.from.words) === (other.from.id ?? other.from.words) &&
  (one.to.id ?? one.to.words) === (other.to.id ?? other.to.words) &&
  one.amount?.value === other.amount?.value;
