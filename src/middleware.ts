/** Every page is given the view that it shows: by the build, as it renders; in development here, by its address. */
import { defineMiddleware } from 'astro:middleware';
import { pageFinder } from './astro/page-finder.ts';

export const onRequest = defineMiddleware(async ({ url, locals, redirect }, next) => {
  // A build’s pages are given theirs without a request, and must not carry the core with them.
  if (import.meta.env.LODESTONE_IS_BUILD) return next();
  const { page, moved, isFound } = await pageFinder()(decodeURI(url.pathname));
  // There is a server, which can say it at once.
  if (moved) return redirect(moved, 301);
  locals.page = page;
  return isFound ? next() : next('/404/');
});
