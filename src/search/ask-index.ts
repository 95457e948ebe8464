/** Asks the index: Pagefind’s module and its data come when somebody first means to search. */
import {
  everyRecord,
  foldName,
  nameFilter,
  type SearchFilter,
  searchSort,
} from '../core/view/search-filters.ts';
import type { FilterCounts, FoundPage, SearchIndex } from './answer.ts';
import { dropUnknown, loosen } from './loosen.ts';
import { type MarkedText, markWords, readExcerpt, readWord, splitWords } from './marked-text.ts';
import type { SearchState } from './search-state.ts';

/** What Pagefind’s module offers, as far as we use it. */
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (words: string, options: object) => Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  results: { id: string; data: () => Promise<Fragment> }[];
  filters: FilterCounts;
  totalFilters: FilterCounts;
}

interface Fragment {
  url: string;
  excerpt: string;
  /** Its text, in which `<` and `>` are escaped. */
  raw_content: string;
  /** Each anchor with the number of the word that stands at it. */
  anchors: { id: string; location: number }[];
  meta: { title: string; name?: string; aliases?: string; date?: string };
  filters: Partial<Record<SearchFilter, string[]>>;
  sub_results: SubResult[];
}

/** The part of a page that begins at an anchor, or at its top; the numbers of the words in it that fit. */
interface SubResult {
  url: string;
  excerpt: string;
  anchor?: { id: string; location: number };
  locations: number[];
}

/** Names stand before titles, and titles before texts. */
const ranking = { metaWeights: { name: 20, aliases: 20, parts: 10, title: 4, date: 0 } };

/**
 * `folder` is where Pagefind’s data stand, `module` the address of its code. Rejects where either does not come; then
 * `module` needs another address, for browsers remember a module that failed.
 */
export async function openIndex(folder: string, module: string): Promise<SearchIndex> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ module);
  // Addresses in the index are whole.
  await pagefind.options({ basePath: folder, baseUrl: '/', excerptLength: 26, ranking });
  await pagefind.init();
  return {
    counts: await pagefind.filters(),
    ask: async ({ words: typed, filters, newestFirst }) => {
      const sort = newestFirst || typed === '' ? { [searchSort]: 'desc' } : {};
      const search = (words: string) => pagefind.search(words || everyRecord, { filters, sort });
      const count = async (words: string): Promise<number> => (await search(words)).results.length;
      const known = await dropUnknown(typed, count);
      const asked = known?.words ?? typed;
      const strict = await search(asked);
      const named = await listNamed(pagefind, asked, filters);
      const looser = named.size > 0 ? undefined : await loosen(asked, strict.results.length, count);
      const words = looser?.words ?? asked;
      const answer = looser ? await search(words) : strict;
      const first = looser ? await listNamed(pagefind, words, filters) : named;
      // What is called so stands first, then what has all the words, then what has most of them.
      const all = new Set(looser ? strict.results.map(({ id }) => id) : []);
      const results = newestFirst ? answer.results : putFirst(putFirst(answer.results, all), first);
      const load = async (many: number): Promise<FoundPage[]> => {
        const fragments = await Promise.all(results.slice(0, many).map((result) => result.data()));
        return fragments.map((fragment) => readFragment(fragment, words));
      };
      return {
        total: results.length,
        words,
        without: [...(known?.without ?? []), ...(looser?.without ?? [])],
        counts: answer.filters,
        allCounts: answer.totalFilters,
        load,
      };
    },
  };
}

/** What is called exactly so: it comes before what has the words in a longer name or title. */
async function listNamed(
  pagefind: Pagefind,
  words: string,
  filters: SearchState['filters'],
): Promise<Set<string>> {
  const name = foldName(words);
  if (name === '') return new Set();
  const named = await pagefind.search(words, { filters: { ...filters, [nameFilter]: name } });
  return new Set(named.results.map(({ id }) => id));
}

function putFirst(results: PagefindAnswer['results'], ids: ReadonlySet<string>): PagefindAnswer['results'] {
  const isSo = ({ id }: { id: string }): boolean => ids.has(id);
  return [...results.filter(isSo), ...results.filter((result) => !isSo(result))];
}

/** What a result shows: the claims that fit have their place beneath it, so its excerpt is of the rest. */
export function readFragment(fragment: Fragment, words: string): FoundPage {
  const { url, excerpt, meta, filters, sub_results: parts } = fragment;
  const own = parts.find((part) => !part.url.includes('#'));
  const claims = parts.filter((part) => part.url.includes('#'));
  const { kind: [kind = ''] = [], publisher: [publisher] = [] } = filters;
  return {
    href: url,
    title: markWords(meta.title, words),
    kind,
    publisher,
    date: meta.date,
    ...(meta.aliases && { aliases: markWords(meta.aliases, words) }),
    excerpt: own || claims.length === 0 ? readExcerpt(own?.excerpt ?? excerpt, fragment.raw_content) : [],
    claims: [...claims]
      .sort((a, b) => b.locations.length - a.locations.length)
      .map((claim) => ({ href: claim.url, text: readClaim(fragment, claim) })),
  };
}

/** How many words of a claim are shown. */
const claimWords = 32;

/** A claim is told from its beginning; what fits further on than is shown is led to by a gap. */
function readClaim(
  { raw_content: content, anchors }: Fragment,
  { anchor, locations }: SubResult,
): MarkedText {
  const { words, joint } = splitWords(content);
  const start = anchor?.location ?? 0;
  const end = Math.min(words.length, ...anchors.map(({ location }) => location).filter((one) => one > start));
  const first = locations[0] ?? start;
  const isNear = first < start + claimWords || end - start <= claimWords;
  const [head, tail] = isNear
    ? [start + claimWords, start + claimWords]
    : [start + claimWords / 2, first - claimWords / 4];
  const marked = new Set(locations);
  const part = (from: number, to: number): MarkedText =>
    words
      .slice(from, Math.min(to, end))
      .flatMap((word, index) => [
        ...(index === 0 ? [] : readWord(joint, false)),
        ...readWord(word, marked.has(from + index)),
      ]);
  const gap: MarkedText = [{ text: ' … ', marked: false }];
  return [
    ...part(start, head),
    ...(isNear ? [] : [...gap, ...part(tail, tail + claimWords / 2)]),
    ...((isNear ? head : tail + claimWords / 2) < end ? gap : []),
  ];
}
