/** `/robots.txt` (RFC 9309): everything may be fetched but the pieces of the search index, which are no pages. */
import type { Digest } from '../link/digest.ts';

export const renderRobots = ({ urls }: Digest): string =>
  `User-agent: *
Allow: ${urls.base}
Disallow: ${urls.searchIndex()}

Sitemap: ${urls.absolute(urls.sitemap())}
`;
