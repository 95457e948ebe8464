/** Every page is given the view that it shows: by the build, with the request; in development here, by its address. */
import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware(async ({ url, locals, redirect }, next) => {
  // What opens contents is no part of what a build bundles.
  if (import.meta.env.LODESTONE_IS_BUILD) {
    return next().catch((error: unknown) => {
      // Astro makes another page of it, and says no more of why.
      locals.failure ??= error;
      throw error;
    });
  }
  const { findPageInDevelopment } = await import('./astro/dev-page.ts');
  const { page, moved, isFound } = await findPageInDevelopment(decodeURI(url.pathname));
  // There is a server, which can say it at once.
  if (moved) return redirect(moved, 301);
  locals.page = page;
  return isFound ? next() : next('/404/');
});
