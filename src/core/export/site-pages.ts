/**
 * The pages that search engines are to know, each with the day its content changed last, by dates of the content. The later
 * pages of a list are found from the first: what stands on which of them changes with every article.
 */

import { dateOrder } from '../claims/period.ts';
import { listTimeline, monthOf, type TimelineEntry } from '../claims/timeline.ts';
import type { Article, Digest, Entity } from '../link/digest.ts';
import { problemCodes } from '../problem/codes.ts';
import { entityKinds } from '../schema/kinds.ts';
import { listFixedPages } from '../url.ts';
import { listLetters } from '../view/letter-view.ts';

export interface SitePage {
  /** Whole address. */
  url: string;
  /** `YYYY-MM-DD`; absent where nothing of the content is on it. */
  changed?: string;
}

/** Sorted by address. */
export function listSitePages(digest: Digest): SitePage[] {
  const { urls, articles, entities } = digest;
  const changes = articles.map((article) => changeOf(digest, article));
  const newest = latest(changes);
  const pages: [path: string, changed: string | undefined][] = [
    ...listFixedPages(urls).map((path): [string, string | undefined] => [
      path,
      undated(digest).has(path) ? undefined : newest,
    ]),
    [urls.index('article'), newest],
    ...articles.flatMap((article, index): [string, string | undefined][] => [
      [urls.page('article', article.id), changes[index]],
      [urls.cite(article.id), changes[index]],
    ]),
    ...entities.map((entity): [string, string | undefined] => [
      urls.page(entity.kind, entity.id),
      entityChange(digest, entity),
    ]),
    ...entityKinds.map((kind): [string, string | undefined] => [
      urls.index(kind),
      latest(entities.filter((one) => one.kind === kind).map((one) => entityChange(digest, one))),
    ]),
    ...listLetters(digest).map(({ href }): [string, string | undefined] => [href, newest]),
    ...listPeriods(digest),
    ...Object.keys(problemCodes).map((code): [string, undefined] => [urls.problem(code), undefined]),
  ];
  const byPath = new Map(pages);
  return [...byPath]
    .map(([path, changed]) => ({ url: urls.absolute(path), ...(changed && { changed }) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What the code alone says has no date of the content. */
const undated = ({ urls }: Digest): ReadonlySet<string> => new Set([urls.about, urls.problems, urls.search]);

/** When a digest was added or corrected last; a look back at an earlier day has it all by then. */
function changeOf({ today }: Digest, { fields }: Article): string {
  const days = [fields.added, ...fields.corrections.map(({ date }) => date).filter((date) => date <= today)];
  const last = latest(days) ?? today;
  return last < today ? last : today;
}

/** That of the newest digest that names it, or of a ruling on it. */
function entityChange(digest: Digest, { id, fields }: Entity): string | undefined {
  return latest([
    ...digest.articlesTouching(id).map((article) => changeOf(digest, article)),
    ...fields.rulings.map(({ date }) => date).filter((date) => date <= digest.today),
  ]);
}

/** Months and years with the articles that tell of them. */
function listPeriods(digest: Digest): [string, string | undefined][] {
  const { urls } = digest;
  const changes = new Map<string, string[]>();
  const add = (path: string, days: readonly string[]): void =>
    void changes.set(path, [...(changes.get(path) ?? []).slice(-1), latest(days) ?? ''].sort());
  for (const entry of listTimeline(digest)) {
    const days = articlesOf(digest, entry).map((article) => changeOf(digest, article));
    const month = monthOf(entry.date);
    if (month) add(urls.digest(month), days);
    add(urls.timelineYear(dateOrder(entry.date).slice(0, 4)), days);
  }
  return [...changes].map(([path, days]) => [path, latest(days)]);
}

const articlesOf = ({ findArticle }: Digest, entry: TimelineEntry): Article[] =>
  entry.kind === 'article'
    ? [entry.article]
    : entry.claims.flatMap(({ article }) => findArticle(article) ?? []);

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce((last, day) => (day && (!last || day > last) ? day : last), undefined);
