/** Files that are made when the dev server is asked for them: the form for editors, the index of search. */
import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface MadeFolder {
  /** The base of the site, which begins and ends with a slash. */
  base: string;
  /** Its folder below the base. */
  folder: string;
  /** The file of that name (`''` for the folder itself) and what it is called; undefined where there is none. */
  find: (name: string) => Promise<{ name: string; content: string | Uint8Array } | undefined>;
}

/** Answers what lies in the folder; everything else goes on to the next. */
export function serveMadeFiles(server: ViteDevServer, { base, folder, find }: MadeFolder): void {
  server.middlewares.use(async ({ url = '' }, response, next) => {
    const [path = ''] = url.split('?');
    // Vite takes the base away.
    const start = [`${base}${folder}/`, `/${folder}/`].find((one) => path.startsWith(one));
    if (start === undefined) return next();
    try {
      const file = await find(path.slice(start.length));
      if (file === undefined) return response.writeHead(404).end();
      const type = types[extname(file.name)] ?? 'application/octet-stream';
      return response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(file.content);
    } catch (error) {
      return next(error);
    }
  });
}
