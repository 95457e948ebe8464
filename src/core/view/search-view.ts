/** The page that one searches from; without a script it is the index of everything. */
import type { Digest } from '../link/digest.ts';
import { allKinds, kinds } from '../schema/kinds.ts';
import { type LetterLink, listLetters } from './letter-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';
import { listTimelineYears } from './timeline-view.ts';

export interface SearchView {
  frame: PageFrame;
  /** Where the form leads, and the folder of the index that answers it. */
  page: string;
  index: string;
  /** The address of the engine that answers in its place, if the site has one. */
  engine?: string;
  letters: LetterLink[];
  years: (RichLink & { count: number })[];
  kinds: (RichLink & { count: number })[];
}

export function viewSearch(digest: Digest): SearchView {
  const { urls, articles, entities, site } = digest;
  const sizes = new Map<string, number>([['article', articles.length]]);
  for (const { kind } of entities) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  return {
    frame: viewFrame(digest, {
      title: 'Search',
      description: `Search ${site.title}: every article and claim, and whom and what they are about.`,
      path: urls.search,
    }),
    page: urls.search,
    index: urls.searchIndex(),
    ...(site.searchEngine && { engine: `${site.searchEngine}/_search` }),
    letters: listLetters(digest),
    years: listTimelineYears(digest).map(({ href, label, entries }) => ({ href, label, count: entries })),
    kinds: allKinds.flatMap((kind) => {
      const count = sizes.get(kind) ?? 0;
      return count === 0 ? [] : [{ href: urls.index(kind), label: kinds[kind].many, count }];
    }),
  };
}
