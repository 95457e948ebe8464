import { loadDigest } from '../../astro/digest-store.ts';
import { fileResponse } from '../../astro/file-response.ts';
import type { SitePage } from '../../core/export/site-pages.ts';
import { listSitemaps, renderSitemap } from '../../core/export/sitemap.ts';

export async function getStaticPaths() {
  const lists = listSitemaps(await loadDigest());
  return lists.map((pages, index) => ({ params: { page: String(index + 1) }, props: { pages } }));
}

export const GET = ({ props: { pages } }: { props: { pages: readonly SitePage[] } }) =>
  fileResponse(renderSitemap(pages), 'application/xml');
