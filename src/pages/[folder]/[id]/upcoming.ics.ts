import { type EntityProps, pathsOfEntities } from '../../../astro/entity-paths.ts';
import { fileResponse } from '../../../astro/file-response.ts';
import { renderCalendar } from '../../../core/export/calendar.ts';
import { hasCalendar } from '../../../core/url.ts';

export const getStaticPaths = pathsOfEntities(({ kind }) => hasCalendar(kind));

export const GET = ({ props: { digest, entity } }: { props: EntityProps }) =>
  fileResponse(renderCalendar(digest, entity), 'text/calendar');
