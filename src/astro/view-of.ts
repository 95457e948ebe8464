/** The way of a view to its page: handed over by the build, or in development by the middleware. */
import type { TemplateName, Views } from '../core/plan/templates.ts';

/** What a page is asked for with. */
export interface PageToRender {
  template: TemplateName;
  view: Views[TemplateName];
}

/** The view that a template is to show. Throws where the request is for another: routes and plan must tell the same. */
export function viewOf<T extends TemplateName>({ page }: { page: PageToRender }, template: T): Views[T] {
  if (page.template !== template)
    throw new Error(`a page of “${page.template}” is rendered as “${template}”`);
  return page.view as Views[T];
}
