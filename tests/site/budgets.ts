/** What a page of each kind may cost a reader. A KB is 1,024 bytes. */
import { entityKinds, kinds } from '../../src/core/schema/kinds.ts';
import type { BuiltPage } from './pages.ts';
import type { Weight } from './weigh-page.ts';

export type Budget = Omit<Weight, 'furtherFonts'>;

const KB = 1024;
const elements = 1500;

const article: Budget = { markup: 14 * KB, scripts: 0, requests: 4, whole: 75 * KB, elements };
const entity: Budget = { markup: 30 * KB, scripts: 0, requests: 6, whole: 100 * KB, elements };
const list: Budget = { markup: 40 * KB, scripts: 0, requests: 6, whole: 110 * KB, elements };
const search: Budget = { markup: 14 * KB, scripts: 20 * KB, requests: 6, whole: 75 * KB, elements };

/**
 * The claims of an article stay on one page, since each has its address there for good: those beyond the first hundred
 * may add so much each.
 */
const furtherClaim = { after: 100, markup: 80, elements: 12 };

const isArticle = /^\/articles\/\d[^/]*\/$/;
const isEntity = new RegExp(
  `^/(?:articles|${entityKinds.map((kind) => kinds[kind].folder).join('|')})/(?!page/)[^/]+/`,
);

/** The budget of a page, by its address. */
export function budgetOf({ path, root }: BuiltPage): Budget {
  if (path.startsWith('/search/')) return search;
  if (!isArticle.test(path)) return isEntity.test(path) ? entity : list;
  const claims = root.querySelectorAll('tr[id^=claim-]').length;
  const further = Math.max(0, claims - furtherClaim.after);
  return {
    ...article,
    markup: article.markup + further * furtherClaim.markup,
    whole: article.whole + further * furtherClaim.markup,
    elements: article.elements + further * furtherClaim.elements,
  };
}

/** In what a page costs more than it may: `elements 1612 of 1500`. */
export function listExcess(page: BuiltPage, weight: Weight): string[] {
  const budget = budgetOf(page);
  return (Object.keys(budget) as (keyof Budget)[])
    .filter((name) => weight[name] > budget[name])
    .map((name) => `${page.path}: ${name} ${weight[name]} of ${budget[name]}`);
}
