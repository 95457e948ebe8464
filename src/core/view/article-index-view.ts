/** The list of all articles, by year. */
import type { Article, Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { type Heading, type JumpLine, listBelonging, withoutSingles } from './list-jumps.ts';
import { jumpsOf, type ListPage, viewPages } from './list-pages.ts';
import { pageSizes } from './pager.ts';

export interface ArticleIndexView extends ListPage {
  jumps: JumpLine[];
  /** By the year of the source. */
  years: { heading: Heading; articles: ArticleItem[] }[];
}

/** Every page of the list of articles, newest first. */
export function viewArticleIndex(digest: Digest): ArticleIndexView[] {
  const { articles, urls, findEntity } = digest;
  const description = 'Every article digested so far, newest first.';
  const counts = new Map<string, number>();
  for (const article of articles) counts.set(yearOf(article), (counts.get(yearOf(article)) ?? 0) + 1);
  const pages = viewPages(digest, 'article', articles, pageSizes.articles, description).map(
    ({ items, ...page }) => ({
      ...page,
      groups: [...new Set(items.map(yearOf))].map((year) => ({
        heading: {
          id: `in-${year || 'no-year'}`,
          title: year || 'Year not given',
          count: counts.get(year) ?? 0,
        },
        articles: items
          .filter((article) => yearOf(article) === year)
          .map((article) => viewArticleItem(digest, article)),
      })),
    }),
  );
  const publishers = listBelonging(
    articles.map(({ fields }) => fields.source.publisher),
    (id) =>
      findEntity(id) && {
        href: `${urls.page('publisher', id)}#articles`,
        label: findEntity(id)?.fields.name ?? id,
      },
  );
  const jumps = withoutSingles([
    { label: 'By year', jumps: jumpsOf(digest, 'article', pages) },
    { label: 'By publisher', jumps: publishers },
  ]);
  return pages.map(({ groups: years, ...page }) => ({ ...page, years, jumps }));
}

/** The list is in the order of the first day on which an article can have appeared. */
const yearOf = ({ fields }: Article): string => (edtf(fields.source.published).first ?? '').slice(0, 4);
