/** What the bundle of templates offers: the HTML of a page, made from its view. */
import { createApp } from 'astro/app/entrypoint';
import { type TemplateName, templateFiles } from '../core/plan/templates.ts';
import type { PageToRender } from './view-of.ts';

const app = createApp({ streaming: false });

const routeOf = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));

/** That of the template’s files whose route the address is at. */
function findRoute(pathname: string, template: TemplateName) {
  const path = `/${pathname.slice(app.manifest.base.length)}`;
  const routes = templateFiles[template].flatMap((file) => routeOf.get(`src/pages/${file}`) ?? []);
  const route = routes.find(({ pattern }) => pattern.test(path)) ?? routes[0];
  if (!route) throw new Error(`there is no template “${template}”`);
  return route;
}

/** `url` is the whole address. Rejects where a template throws. */
export async function renderPage(url: string, page: PageToRender): Promise<string> {
  const routeData = findRoute(new URL(url).pathname, page.template);
  const locals: App.Locals = { page };
  const response = await app.render(new Request(url), { routeData, locals });
  if (locals.failure !== undefined || response.status >= 500)
    throw new Error(`the page ${url} cannot be rendered: ${reasonOf(locals.failure)}`);
  return response.text();
}

const reasonOf = (failure: unknown): string =>
  (failure instanceof Error ? failure.message : String(failure)).replaceAll(/\s+/g, ' ');
