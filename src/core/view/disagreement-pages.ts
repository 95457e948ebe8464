/** The pages of all disagreements: as many on each as it has room for, the much disputed ones fewer. */
import { type Disagreement, type DisagreementKind, disagreementsOf } from '../claims/disagreements.ts';
import { perDigest } from '../link/per-digest.ts';
import { pageSizes } from './pager.ts';

/** How many sides of one disagreement a page shows. */
export const mostSides = 15;

interface DisagreementPages {
  /** One empty page where there are none. */
  pages: Disagreement[][];
  /** By id, from 1. */
  numbers: ReadonlyMap<string, number>;
}

/** Where the words that differ do not say it all, each side has a sentence more. */
const isTold: Partial<Record<DisagreementKind, true>> = { date: true, deal: true, question: true };

/** Its title takes a row and its place in the list at the top, each side a row. */
const countRows = ({ kind, claims }: Disagreement): number =>
  1.3 + Math.min(claims.length, mostSides) * (isTold[kind] ? 1.3 : 1);

export const disagreementPages = perDigest(
  (digest): DisagreementPages => cutPages(disagreementsOf(digest).all),
);

function cutPages(all: readonly Disagreement[]): DisagreementPages {
  const pages: Disagreement[][] = [[]];
  const numbers = new Map<string, number>();
  let taken = 0;
  for (const one of all) {
    const rows = countRows(one);
    const page = pages.at(-1) ?? [];
    const isFull = page.length === pageSizes.disagreements || taken + rows > pageSizes.disputeRows;
    if (isFull && page.length > 0) {
      pages.push([one]);
      taken = rows;
    } else {
      page.push(one);
      taken += rows;
    }
    numbers.set(one.id, pages.length);
  }
  return { pages, numbers };
}
