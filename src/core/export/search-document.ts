/** A record of search as the small HTML document that Pagefind indexes: it knows anchors only of headings. */
import { foldName, nameFilter, searchFilters, searchSort } from '../view/search-filters.ts';
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
    ...(date === undefined ? [] : [meta('meta', 'date', date)]),
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

const meta = (what: 'meta' | 'filter' | 'sort', key: string, value: string): string =>
  `<meta data-pagefind-${what}="${key}[content]" content="${escapeHtml(value)}">`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
