/** Plans, targets, commitments and forecasts: which two are one promise, and when the later one moves the earlier. */

import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin } from '../link/kin.ts';
import { edtf } from '../schema/edtf.ts';
import { daysBetween, type Period, subtractTerm } from './period.ts';

/** What kind of truth is weighed against what: what is so, or what is meant to be so. */
export type Modality = 'is' | 'planned';

/** Actuals and estimates are weighed together, plans, targets, commitments and forecasts together; what only may be is not. */
export function modalityOf(status: string | undefined): Modality | undefined {
  if (status === undefined || status === 'actual' || status === 'estimate') return 'is';
  return status === 'possible' || status === 'scenario' ? undefined : 'planned';
}

/** The days on which its source can have been published. */
export const publicationOf = ({ findArticle }: Pick<Digest, 'findArticle'>, { article }: Claim): Period =>
  edtf(findArticle(article)?.fields.source.published ?? '9999');

/** How long before its publication what a claim gives without a date is taken to hold; one year unless told. */
export function validBefore({ first, last }: Period, validFor = '1 year'): Period {
  return { ...(first && { first: subtractTerm(first, validFor) }), ...(last && { last }) };
}

/** Two sources that give different targets within this many days contradict each other; a later one moves the target. */
export const daysOfOneReport = 30;

export interface Report {
  published: Period;
  article: string;
  /** The article says itself that the target moved. */
  moved: boolean;
  /** Whom it credits. */
  speakers: readonly string[];
  digest: Pick<Digest, 'findEntity'>;
}

/** What moving a target asks of a claim. */
export const toReport = (digest: Digest, claim: Claim, published: Period): Report => ({
  published,
  article: claim.article,
  moved: 'moved' in claim.fields && claim.fields.moved !== undefined,
  speakers: claim.fields.by ?? [],
  digest,
});

/**
 * Whether `later` moves a target of `earlier`: it was surely published after it, and says itself that the target moved
 * or came more than a month later. What one body expects moves nothing of what another does. One article may tell both.
 */
export function movesTarget(earlier: Report, later: Report): boolean {
  if (earlier.article === later.article) return later.moved && !earlier.moved;
  const areOthers =
    earlier.speakers.length > 0 &&
    later.speakers.length > 0 &&
    !earlier.speakers.some((id) => later.speakers.some((other) => isKin(later.digest, id, other)));
  if (areOthers && !later.moved) return false;
  const { last } = earlier.published;
  const { first } = later.published;
  if (!last || !first || first <= last) return false;
  return later.moved || daysBetween(last, first) > daysOfOneReport;
}

/** “By 2027” is met in 2027: the time that a target names, without the open beginning. */
export const targetTime = (text: string): string => text.replace(/^\.\.\//, '');
