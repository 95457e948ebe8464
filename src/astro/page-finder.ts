/**
 * The way of pages under development to their views. Vite runs the middleware, and would make the whole core anew to work
 * them out: the one that has opened the content does it, and what it knows of the last content is known for the next.
 */
import type { PageToRender } from './view-of.ts';

export interface FoundPage {
  page: PageToRender;
  /** Where what stood there has gone. */
  moved?: string;
  isFound: boolean;
}

/** `address` is from the base on; where there is nothing, the page that says so. */
export type FindPage = (address: string) => Promise<FoundPage>;

const slot = Symbol.for('lodestone.find-page');
const store = globalThis as typeof globalThis & { [slot]?: FindPage };

/** Lets the pages of this process find their views. */
export function providePageFinder(find: FindPage): void {
  store[slot] = find;
}

/** Throws where nobody has provided one. */
export function pageFinder(): FindPage {
  if (!store[slot]) throw new Error('pages under development are served by `npm run dev`');
  return store[slot];
}
