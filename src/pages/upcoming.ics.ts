import { loadDigest } from '../astro/digest-store.ts';
import { fileResponse } from '../astro/file-response.ts';
import { renderCalendar } from '../core/export/calendar.ts';

export const GET = async () => fileResponse(renderCalendar(await loadDigest()), 'text/calendar');
