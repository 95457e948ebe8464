/** Where a policy, project or deal stands today, in words that never claim more than is known. */
import type { StatusClaim } from '../claims/claim.ts';
import { findStandings, listStatuses, type Standing } from '../claims/standing.ts';
import type { Digest } from '../link/digest.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { type ClaimView, type SourceLabel, viewClaim, viewSource } from './claim-view.ts';
import { formatDate, formatDistance } from './format-date.ts';

export interface StandingView {
  part?: string;
  /** Empty where the difference means nothing: a project has no law. */
  side: 'in law' | 'in practice' | '';
  /** `suspended`, `in force`; after its end `unconfirmed`. */
  status: string;
  phase: StatusWord['phase'] | 'unknown';
  /** `until 27 Nov 2026 (in 5 days)`, `since 10 Nov 2025`, `last confirmed Dec 2025`. */
  detail: string;
  source: SourceLabel;
}

export function viewStandings(digest: Digest, entity: string): StandingView[] {
  const isPolicy = digest.findEntity(entity)?.kind === 'policy';
  return findStandings(digest, entity).map((standing) => viewStanding(digest, standing, isPolicy));
}

function viewStanding(digest: Digest, standing: Standing, isPolicy: boolean): StandingView {
  const { claim, part, side, lapsed, end } = standing;
  const word: StatusWord = stages[claim.fields.status];
  return {
    ...(part && { part }),
    side: side === 'practice' ? 'in practice' : isPolicy ? 'in law' : '',
    status: lapsed ? `was ${word.label}` : word.label,
    phase: lapsed ? 'unknown' : word.phase,
    detail: end ? detailOfEnd(digest, standing, end.date) : detailWithoutEnd(standing),
    source: viewSource(digest, claim),
  };
}

function detailOfEnd({ today }: Digest, { lapsed, claim }: Standing, until: string): string {
  if (lapsed) return `until ${formatDate(until)}; unconfirmed since`;
  const since = claim.fields.date ? `since ${formatDate(claim.fields.date)}, ` : '';
  const distance = formatDistance(until, today);
  return `${since}until ${formatDate(until)}${distance ? ` (${distance})` : ''}`;
}

function detailWithoutEnd({ claim, confirmed }: Standing): string {
  const since = claim.fields.date ? `since ${formatDate(claim.fields.date)}; ` : '';
  return `${since}last confirmed ${formatDate(confirmed)}`;
}

/** Every status that any source gives, from the earliest to the latest. */
export const viewHistory = (digest: Digest, entity: string): ClaimView[] =>
  listStatuses(digest, entity).map((claim: StatusClaim) => viewClaim(digest, claim));
