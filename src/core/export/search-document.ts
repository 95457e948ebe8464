/** A record of search as the small HTML document that Pagefind indexes: it knows anchors only of headings. */
import { everyRecord, foldName, nameFilter, searchFilters, searchSort } from '../view/search-filters.ts';
import type { SearchRecord } from '../view/search-records.ts';

/**
 * Title and names are metadata, which is searched as well: excerpts are of what stands beneath them, and the page
 * weighs each for itself.
 */
export function renderSearchDocument(record: SearchRecord, language: string): string {
  const { title, names, date, lead, html, passages, filters, newest } = record;
  const [name, ...aliases] = names;
  const about = [
    meta('meta', 'title', title),
    ...(name === undefined ? [] : [meta('meta', 'name', name)]),
    ...(aliases.length === 0 ? [] : [meta('meta', 'aliases', aliases.join(' · '))]),
    ...cutWords([title, ...aliases], language).map((words) => meta('meta', 'parts', words)),
    ...(date === undefined ? [] : [meta('meta', 'date', date)]),
    meta('meta', 'every', everyRecord),
    ...searchFilters.flatMap((filter) => filters[filter].map((value) => meta('filter', filter, value))),
    ...[...new Set(names.map(foldName))].filter(Boolean).map((folded) => meta('filter', nameFilter, folded)),
    // What has no such key is left out where results are sorted by it.
    meta('sort', searchSort, newest || '0000-00-00'),
  ];
  const text = [
    ...lead.map((line) => `<p>${escapeHtml(line)}</p>`),
    html,
    ...passages.map(
      ({ anchor, title: heading, text: rest }) =>
        `<h6 id="${escapeHtml(anchor)}" data-pagefind-weight="1">${escapeHtml(heading)}</h6><p>${escapeHtml(rest)}</p>`,
    ),
  ];
  const document = `<html lang="${escapeHtml(language)}"><body>${about.join('')}${text.join('')}</body></html>`;
  // Words are counted where they are indexed and where they are marked, and only one kind of space is counted alike.
  return document.replaceAll(/[^\S ]/g, ' ');
}

/** Writing that puts no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of such names, which Pagefind does not cut in metadata: so each is found by any of them. */
function cutWords(names: readonly string[], language: string): string[] {
  const found = names.filter((name) => unspaced.test(name));
  if (found.length === 0) return [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = found.flatMap((name) => [...segmenter.segment(name)].filter(({ isWordLike }) => isWordLike));
  return [words.map(({ segment }) => segment).join(' ')];
}

const meta = (what: 'meta' | 'filter' | 'sort', key: string, value: string): string =>
  `<meta data-pagefind-${what}="${key}[content]" content="${escapeHtml(value)}">`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
