/** Where a policy, project or deal stands today, in words that never claim more than is known. */

import { findStandings, type Standing } from '../claims/standing.ts';
import type { Digest } from '../link/digest.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { type Mark, type SourceLabel, viewClaim, viewSource } from './claim-view.ts';
import { formatDate, formatDistance } from './format-date.ts';
import type { RichText } from './rich-text.ts';
import { formatSince } from './saying.ts';

export interface StandingView {
  part?: string;
  /** Law and practice are told apart only where both are spoken of. */
  side: 'in law' | 'in practice' | '';
  /** `suspended`, `in force`; after its end `unconfirmed since 27 Nov 2026`. */
  status: string;
  phase: StatusWord['phase'] | 'unknown';
  /** `until 27 Nov 2026 (in 5 days)`, `since 10 Nov 2025`, `last confirmed Dec 2025`. */
  detail: string;
  /** Whom its source credits with it. */
  credit: RichText;
  /** That it is doubted or disputed. */
  marks: Mark[];
  source: SourceLabel;
}

export function viewStandings(digest: Digest, entity: string): StandingView[] {
  const standings = findStandings(digest, entity);
  const hasPractice = standings.some(({ side }) => side === 'practice');
  return standings.map((standing) => viewStanding(digest, standing, hasPractice));
}

export function viewStanding(digest: Digest, standing: Standing, hasPractice: boolean): StandingView {
  const { claim, part, side, lapsed, end, confirmed } = standing;
  const word: StatusWord = stages[claim.fields.status];
  const { credit, marks } = viewClaim(digest, claim);
  return {
    ...(part && { part }),
    side: side === 'practice' ? 'in practice' : hasPractice ? 'in law' : '',
    status: lapsed ? `unconfirmed since ${formatDate(end?.date ?? '')}` : word.label,
    phase: lapsed ? 'unknown' : word.phase,
    detail: end ? detailOfEnd(digest, standing, end.date) : detailWithoutEnd(digest, standing),
    credit,
    marks: marks.filter(({ kind }) => kind === 'disputed' || kind === 'doubted'),
    source: viewSource(digest, confirmed),
  };
}

function detailOfEnd({ today }: Digest, { lapsed, claim }: Standing, until: string): string {
  const word: StatusWord = stages[claim.fields.status];
  if (lapsed) return `${word.label} until then; no source says what came after`;
  const since = claim.fields.date ? `${formatSince(claim.fields.date)}, ` : '';
  const distance = formatDistance(until, today);
  return `${since}until ${formatDate(until)}${distance ? ` (${distance})` : ''}`;
}

function detailWithoutEnd(digest: Digest, { claim, confirmed }: Standing): string {
  const since = claim.fields.date ? `${formatSince(claim.fields.date)}; ` : '';
  const published = digest.findArticle(confirmed.article)?.fields.source.published ?? '';
  return `${since}last confirmed ${formatDate(published)}`;
}
