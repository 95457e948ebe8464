/** The form for editors while the site is edited: made when somebody first asks for it, and there whatever the content holds. */
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadDigest } from './digest-store.ts';
import { formFolder, makeFormFiles } from './form-files.ts';

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** `base` begins and ends with a slash. */
export function serveForm(contentDir: string, base: string): AstroIntegration {
  return {
    name: 'lodestone:form',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async ({ url = '' }, response, next) => {
          const name = findName(url, base);
          if (name === undefined) return next();
          try {
            const title = await loadDigest().then(
              ({ site }) => site.title,
              () => 'Publication',
            );
            const file = (await makeFormFiles({ title, base, contentDir })).get(name);
            if (file === undefined) return next();
            const type = types[extname(name)] ?? 'application/octet-stream';
            response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(file);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}

/** The file that an address names, below the base or without it: Vite takes it away. */
function findName(url: string, base: string): string | undefined {
  const [path = ''] = url.split('?');
  const start = [`${base}${formFolder}/`, `/${formFolder}/`].find((folder) => path.startsWith(folder));
  return start === undefined ? undefined : path.slice(start.length) || 'index.html';
}
