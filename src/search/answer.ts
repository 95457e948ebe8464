/** What the search page asks and is answered, whichever index answers it. */
import type { SearchFilter } from '../core/view/search-filters.ts';
import type { MarkedText } from './marked-text.ts';
import type { SearchState } from './search-state.ts';

/** The values of a filter, each with how many results have it. */
export type FilterCounts = Record<SearchFilter, Record<string, number>>;

export interface FoundPage {
  href: string;
  title: MarkedText;
  kind: string;
  publisher?: string | undefined;
  date?: string | undefined;
  /** Its other names. */
  aliases?: MarkedText;
  excerpt: MarkedText;
  /** The claims on it that fit, best first, each with its own address. */
  claims: { href: string; text: MarkedText }[];
}

export interface Answer {
  total: number;
  /** The words that were found, and those that were left out, since with them next to nothing is found. */
  words: string;
  without: string[];
  /** Of the results, and of all that has the words. */
  counts: FilterCounts;
  allCounts: FilterCounts;
  /** The first so many results. */
  load: (many: number) => Promise<FoundPage[]>;
}

export interface SearchIndex {
  /** Of everything. */
  counts: FilterCounts;
  ask: (state: SearchState) => Promise<Answer>;
}
