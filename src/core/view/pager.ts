/** Long lists are cut into pages, so that none has an end that a phone never reaches. */
import type { RichLink } from './rich-text.ts';

export interface Pager {
  /** Of very many those at both ends and around the current one; `skipped` where some are left out before it. */
  pages: (RichLink & { current: boolean; skipped?: true })[];
  previous?: string;
  next?: string;
}

/** How many of each stand on one page: few enough that no page has more than 1,500 elements. */
export const pageSizes = {
  claims: 70,
  /** On the own page of what has more than one page of them. */
  firstClaims: 18,
  /** On the own page of what they touch, and on each page after it. */
  articlesOfEntity: 30,
  moreArticles: 200,
  sections: 40,
  timeline: 104,
  items: 200,
  projects: 100,
  figures: 100,
  articles: 100,
  corrections: 100,
  /** Targets that moved: with the others on its page, and on each page after it. */
  firstMoved: 6,
  moved: 30,
  browse: 40,
  names: 300,
  disagreements: 34,
  /** Rows of all the disagreements of a page: a side is one or more. */
  disputeRows: 104,
  due: 42,
} as const;

/** The items of each page; one empty page where there are none. */
export function paginate<T>(items: readonly T[], size: number): T[][] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** So many pages are all linked. */
const mostLinked = 15;

/** Links to the pages of a list, from its page `current` (from 1); undefined where there is only one. */
export function viewPager(current: number, last: number, urlOf: (page: number) => string): Pager | undefined {
  if (last < 2) return undefined;
  const numbers = listLinked(current, last);
  const pages = numbers.map((number, index) => ({
    href: urlOf(number),
    label: String(number),
    current: number === current,
    ...(number - (numbers[index - 1] ?? 0) > 1 && { skipped: true as const }),
  }));
  return {
    pages,
    ...(current > 1 && { previous: urlOf(current - 1) }),
    ...(current < last && { next: urlOf(current + 1) }),
  };
}

/** Of many, three at both ends and around the current one: a list of a hundred numbers on a hundred pages helps nobody. */
function listLinked(current: number, last: number): number[] {
  const isLinked = (number: number): boolean =>
    last <= mostLinked || number <= 3 || number > last - 3 || Math.abs(number - current) <= 2;
  return Array.from({ length: last }, (_, index) => index + 1).filter(isLinked);
}

/** The numbers of the pages after the first. */
export const laterPages = (last: number): number[] =>
  Array.from({ length: Math.max(0, last - 1) }, (_, i) => i + 2);
