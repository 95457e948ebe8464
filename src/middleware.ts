/** Every page is given the view that it shows: by the build, with the request; in development here, by its address. */
import { defineMiddleware } from 'astro:middleware';
import { pageFinder } from './astro/page-finder.ts';

export const onRequest = defineMiddleware(async ({ url, locals, redirect }, next) => {
  if (import.meta.env.LODESTONE_IS_BUILD) {
    return next().catch((error: unknown) => {
      // Astro makes another page of it, and says no more of why.
      locals.failure ??= error;
      throw error;
    });
  }
  const { page, moved, isFound } = await pageFinder()(decodeURI(url.pathname));
  // There is a server, which can say it at once.
  if (moved) return redirect(moved, 301);
  locals.page = page;
  return isFound ? next() : next('/404/');
});
