/** The HTML of a page as Astro itself makes it: what the bundle of a build must make as well. */
import { createApp } from 'astro/app/entrypoint';
import type { PageToRender } from '../../src/astro/view-of.ts';
import { templateFiles } from '../../src/core/plan/templates.ts';

const app = createApp({ streaming: false });

/** `url` is the whole address. */
export async function renderPage(url: string, page: PageToRender): Promise<string> {
  const path = `/${new URL(url).pathname.slice(app.manifest.base.length)}`;
  const files = templateFiles[page.template].map((file) => `src/pages/${file}`);
  const routes = app.manifest.routes.filter(({ routeData }) => files.includes(routeData.component));
  const { routeData } = routes.find(({ routeData: { pattern } }) => pattern.test(path)) ?? routes[0] ?? {};
  const locals: App.Locals = { page };
  const response = await app.render(new Request(url), { ...(routeData && { routeData }), locals });
  return response.text();
}
