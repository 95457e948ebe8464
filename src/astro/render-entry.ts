/** What the bundle of templates offers: the HTML of a page, made from its view. */
import { createApp } from 'astro/app/entrypoint';
import { type TemplateName, templateFiles } from '../core/plan/templates.ts';
import type { Component, PageResult } from './string-runtime.ts';
import type { PageToRender } from './view-of.ts';

const { manifest } = createApp({ streaming: false });

const routeOf = new Map(manifest.routes.map((route) => [route.routeData.component, route]));

/** That of the template’s files whose route the address is at. */
function findRoute(pathname: string, template: TemplateName) {
  const path = `/${pathname.slice(manifest.base.length)}`;
  const routes = templateFiles[template].flatMap((file) => routeOf.get(`src/pages/${file}`) ?? []);
  const route = routes.find(({ routeData }) => routeData.pattern.test(path)) ?? routes[0];
  if (!route) throw new Error(`there is no template “${template}”`);
  return route;
}

type Route = ReturnType<typeof findRoute>;
type Template = Pick<PageResult, 'head'> & { render: Component };

const templates = new Map<Route, Promise<Template>>();

function openTemplate(route: Route): Promise<Template> {
  const known = templates.get(route) ?? loadTemplate(route);
  templates.set(route, known);
  return known;
}

async function loadTemplate({ routeData, styles, scripts }: Route): Promise<Template> {
  const load = manifest.pageMap?.get(routeData.component);
  const { default: render } = (await (await load?.())?.page()) ?? {};
  if (render === undefined || scripts.length > 0) throw new Error(`“${routeData.component}” is no template`);
  const links = styles.map((style) => {
    if (style.type === 'inline') throw new Error(`“${routeData.component}” has styles of its own`);
    return `<link rel="stylesheet" href="${assetAt(style.src)}">`;
  });
  return { render: render as unknown as Component, head: links.join('') };
}

const assetAt = (path: string): string => `${manifest.base.replace(/\/?$/, '/')}${path}`;

const addressOf = (script: string): string => assetAt(manifest.entryModules[script] ?? '');

/** `url` is the whole address. Rejects where a template throws. */
export async function renderPage(url: string, page: PageToRender): Promise<string> {
  const address = new URL(url);
  const { head, render } = await openTemplate(findRoute(address.pathname, page.template));
  const locals: App.Locals = { page };
  const createAstro: PageResult['createAstro'] = (props) => ({ props, locals, url: address });
  try {
    return `<!DOCTYPE html>${render({ createAstro, head, addressOf }, {}, {}).toString()}`;
  } catch (error) {
    throw new Error(`the page ${url} cannot be rendered: ${reasonOf(error)}`, { cause: error });
  }
}

const reasonOf = (failure: unknown): string =>
  (failure instanceof Error ? failure.message : String(failure)).replaceAll(/\s+/g, ' ');
