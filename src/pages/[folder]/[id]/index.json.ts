import { type EntityProps, pathsOfEntities } from '../../../astro/entity-paths.ts';
import { exportEntityFile } from '../../../core/export/entity-json.ts';

export const getStaticPaths = pathsOfEntities(() => true);

export const GET = ({ props: { digest, entity } }: { props: EntityProps }) =>
  Response.json(exportEntityFile(digest, entity));
