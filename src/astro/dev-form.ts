/** The form for editors while the site is edited: made when somebody first asks for it, and there whatever the content holds. */
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type OpenOptions, openDigest } from '../core/open-digest.ts';
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
export function serveForm(options: OpenOptions, base: string): AstroIntegration {
  return {
    name: 'lodestone:form',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async ({ url = '' }, response, next) => {
          const name = findName(url, base);
          if (name === undefined) return next();
          try {
            const title = describesSite.has(name) ? (await openDigest(options)).digest.site.title : '';
            const files = await makeFormFiles({ title, base, contentDir: options.contentDir });
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

/** Files that name the publication; `site.yaml` may have changed since they were last asked for. */
const describesSite = new Set(['index.html', 'config.json']);

/** The file that an address names, below the base or without it: Vite takes it away. */
function findName(url: string, base: string): string | undefined {
  const [path = ''] = url.split('?');
  const start = [`${base}${formFolder}/`, `/${formFolder}/`].find((folder) => path.startsWith(folder));
  return start === undefined ? undefined : path.slice(start.length) || 'index.html';
}
