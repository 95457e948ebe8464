/** The articles that name an entity: the newest on its own page, the others on pages of their own. */

import type { Article, Digest, Entity } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { isolate } from './direction.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { laterPages, type Pager, pageSizes, paginate, viewPager } from './pager.ts';

export interface MoreArticlesView {
  frame: PageFrame;
  page: number;
  articles: ArticleItem[];
  pager: Pager;
}

/** One empty page where there are none. */
export function pagesOfArticles(digest: Digest, { id }: Entity): Article[][] {
  const all = digest.articlesTouching(id);
  const first = all.slice(0, pageSizes.articlesOfEntity);
  const rest = all.slice(pageSizes.articlesOfEntity);
  return [first, ...(rest.length === 0 ? [] : paginate(rest, pageSizes.moreArticles))];
}

export const viewArticlePager = (
  { urls }: Digest,
  { kind, id }: Entity,
  page: number,
  last: number,
): Pager | undefined => viewPager(page, last, (number) => urls.articlesPage(kind, id, number));

/** The pages after the first, each with its number. */
export function viewMoreArticles(digest: Digest, entity: Entity): MoreArticlesView[] {
  const { id, kind, fields } = entity;
  const { urls } = digest;
  const pages = pagesOfArticles(digest, entity);
  return laterPages(pages.length).flatMap((page) => {
    const pager = viewArticlePager(digest, entity, page, pages.length);
    if (!pager) return [];
    const frame = viewFrame(digest, {
      title: `${isolate(fields.name)}, articles, page ${page}`,
      description: `More articles that name ${isolate(fields.name)}, newest first.`,
      path: urls.articlesPage(kind, id, page),
      crumbs: [
        { href: urls.index(kind), label: kinds[kind].many },
        { href: urls.page(kind, id), label: fields.name },
      ],
    });
    const articles = (pages[page - 1] ?? []).map((article) => viewArticleItem(digest, article));
    return [{ frame, page, articles, pager }];
  });
}
