/** Every page of a site, each with its template; what it shows is worked out when somebody asks for it. */
import type { Article, Digest, Entity } from '../link/digest.ts';
import { entityKinds, kinds } from '../schema/kinds.ts';
import { viewAbout } from '../view/about-view.ts';
import { viewArticleIndex } from '../view/article-index-view.ts';
import { viewArticle } from '../view/article-view.ts';
import { viewBrowse } from '../view/browse-view.ts';
import { viewCite } from '../view/cite-view.ts';
import { viewCorrections } from '../view/corrections-view.ts';
import { viewData } from '../view/data-view.ts';
import { viewDisagreements } from '../view/disagreements-view.ts';
import { viewEntity, viewMoreClaims } from '../view/entity-view.ts';
import { viewFigure } from '../view/figure-view.ts';
import { viewHome } from '../view/home-view.ts';
import { viewIndex } from '../view/index-view.ts';
import { viewLetters } from '../view/letter-view.ts';
import { viewMonthIndex, viewMonths } from '../view/month-view.ts';
import { viewMoreArticles } from '../view/more-articles-view.ts';
import { viewMoved } from '../view/moved-view.ts';
import { viewNotFound } from '../view/not-found-view.ts';
import { viewParty } from '../view/party-view.ts';
import { viewPolicy } from '../view/policy-view.ts';
import { viewAllProblems, viewProblems } from '../view/problems-view.ts';
import { viewProjects } from '../view/projects-view.ts';
import { viewRedirect } from '../view/redirect-view.ts';
import { viewSearch } from '../view/search-view.ts';
import { viewTimeline, viewTimelineEvents, viewTimelineYears } from '../view/timeline-view.ts';
import { viewUpcoming } from '../view/upcoming-view.ts';
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

/** Pages whose addresses begin alike. */
interface Family {
  /** The folders below the base that they are in; that of pages at the top is ''. */
  folders: readonly string[];
  /** Where `address` is given, what cannot be at it may be left out. */
  list: (digest: Digest, address?: string) => Iterable<PlannedPage>;
}

const families: readonly Family[] = [
  { folders: [''], list: listFixed },
  { folders: [kinds.article.folder], list: listArticlePages },
  ...entityKinds.map((kind) => ({
    folders: [kinds[kind].folder],
    list: (digest: Digest, address?: string) => listEntityPages(digest, kind, address),
  })),
  { folders: ['timeline'], list: listTimelinePages },
  { folders: ['upcoming', 'disagreements'], list: listStandingPages },
  { folders: ['browse'], list: listBrowsePages },
  { folders: ['digests'], list: listMonthPages },
  { folders: ['problems'], list: listProblemPages },
  { folders: ['corrections', 'search', 'data', 'about'], list: listSitePages },
];

/** Every page that a site has, none twice; in the order in which they are best made. */
export function* planPages(digest: Digest): Generator<PlannedPage> {
  for (const { list } of families) yield* list(digest);
}

/** The page at an address, from the base on, without looking at all the others. */
export function findPage(digest: Digest, address: string): PlannedPage | undefined {
  const folder = /^([^/]+)\//.exec(address.slice(digest.urls.base.length))?.[1] ?? '';
  for (const { list } of families.filter(({ folders }) => folders.includes(folder)))
    for (const page of list(digest, address)) if (page.address === address) return page;
  return undefined;
}

const page = <T extends TemplateName>(address: string, template: T, view: () => Views[T]) =>
  ({ address, template, view }) as PlannedPage;

function* listFixed(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  yield page(urls.home, 'home', () => viewHome(digest));
  yield page(`${urls.base}404.html`, 'notFound', () => viewNotFound(digest));
}

/** Whether what lies below `folder` may be meant. */
const mayHold = (folder: string, address: string | undefined): boolean =>
  address === undefined || address.startsWith(folder);

function* listArticlePages(digest: Digest, address?: string): Generator<PlannedPage> {
  const { urls, articles } = digest;
  for (const article of articles) {
    const { id, fields } = article;
    if (mayHold(urls.page('article', id), address)) yield* listPagesOfArticle(digest, article);
    for (const old of fields.formerly)
      yield page(urls.page('article', old), 'redirect', () =>
        viewRedirect(digest, { kind: 'article', id, name: fields.title }),
      );
  }
  const list = urls.index('article');
  if (address === undefined || isOfList(list, address))
    for (const view of viewArticleIndex(digest))
      yield page(urls.listPage(list, view.page), 'articleIndex', () => view);
}

function* listPagesOfArticle(digest: Digest, article: Article): Generator<PlannedPage> {
  const { urls } = digest;
  yield page(urls.page('article', article.id), 'article', () => viewArticle(digest, article));
  yield page(urls.cite(article.id), 'cite', () => viewCite(digest, article));
}

const isOfList = (list: string, address: string): boolean =>
  address === list || address.startsWith(`${list}page/`);

function* listEntityPages(digest: Digest, kind: Entity['kind'], address?: string): Generator<PlannedPage> {
  const { urls } = digest;
  for (const entity of digest.entities) {
    if (entity.kind !== kind) continue;
    const { id, fields } = entity;
    if (mayHold(urls.page(kind, id), address)) yield* listPagesOfEntity(digest, entity);
    for (const old of fields.formerly)
      yield page(urls.page(kind, old), 'redirect', () =>
        viewRedirect(digest, { kind, id, name: fields.name }),
      );
  }
  const list = urls.index(kind);
  if (address !== undefined && !isOfList(list, address)) return;
  if (kind === 'project')
    for (const view of viewProjects(digest))
      yield page(urls.listPage(list, view.page), 'projectIndex', () => view);
  else
    for (const view of viewIndex(digest, kind))
      yield page(urls.listPage(list, view.page), 'entityIndex', () => view);
}

function* listPagesOfEntity(digest: Digest, entity: Entity): Generator<PlannedPage> {
  const { kind, id } = entity;
  const { urls } = digest;
  yield ownPage(digest, entity);
  for (const view of viewMoreClaims(digest, entity))
    yield page(urls.claimsPage(kind, id, view.page), 'moreClaims', () => view);
  for (const view of viewMoreArticles(digest, entity))
    yield page(urls.articlesPage(kind, id, view.page), 'moreArticles', () => view);
}

function ownPage(digest: Digest, entity: Entity): PlannedPage {
  const address = digest.urls.page(entity.kind, entity.id);
  switch (entity.kind) {
    case 'company':
      return page(address, 'company', () => viewParty(digest, entity));
    case 'figure':
      return page(address, 'figure', () => viewFigure(digest, entity));
    case 'policy':
      return page(address, 'policy', () => viewPolicy(digest, entity));
    case 'institution':
    case 'project':
      return page(address, 'entity', () => viewParty(digest, entity));
    default:
      return page(address, 'entity', () => viewEntity(digest, entity));
  }
}

function* listTimelinePages(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  yield page(urls.timeline, 'timeline', () => viewTimeline(digest));
  for (const view of viewTimelineEvents(digest))
    yield page(urls.listPage(urls.timelineEvents, view.page), 'timeline', () => view);
  for (const view of viewTimelineYears(digest))
    yield page(urls.timelineYear(view.year, view.page), 'timeline', () => view);
}

function* listStandingPages(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  for (const view of viewUpcoming(digest))
    yield page(urls.listPage(urls.upcoming, view.page), 'upcoming', () => view);
  for (const view of viewMoved(digest)) yield page(urls.movedPage(view.page), 'moved', () => view);
  for (const view of viewDisagreements(digest))
    yield page(urls.listPage(urls.disagreements, view.page), 'disagreements', () => view);
}

function* listBrowsePages(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  yield page(urls.browse, 'browse', () => viewBrowse(digest));
  for (const view of viewLetters(digest))
    yield page(urls.listPage(urls.letter(view.slug), view.page), 'letter', () => view);
}

function* listMonthPages(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  yield page(urls.digests, 'months', () => viewMonthIndex(digest));
  for (const view of viewMonths(digest)) yield page(urls.digest(view.month), 'month', () => view);
}

function* listProblemPages(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  yield page(urls.problems, 'problems', () => viewProblems(digest));
  for (const view of viewAllProblems(digest)) yield page(urls.problem(view.code), 'problem', () => view);
}

function* listSitePages(digest: Digest): Generator<PlannedPage> {
  const { urls } = digest;
  for (const view of viewCorrections(digest))
    yield page(urls.listPage(urls.corrections, view.page), 'corrections', () => view);
  yield page(urls.search, 'search', () => viewSearch(digest));
  yield page(urls.dataPage, 'data', () => viewData(digest));
  yield page(urls.about, 'about', () => viewAbout(digest));
}
