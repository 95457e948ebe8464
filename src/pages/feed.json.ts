import { loadDigest } from '../astro/digest-store.ts';
import { fileResponse } from '../astro/file-response.ts';
import { viewFeed } from '../core/export/feed.ts';
import { renderFeed } from '../core/export/render-feed.ts';
import { feedTypes } from '../core/url.ts';

export const GET = async () => fileResponse(renderFeed(viewFeed(await loadDigest()), 'json'), feedTypes.json);
