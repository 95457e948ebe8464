/** Where a policy, project or deal stands today, in words that never claim more than is known. */

import { findStandings, type Standing } from '../claims/standing.ts';
import { countArticles } from '../link/count-said.ts';
import type { Digest } from '../link/digest.ts';
import { perThing } from '../link/per-digest.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { editorLabel } from './claim-notes.ts';
import { type ClaimView, type Mark, type SourceLabel, viewClaim, viewSource } from './claim-view.ts';
import { formatDate, formatDistance } from './format-date.ts';
import type { RichText } from './rich-text.ts';
import { formatSince } from './saying.ts';

export interface StandingView {
  /** `Article 2`; `as a whole` where only some of what is told is of a part. */
  part?: string;
  /** The page of that part, where what stands so is not the thing itself but a policy that is part of it. */
  partHref?: string;
  /** Law and practice are told apart only where both are spoken of. */
  side: 'in law' | 'on paper' | 'in practice' | '';
  /** `suspended`, `in force`; after its end `unconfirmed since 27 Nov 2026`, without the day where the editor doubts it. */
  status: string;
  phase: StatusWord['phase'] | 'unknown';
  /** `until 27 Nov 2026 (in 5 days)`, `since 10 Nov 2025`, `last confirmed Dec 2025`. */
  detail: string;
  /** Whom its source credits with it. */
  credit: RichText;
  /** That it is doubted or disputed. */
  marks: Mark[];
  /** What the editor finds instead. */
  findings: ClaimView['notes'];
  source: SourceLabel;
}

/** It works today, in whole or in part. */
export const isInForce = ({ phase }: StandingView): boolean => phase === 'active' || phase === 'partial';

/** Viewed once for each digest: many pages tell where a thing stands. */
export const viewStandings = perThing((digest, entity: string): StandingView[] => {
  const standings = findStandings(digest, entity);
  const hasPractice = standings.some(({ side }) => side === 'practice');
  const hasPart = standings.some(({ part }) => part);
  return standings.map((standing) => ({
    ...(hasPart && { part: 'as a whole' }),
    ...viewStanding(digest, standing, hasPractice),
  }));
});

/** The policies that are part of one, of which some article tells. */
export const listParts = (digest: Digest, policy: string): string[] =>
  digest
    .entitiesNaming(policy)
    .filter((entity) => entity.kind === 'policy' && entity.fields.partOf.includes(policy))
    .map(({ id }) => id)
    .filter((id) => countArticles(digest, id) > 0);

/**
 * Where a thing is listed that stands so: what works in part, in law or in practice works; one whose parts are things of
 * their own and stand differently is `split`, for each of them is listed itself.
 */
export function phaseOf(standings: readonly StandingView[]): StandingView['phase'] | 'split' | 'untold' {
  if (standings.some(({ partHref }) => partHref)) return 'split';
  return (standings.find(isInForce) ?? standings[0])?.phase ?? 'untold';
}

/** The same for a list: what stands differently in its parts is told of each part, not of the whole. */
export function viewOverview(digest: Digest, entity: string): StandingView[] {
  const parts = listParts(digest, entity).flatMap((id) => {
    const [first] = viewStandings(digest, id);
    const part = digest.findEntity(id)?.fields.name ?? id;
    return first ? [{ ...first, part, partHref: digest.urls.page('policy', id) }] : [];
  });
  return new Set(parts.map(({ phase }) => phase)).size > 1 ? parts : viewStandings(digest, entity);
}

export function viewStanding(digest: Digest, standing: Standing, hasPractice: boolean): StandingView {
  const { claim, part, side, lapsed, end, confirmed } = standing;
  const word: StatusWord = stages[claim.fields.status];
  const { credit, marks, notes } = viewClaim(digest, claim);
  const findings = notes.filter(({ label }) => label === editorLabel);
  const isDoubted = findings.length > 0;
  const until = end?.date;
  return {
    ...(part && { part }),
    // What is agreed is on paper; what is in force is law.
    side:
      side === 'practice'
        ? 'in practice'
        : !hasPractice
          ? ''
          : word.phase === 'coming'
            ? 'on paper'
            : 'in law',
    status: lapsed ? wordOfLapse(digest, until, isDoubted) : word.label,
    phase: lapsed ? 'unknown' : word.phase,
    detail: until ? detailOfEnd(digest, standing, until, isDoubted) : detailWithoutEnd(digest, standing),
    credit,
    marks: marks.filter(({ kind }) => kind === 'disputed' || kind === 'doubted'),
    findings,
    source: viewSource(digest, confirmed),
  };
}

/** The day where the editor finds no other. */
const wordOfLapse = ({ site }: Digest, until: string | undefined, isDoubted: boolean): string =>
  until && !isDoubted ? `unconfirmed since ${formatDate(until, site.language)}` : 'unconfirmed';

function detailOfEnd(
  { today, site }: Digest,
  { lapsed, claim }: Standing,
  until: string,
  isDoubted: boolean,
): string {
  const word: StatusWord = stages[claim.fields.status];
  if (lapsed && isDoubted) {
    const day = formatDate(until, site.language);
    return `${word.label} until ${day} as its source has it; no source says what came after`;
  }
  if (lapsed) return `${word.label} until then; no source says what came after`;
  const since = claim.fields.date ? `${formatSince(claim.fields.date, site.language)}, ` : '';
  const distance = formatDistance(until, today);
  return `${since}until ${formatDate(until, site.language)}${distance ? ` (${distance})` : ''}`;
}

function detailWithoutEnd(digest: Digest, { claim, confirmed }: Standing): string {
  const since = claim.fields.date ? `${formatSince(claim.fields.date, digest.site.language)}; ` : '';
  const published = digest.findArticle(confirmed.article)?.fields.source.published ?? '';
  const then = published === claim.fields.date ? 'then' : formatDate(published, digest.site.language);
  return `${since}last confirmed ${then}`;
}
