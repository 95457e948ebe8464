import { type EntityProps, pathsOfEntities } from '../../../astro/entity-paths.ts';
import { fileResponse } from '../../../astro/file-response.ts';
import { viewFeed } from '../../../core/export/feed.ts';
import { renderFeed } from '../../../core/export/render-feed.ts';
import { feedTypes, hasFeed } from '../../../core/url.ts';

export const getStaticPaths = pathsOfEntities(({ kind }) => hasFeed(kind));

export const GET = ({ props: { digest, entity } }: { props: EntityProps }) =>
  fileResponse(renderFeed(viewFeed(digest, entity), 'json'), feedTypes.json);
