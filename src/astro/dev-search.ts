/** The index of search while the site is edited: made of what pages show, drafts included, when somebody first asks for it. */
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Digest } from '../core/link/digest.ts';
import { searchFolder } from '../core/url.ts';
import { loadDigest } from './digest-store.ts';
import { makeSearchIndex } from './search-index.ts';

const types: Record<string, string> = { '.js': 'text/javascript;charset=utf-8', '.json': 'application/json' };

/** `base` begins and ends with a slash. */
export function serveSearch(base: string): AstroIntegration {
  let made: { digest: Digest; files: ReturnType<typeof makeSearchIndex> } | undefined;
  const filesOf = (digest: Digest): ReturnType<typeof makeSearchIndex> => {
    if (made?.digest !== digest) made = { digest, files: makeSearchIndex(digest) };
    return made.files;
  };
  return {
    name: 'lodestone:search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async ({ url = '' }, response, next) => {
          const [path = ''] = url.split('?');
          // Vite takes the base away.
          const folder = [`${base}${searchFolder}/`, `/${searchFolder}/`].find((one) => path.startsWith(one));
          if (folder === undefined) return next();
          try {
            const name = path.slice(folder.length);
            const files = await filesOf(await loadDigest());
            const file = files.get(name);
            if (file === undefined) return response.writeHead(404).end();
            const type = types[extname(name)] ?? 'application/octet-stream';
            return response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(file);
          } catch (error) {
            return next(error);
          }
        });
      },
    },
  };
}
