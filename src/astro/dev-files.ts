/** Files for machines while the site is edited: made when somebody asks for them. */
import type { AstroIntegration } from 'astro';
import { landFile, landSvg } from '../charts/land.ts';
import { findFile, type PlannedFile } from '../core/plan/plan-files.ts';
import { loadDigest } from './digest-store.ts';

type Found = Pick<PlannedFile, 'type' | 'text'>;

/** `base` begins and ends with a slash. */
export function serveFiles(base: string): AstroIntegration {
  const find = async (path: string): Promise<Found | undefined> =>
    path === landFile
      ? { type: 'image/svg+xml', text: () => landSvg }
      : findFile(await loadDigest(), `${base}${path}`);
  return {
    name: 'lodestone:files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async ({ url = '' }, response, next) => {
          const [address = ''] = url.split('?');
          // Vite takes the base away.
          const path = decodeURI(address.startsWith(base) ? address.slice(base.length) : address.slice(1));
          if (!mayBeMade(path)) return next();
          try {
            const file = await find(path);
            if (!file) return next();
            const type = file.type.startsWith('image/') ? file.type : `${file.type}; charset=utf-8`;
            return response
              .writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
              .end(file.text());
          } catch (error) {
            return next(error);
          }
        });
      },
    },
  };
}

/** Code is asked for under names of its own. */
const mayBeMade = (path: string): boolean =>
  path === landFile || /^(?!@|src\/|node_modules\/).*\.(?:xml|json|csv|ndjson|ics|opml|txt|eml)$/.test(path);
