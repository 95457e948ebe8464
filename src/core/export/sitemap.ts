/** Sitemaps (https://www.sitemaps.org/protocol.html): one list of lists, and lists of at most 50,000 pages. */
import type { Digest } from '../link/digest.ts';
import { escapeMarkup } from './markup-text.ts';
import { listSitePages, type SitePage } from './site-pages.ts';

/** As many as the protocol allows. */
const mostPages = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The lists in order; there is always one. */
export function cutSitemap(pages: readonly SitePage[], most = mostPages): SitePage[][] {
  const count = Math.max(1, Math.ceil(pages.length / most));
  return Array.from({ length: count }, (_, index) => pages.slice(index * most, (index + 1) * most));
}

export const listSitemaps = (digest: Digest): SitePage[][] => cutSitemap(listSitePages(digest));

/** One of the lists. */
export const renderSitemap = (pages: readonly SitePage[]): string => render('urlset', 'url', pages);

/** The list of lists: each is as new as its newest page. */
export const renderSitemapIndex = ({ urls }: Digest, lists: readonly (readonly SitePage[])[]): string =>
  render(
    'sitemapindex',
    'sitemap',
    lists.map((pages, index) => {
      const changed = pages
        .flatMap((page) => page.changed ?? [])
        .sort()
        .at(-1);
      return { url: urls.absolute(urls.sitemap(index + 1)), ...(changed && { changed }) };
    }),
  );

function render(root: string, item: string, pages: readonly SitePage[]): string {
  const lines = pages.map(
    ({ url, changed }) =>
      `<${item}><loc>${escapeMarkup(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${item}>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('')}</${root}>\n`;
}
