import { loadDigest } from '../astro/digest-store.ts';
import { fileResponse } from '../astro/file-response.ts';
import { renderRobots } from '../core/export/robots.ts';

export const GET = async () => fileResponse(renderRobots(await loadDigest()), 'text/plain');
