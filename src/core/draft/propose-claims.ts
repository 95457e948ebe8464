/** The figure and event claims that an article's sentences suggest, each with the words it came from. */
import type { Digest } from '../link/digest.ts';
import type { ArticleText, Sentence } from './article-text.ts';
import {
  type Candidate,
  chooseSubject,
  findDefinite,
  findMain,
  listCandidates,
  type Subject,
} from './choose-subject.ts';
import type { UnitContext } from './find-amounts.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { findFigures } from './find-figures.ts';
import type { KnownMention } from './known-names.ts';
import { isDateline, isPeriodOnly, type ProposedEvent, proposeEvent } from './propose-event.ts';
import { isRepeated, type ProposedFigure, proposeFigure } from './propose-figure.ts';
import type { Anchor } from './resolve-date.ts';

export interface Proposals {
  figures: ProposedFigure[];
  events: ProposedEvent[];
}

export interface ProposalContext {
  digest: Digest;
  units: UnitContext;
  /** The day that relative dates are counted from, if it is known. */
  anchor: Anchor | undefined;
  mentions: readonly KnownMention[];
}

/** What has been read so far, and what the next sentence may refer to. */
interface Memory {
  subject: Subject | undefined;
  date: FoundDate | undefined;
  named: Candidate[];
}

export function proposeClaims({ sentences }: ArticleText, context: ProposalContext): Proposals {
  const proposals: Proposals = { figures: [], events: [] };
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
  { figures, events }: Proposals,
): void {
  const { digest, anchor, mentions, units } = context;
  const dates = findDates(sentence.text, anchor, memory.date).filter((date) => !isDateline(sentence, date));
  const named = listCandidates(sentence, mentions, digest);
  const candidates = [...named, ...findDefinite(sentence, memory.named, digest)].sort(
    (a, b) => a.index - b.index,
  );
  const earlier = figures.filter(({ paragraph }) => paragraph === sentence.paragraph);
  const found = findFigures(sentence.text, dates, units, earlier);
  for (const figure of found) {
    const subject = chooseSubject(sentence, figure.start, candidates, memory.subject);
    const proposed = proposeFigure(figure, { sentence, subject, dates, headline, digest });
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
