/** Asks an OpenSearch index in the place of Pagefind’s: the same questions, the same answers. */
import { type SearchFilter, searchFilters } from '../core/view/search-filters.ts';
import type { Answer, FilterCounts, FoundPage, SearchIndex } from './answer.ts';
import { engineQuery, marks } from './engine-query.ts';
import { loosen } from './loosen.ts';
import { type MarkedText, markWords } from './marked-text.ts';
import type { SearchState } from './search-state.ts';

interface Hit {
  _source: {
    url: string;
    title: string;
    names: string[];
    date?: string;
    kind: string[];
    publisher: string[];
    text: string;
  };
  highlight?: { text?: string[] };
  inner_hits?: { claims?: { hits: { hits: ClaimHit[] } } };
}

interface ClaimHit {
  _source: { href: string; text: string };
  highlight?: { 'claims.text'?: string[] };
}

type Buckets = Record<SearchFilter, { buckets: { key: string; doc_count: number }[] }>;

interface Found {
  hits: { total: { value: number }; hits: Hit[] };
  aggregations: { 'of-words': Buckets; 'of-results': Buckets };
}

/** `address` is that of `_search`. Rejects where the engine does not answer. */
export async function openEngine(address: string): Promise<SearchIndex> {
  const search = async (state: SearchState, size: number): Promise<Found> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(engineQuery(state, size)),
    });
    if (!response.ok) throw new Error(`the engine answered ${response.status}`);
    return response.json();
  };
  const everything = await search({ words: '', filters: {}, newestFirst: false, shown: 0 }, 0);
  return {
    counts: readCounts(everything.aggregations['of-words']),
    ask: (state) => ask(state, search),
  };
}

async function ask(
  state: SearchState,
  search: (state: SearchState, size: number) => Promise<Found>,
): Promise<Answer> {
  const strict = await search(state, state.shown);
  const looser = await loosen(
    state.words,
    strict.hits.total.value,
    async (words) => (await search({ ...state, words }, 0)).hits.total.value,
  );
  const words = looser?.words ?? state.words;
  const found = looser ? await search({ ...state, words }, state.shown) : strict;
  return {
    total: found.hits.total.value,
    words,
    without: looser?.without ?? [],
    counts: readCounts(found.aggregations['of-results']),
    allCounts: readCounts(found.aggregations['of-words']),
    load: async (many) => found.hits.hits.slice(0, many).map((hit) => readHit(hit, words)),
  };
}

const readCounts = (aggregation: Buckets): FilterCounts =>
  Object.fromEntries(
    searchFilters.map((filter) => [
      filter,
      Object.fromEntries(aggregation[filter].buckets.map(({ key, doc_count }) => [key, doc_count])),
    ]),
  ) as FilterCounts;

/** What a result shows without an excerpt that fits: the beginning of its text. */
const mostText = 180;

function readHit(
  { _source: { url, title, names, date, kind, publisher, text }, highlight, inner_hits }: Hit,
  words: string,
): FoundPage {
  const claims = inner_hits?.claims?.hits.hits ?? [];
  const [, ...others] = names;
  const [excerpt = claims.length > 0 ? '' : text.slice(0, mostText)] = highlight?.text ?? [];
  return {
    href: url,
    title: markWords(title, words),
    kind: kind[0] ?? '',
    publisher: publisher[0],
    date,
    ...(others.length > 0 && { aliases: markWords(others.join(' · '), words) }),
    excerpt: readMarks(withGaps(excerpt, text)),
    claims: claims.map(({ _source, highlight: marked }) => ({
      href: _source.href,
      text: readMarks(marked?.['claims.text']?.[0] ?? _source.text),
    })),
  };
}

const plain = (text: string): string => text.replaceAll(new RegExp(`[${marks.join('')}]`, 'g'), '');

/** A gap where an excerpt leaves off what stands before it or after it. */
function withGaps(excerpt: string, text: string): string {
  if (excerpt === '') return '';
  const bare = plain(excerpt);
  return `${text.startsWith(bare) ? '' : '… '}${excerpt}${text.endsWith(bare) ? '' : ' …'}`;
}

/** Text with marks around words, as the page shows it. */
function readMarks(text: string): MarkedText {
  const parts = text.split(new RegExp(`${marks[0]}([^${marks[1]}]*)${marks[1]}`));
  return parts.flatMap((part, index) =>
    part === '' ? [] : [{ text: plain(part), marked: index % 2 === 1 }],
  );
}
