import { loadDigest } from '../astro/digest-store.ts';
import { fileResponse } from '../astro/file-response.ts';
import { renderLlms } from '../core/export/llms.ts';

export const GET = async () => fileResponse(renderLlms(await loadDigest()), 'text/plain');
