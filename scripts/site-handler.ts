/**
 * Answers for a built site as the hosts it is put on do: clean addresses with a slash at the end,
 * a 404 page with its status, everything under the base, text marked as UTF-8, and the headers of their table.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from '../src/core/policy/response-headers.ts';

interface Site {
  site: string;
  sendFile: ReturnType<typeof sirv>;
}

/** sirv names a charset for HTML alone. */
const textTypes: Record<string, string> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.md': 'text/markdown',
};

/**
 * Never throws, whatever the request says. If `folder` is a link, each request is answered from where it then
 * leads, so a later build shows at once.
 * @param base begins and ends with a slash
 */
export function siteHandler(folder: string, base: string): RequestListener {
  let current: Site | undefined;
  return (request, response) => {
    try {
      const site = existsSync(folder) ? realpathSync(folder) : folder;
      if (current?.site !== site) current = { site, sendFile: openFiles(site) };
      answer(request, response, base, current);
    } catch {
      response.writeHead(500).end('Lodestone could not answer this request.\n');
    }
  };
}

/** `dev` looks at the disk for each request: a list made once would outlive its files. */
function openFiles(site: string): Site['sendFile'] {
  const setHeaders = (response: ServerResponse, path: string) => {
    const type = textTypes[extname(path)];
    if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`);
  };
  return sirv(site, { dev: true, etag: true, dotfiles: true, extensions: [], setHeaders });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  { site, sendFile }: Site,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const headers = headersAt(path.startsWith(base) ? path.slice(base.length) : '');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const found = path.startsWith(base) ? findFile(site, path.slice(base.length - 1)) : undefined;
  if (base !== '/' && (path === '/' || `${path}/` === base)) redirect(response, 302, base);
  else if (found === undefined) sendNotFound(response, site);
  else if (found === 'folder') redirect(response, 301, [`${path}/`, ...query].join('?'));
  else {
    // sirv throws at a range that ends before it begins.
    delete request.headers.range;
    request.url = encodeURI(found);
    sendFile(request, response, () => sendNotFound(response, site));
  }
}

/** The file to send as a path in the site, or `folder` if the address lacks its slash. */
function findFile(site: string, path: string): string | undefined {
  const plain = decode(path);
  if (plain === undefined) return undefined;
  const found = statSync(join(site, plain), { throwIfNoEntry: false });
  if (!plain.endsWith('/') && found?.isFile()) return plain;
  const index = plain.endsWith('/') ? `${plain}index.html` : `${plain}/index.html`;
  if (!found?.isDirectory() || !existsSync(join(site, index))) return undefined;
  return plain.endsWith('/') ? index : 'folder';
}

/** The path without its escapes; undefined if it does not stay in the site or names what is not published. */
function decode(path: string): string | undefined {
  try {
    const [, ...segments] = path.split('/').map(decodeURIComponent);
    const last = segments.length - 1;
    const bad = segments.some((segment, i) =>
      segment === '' ? i < last : /^\.(?!well-known$)|[/\\\0]/.test(segment),
    );
    return bad ? undefined : `/${segments.join('/')}`;
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, status: number, address: string): void {
  response.writeHead(status, { Location: address }).end();
}

function sendNotFound(response: ServerResponse, site: string): void {
  const page = join(site, '404.html');
  const html = existsSync(page)
    ? readFileSync(page)
    : '<!doctype html><title>Not found</title><p>Not found</p>';
  response
    .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(html);
}
