import { loadDigest } from '../astro/digest-store.ts';
import { fileResponse } from '../astro/file-response.ts';
import { listSitemaps, renderSitemapIndex } from '../core/export/sitemap.ts';

export const GET = async () => {
  const digest = await loadDigest();
  return fileResponse(renderSitemapIndex(digest, listSitemaps(digest)), 'application/xml');
};
