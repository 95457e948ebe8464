import { loadDigest } from '../astro/digest-store.ts';
import { fileResponse } from '../astro/file-response.ts';
import { renderOpml } from '../core/export/opml.ts';

export const GET = async () => fileResponse(renderOpml(await loadDigest()), 'text/x-opml');
