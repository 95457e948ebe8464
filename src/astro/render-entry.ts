/** What the bundle of templates offers: the HTML of a page, made from its view. */
import { createApp } from 'astro/app/entrypoint';
import { type TemplateName, templateFiles } from '../core/plan/templates.ts';
import type { PageToRender } from './view-of.ts';

const app = createApp({ streaming: false });

const routeOf = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));

/** `url` is the whole address. Rejects where a template throws. */
export async function renderPage(url: string, page: PageToRender): Promise<string> {
  const routeData = routeOf.get(`src/pages/${templateFiles[page.template as TemplateName]}`);
  if (!routeData) throw new Error(`there is no template “${page.template}”`);
  const locals: App.Locals = { page };
  const response = await app.render(new Request(url), { routeData, locals });
  if (locals.failure !== undefined || response.status >= 500)
    throw new Error(`the page ${url} cannot be rendered: ${reasonOf(locals.failure)}`);
  return response.text();
}

const reasonOf = (failure: unknown): string =>
  (failure instanceof Error ? failure.message : String(failure)).replaceAll(/\s+/g, ' ');
