/** Questions to OpenSearch in its own words: https://docs.opensearch.org/latest/query-dsl/ */
import { foldName, searchFilters, searchSort } from '../core/view/search-filters.ts';
import type { SearchState } from './search-state.ts';

type Json = Record<string, unknown>;

/** Signs that no text has: they stand around the words that were found. */
export const marks = ['\uE000', '\uE001'] as const;

/** More values of one filter than this are not offered. */
const mostValues = 1000;
/** Claims that are asked for with a result: more than are shown, so that the rest can be counted. */
const mostClaims = 20;

/** The first `size` results, and how many have each value: of the results, and of all that has the words. */
export function engineQuery({ words, filters, newestFirst }: SearchState, size: number): Json {
  const kept = Object.entries(filters).map(([field, value]) => ({ term: { [field]: value } }));
  const byDay = [{ [searchSort]: { order: 'desc', missing: '_last' } }];
  return {
    size,
    track_total_hits: true,
    _source: ['url', 'title', 'names', 'date', 'kind', 'publisher', 'text'],
    query: words === '' ? { match_all: {} } : wordsQuery(words),
    post_filter: { bool: { filter: kept } },
    aggs: {
      ...countsOf('of-words', { match_all: {} }),
      ...countsOf('of-results', { bool: { filter: kept } }),
    },
    highlight: {
      ...highlight,
      fields: { text: { fragment_size: 180, number_of_fragments: 1 } },
    },
    ...((newestFirst || words === '') && { sort: byDay }),
  };
}

const highlight = { pre_tags: [marks[0]], post_tags: [marks[1]] };

/** All words, in whichever field; what is called exactly so stands first, and each claim that fits is named. */
function wordsQuery(words: string): Json {
  const text = { query: words, default_operator: 'and', flags: 'PHRASE' };
  const fields = ['names^20', 'title^4', 'text', 'said'];
  const claims = {
    path: 'claims',
    score_mode: 'max',
    query: { simple_query_string: { ...text, default_operator: 'or', fields: ['claims.text'] } },
    inner_hits: {
      size: mostClaims,
      highlight: { ...highlight, fields: { 'claims.text': { number_of_fragments: 0 } } },
    },
  };
  return {
    bool: {
      must: [{ simple_query_string: { ...text, fields } }],
      should: [{ term: { called: { value: foldName(words), boost: 1000 } } }, { nested: claims }],
    },
  };
}

const countsOf = (name: string, filter: Json): Json => ({
  [name]: {
    filter,
    aggs: Object.fromEntries(
      searchFilters.map((field) => [field, { terms: { field, size: mostValues } }] as const),
    ),
  },
});
