/** The pages of all disagreements: as many on each as it has room for, the much disputed ones fewer. */

import { type Disagreement, disagreementsOf } from '../claims/disagreements.ts';
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

export const disagreementPages = perDigest(
  (digest): DisagreementPages => cutPages(disagreementsOf(digest).all),
);

function cutPages(all: readonly Disagreement[]): DisagreementPages {
  const pages: Disagreement[][] = [[]];
  const numbers = new Map<string, number>();
  let sides = 0;
  for (const one of all) {
    const { length: count = 0 } = one.claims.slice(0, mostSides);
    const page = pages.at(-1) ?? [];
    const isFull = page.length === pageSizes.disagreements || sides + count > pageSizes.sides;
    if (isFull && page.length > 0) {
      pages.push([one]);
      sides = count;
    } else {
      page.push(one);
      sides += count;
    }
    numbers.set(one.id, pages.length);
  }
  return { pages, numbers };
}
