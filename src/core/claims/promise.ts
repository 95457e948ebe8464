/** Plans, targets, commitments and forecasts: which two are one promise, and when the later one moves the earlier. */

import { UTCDate } from '@date-fns/utc';
import { differenceInCalendarDays } from 'date-fns';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { type Period, subtractTerm } from './period.ts';

/** What kind of truth is weighed against what: what is so, or what is meant to be so. */
export type Modality = 'is' | 'planned';

/** Actuals and estimates are weighed together, plans, targets, commitments and forecasts together; what only may be is not. */
export function modalityOf(status: string | undefined): Modality | undefined {
  if (status === undefined || status === 'actual' || status === 'estimate') return 'is';
  return status === 'possible' || status === 'scenario' ? undefined : 'planned';
}

/** The days on which its source can have been published. */
export function publicationOf({ findArticle }: Pick<Digest, 'findArticle'>, { article }: Claim): Period {
  const { first, last } = edtf(findArticle(article)?.fields.source.published ?? '9999');
  return { ...(first && { first }), ...(last && { last }) };
}

/** How long before its publication what a claim gives without a date is taken to hold; one year unless told. */
export function validBefore({ first, last }: Period, validFor = '1 year'): Period {
  return { ...(first && { first: subtractTerm(first, validFor) }), ...(last && { last }) };
}

/** Two sources that give different targets within this many days contradict each other; a later one moves the target. */
export const daysOfOneReport = 30;

/** Whether `later` was surely published after `earlier`, and says itself that the target moved or came more than a month later. */
export function movesTarget(
  earlier: { published: Period; moved: boolean },
  later: { published: Period; moved: boolean },
): boolean {
  const { last } = earlier.published;
  const { first } = later.published;
  if (!last || !first || first <= last) return false;
  return later.moved || differenceInCalendarDays(new UTCDate(first), new UTCDate(last)) > daysOfOneReport;
}

/** “By 2027” is met in 2027: the time that a target names, without the open beginning. */
export const targetTime = (text: string): string => text.replace(/^\.\.\//, '');
