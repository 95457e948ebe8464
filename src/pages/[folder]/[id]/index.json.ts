import { type EntityProps, pathsOfEntities } from '../../../astro/entity-paths.ts';
import { fileResponse } from '../../../astro/file-response.ts';
import { renderEntityFile } from '../../../core/export/entity-json.ts';

export const getStaticPaths = pathsOfEntities(() => true);

export const GET = ({ props: { digest, entity } }: { props: EntityProps }) =>
  fileResponse(renderEntityFile(digest, entity), 'application/json');
