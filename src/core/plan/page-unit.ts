/** Pages in units: what is worked out together is made, kept and forgotten together. */
import type { TemplateName, Views } from './templates.ts';

/** A page of one template. */
interface PageOf<T extends TemplateName> {
  /** Its address, from the base on. */
  address: string;
  template: T;
  /** Plain JSON, and all that the page shows. */
  view: () => Views[T];
}

export type PlannedPage = { [T in TemplateName]: PageOf<T> }[TemplateName];

/** Pages that are worked out together: those of an article, of an entity, of a list. */
export interface PageUnit {
  /** No other unit of the site has it. */
  name: string;
  pages: () => Iterable<PlannedPage>;
}

/** A page; what it shows is worked out when somebody asks for it. */
export const page = <T extends TemplateName>(address: string, template: T, view: () => Views[T]) =>
  ({ address, template, view }) as PlannedPage;

/** A unit of one page. */
export const single = <T extends TemplateName>(
  address: string,
  template: T,
  view: () => Views[T],
): PageUnit => ({
  name: address,
  pages: () => [page(address, template, view)],
});

/** A unit of pages that are worked out one with the other. */
export const several = <T extends TemplateName, V extends Views[T]>(
  name: string,
  template: T,
  list: () => Iterable<V>,
  addressOf: (view: V) => string,
): PageUnit => ({
  name,
  *pages() {
    for (const view of list()) yield page(addressOf(view), template, () => view);
  },
});
