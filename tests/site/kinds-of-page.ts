/** One page of every kind of a built site: of all that a route made, the richest. */
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { entityKinds, kinds } from '../../src/core/schema/kinds.ts';
import { type BuiltPage, readPages } from './pages.ts';

export interface KindOfPage {
  /** The route with its folder named: `/companies/[id]/`. */
  kind: string;
  page: BuiltPage;
}

interface Route {
  kind: string;
  /** The addresses that it makes. */
  pattern: RegExp;
}

/** Every kind that the routes can make, those of fixed addresses first: they win over patterns. */
function listRoutes(): Route[] {
  // What leads on from an old address is shown to nobody.
  const files = globSync('**/*.astro', { cwd: 'src/pages' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.startsWith('[...'));
  const folders = entityKinds.map((kind) => kinds[kind].folder);
  const named = files.flatMap((file) =>
    file.includes('[folder]') ? folders.map((folder) => file.replace('[folder]', folder)) : [file],
  );
  // A kind with a route of its own, as companies have, takes nothing from the route of all.
  const routes = new Set(
    named.map((file) => `/${file.replace(/(?:^|\/)index\.astro$/, '/').replace(/\.astro$/, '/')}`),
  );
  return [...routes]
    .map((route) => route.replace(/\/+/g, '/').replace('/404/', '/404.html'))
    .sort((a, b) => parametersOf(a) - parametersOf(b))
    .map((kind) => ({
      kind,
      pattern: new RegExp(`^${kind.replace('.', '\\.').replace(/\[\w+\]/g, '[^/]+')}$`),
    }));
}

const parametersOf = (route: string): number => route.split('[').length;

/** A list goes on at addresses of its own only where it is long. */
const isLaterPage = (kind: string): boolean => kind.endsWith('/[page]/');

/** The richest page of each kind, by the number of its elements. Throws where a route has made none. */
export function listKindsOfPage(site: string, pages = readPages(site)): KindOfPage[] {
  const routes = listRoutes();
  const richest = new Map<string, { page: BuiltPage; size: number }>();
  for (const page of pages.values()) {
    // Old addresses redirect: nobody sees such a page.
    if (!page.root.querySelector('main')) continue;
    const kind = routes.find(({ pattern }) => pattern.test(page.path))?.kind;
    if (kind === undefined) throw new Error(`no route in src/pages makes ${page.path}`);
    const size = page.root.querySelectorAll('*').length;
    if (size > (richest.get(kind)?.size ?? 0)) richest.set(kind, { page, size });
  }
  const missing = routes.filter(({ kind }) => !richest.has(kind) && !isLaterPage(kind));
  if (missing.length > 0) throw new Error(`no page of ${missing.map(({ kind }) => kind).join(', ')}`);
  return [...richest].map(([kind, { page }]) => ({ kind, page }));
}
