/** What somebody has asked, as it stands in the address: `?q=loan&kind=Article`. */
import { type SearchFilter, searchFilters, searchSort } from '../core/view/search-filters.ts';

export interface SearchState {
  /** The words; '' for everything. */
  words: string;
  /** What results are narrowed to. */
  filters: Partial<Record<SearchFilter, string>>;
  /** Whether the newest stand first, and not those that fit best. */
  newestFirst: boolean;
  /** How many results are shown. */
  shown: number;
}

/** How many results come at a time. */
export const batch = 10;

/** Whatever an address or a form says, it can be asked. */
export function readState(parameters: URLSearchParams | FormData): SearchState {
  const text = (key: string): string => String(parameters.get(key) ?? '').trim();
  const shown = Math.ceil(Number(text('shown')) / batch) * batch;
  return {
    words: text('q').replaceAll(/\s+/g, ' '),
    filters: Object.fromEntries(
      searchFilters.flatMap((filter) => (text(filter) === '' ? [] : [[filter, text(filter)]])),
    ),
    newestFirst: text('sort') === searchSort,
    shown: shown > batch ? Math.min(shown, 20 * batch) : batch,
  };
}

/** The query of its address, with its question mark; '' where nothing is asked. */
export function writeState({ words, filters, newestFirst, shown }: SearchState): string {
  const parameters = new URLSearchParams({
    ...(words && { q: words }),
    ...filters,
    ...(newestFirst && { sort: searchSort }),
    ...(shown > batch && { shown: String(shown) }),
  });
  return parameters.size === 0 ? '' : `?${parameters}`;
}

export const isAsking = ({ words, filters }: SearchState): boolean =>
  words !== '' || Object.keys(filters).length > 0;
