/** Ways into a long list: to what is of one sort, on whichever of its pages that begins, or where the same is listed. */
import type { RichLink } from './rich-text.ts';

export interface Jump extends RichLink {
  count: number;
}

/** A line of them; nobody needs one that offers no choice. */
export interface JumpLine {
  /** “By country”; none where the links say it themselves. */
  label?: string;
  jumps: Jump[];
}

export interface Heading {
  /** Anchor of the group. */
  id: string;
  title: string;
  /** Of the whole list. */
  count: number;
}

/** Where each group of a paged list begins. */
export function listGroupJumps(
  pages: readonly (readonly { heading?: Heading }[])[],
  urlOf: (page: number) => string,
): Jump[] {
  const jumps = new Map<string, Jump>();
  for (const [index, groups] of pages.entries()) {
    for (const { heading } of groups) {
      if (!heading || jumps.has(heading.id)) continue;
      const { id, title, count } = heading;
      jumps.set(id, { href: `${urlOf(index + 1)}#${id}`, label: title, count });
    }
  }
  return [...jumps.values()];
}

/** How many links stand in a line: those with most behind them. */
const most = 24;

/** One link for each thing that items belong to, with how many do: those with most first. */
export function listBelonging(ids: readonly string[], linkOf: (id: string) => RichLink | undefined): Jump[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id, count]) => {
      const link = linkOf(id);
      return link ? [{ ...link, count }] : [];
    })
    .slice(0, most);
}

export const withoutSingles = (lines: readonly JumpLine[]): JumpLine[] =>
  lines.filter(({ jumps }) => jumps.length > 1);
