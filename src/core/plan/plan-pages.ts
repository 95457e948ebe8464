/** Every page of a site, each with its template; what it shows is worked out when somebody asks for it. */
import type { Article, Digest, Entity } from '../link/digest.ts';
import { entityKinds, type Kind, kinds } from '../schema/kinds.ts';
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
import { type PageUnit, type PlannedPage, page, several, single } from './page-unit.ts';

/** Units whose addresses begin alike. */
interface Family {
  /** The folders below the base that they are in; that of pages at the top is ''. */
  folders: readonly string[];
  /** Where `address` is given, what cannot be at it may be left out. */
  list: (digest: Digest, address?: string) => Iterable<PageUnit>;
}

const families: readonly Family[] = [
  { folders: [''], list: listFixed },
  { folders: [kinds.article.folder], list: listArticles },
  ...entityKinds.map((kind) => ({
    folders: [kinds[kind].folder],
    list: (digest: Digest, address?: string) => listEntities(digest, kind, address),
  })),
  { folders: ['timeline'], list: listTimeline },
  { folders: ['upcoming', 'disagreements'], list: listStanding },
  { folders: ['browse'], list: listBrowse },
  { folders: ['digests'], list: listMonths },
  { folders: ['problems'], list: listProblems },
  { folders: ['corrections', 'search', 'data', 'about'], list: listSite },
];

/** Every page that a site has, none twice, in units; in the order in which they are best made. */
export function* planUnits(digest: Digest): Generator<PageUnit> {
  for (const { list } of families) yield* list(digest);
}

/** The pages of all units. */
export function* planPages(digest: Digest): Generator<PlannedPage> {
  for (const { pages } of planUnits(digest)) yield* pages();
}

/** The page at an address, from the base on, without looking at all the others. */
export function findPage(digest: Digest, address: string): PlannedPage | undefined {
  const folder = /^([^/]+)\//.exec(address.slice(digest.urls.base.length))?.[1] ?? '';
  for (const { list } of families.filter(({ folders }) => folders.includes(folder)))
    for (const { pages } of list(digest, address))
      for (const page of pages()) if (page.address === address) return page;
  return undefined;
}

function* listFixed(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield single(urls.home, 'home', () => viewHome(digest));
  yield single(`${urls.base}404.html`, 'notFound', () => viewNotFound(digest));
}

function* listArticles(digest: Digest, address?: string): Generator<PageUnit> {
  const { urls, articles } = digest;
  for (const article of articles)
    if (mayHold(digest, 'article', article, address))
      yield {
        name: urls.page('article', article.id),
        pages: () => listPagesOfArticle(digest, article),
      };
  const list = urls.index('article');
  if (mayBeIn(list, address))
    yield several(
      list,
      'articleIndex',
      () => viewArticleIndex(digest),
      ({ page: number }) => urls.listPage(list, number),
    );
}

/** Whether an address may be that of a page of something, by its id or one that it had. */
function mayHold(
  { urls }: Digest,
  kind: Kind,
  { id, fields }: { id: string; fields: { formerly: readonly string[] } },
  address: string | undefined,
): boolean {
  return (
    address === undefined || [id, ...fields.formerly].some((one) => address.startsWith(urls.page(kind, one)))
  );
}

const mayBeIn = (list: string, address: string | undefined): boolean =>
  address === undefined || address === list || address.startsWith(`${list}page/`);

function* listPagesOfArticle(digest: Digest, article: Article): Generator<PlannedPage> {
  const { urls } = digest;
  const { id, fields } = article;
  yield page(urls.page('article', id), 'article', () => viewArticle(digest, article));
  yield page(urls.cite(id), 'cite', () => viewCite(digest, article));
  for (const old of fields.formerly)
    yield page(urls.page('article', old), 'redirect', () =>
      viewRedirect(digest, { kind: 'article', id, name: fields.title }),
    );
}

function* listEntities(digest: Digest, kind: Entity['kind'], address?: string): Generator<PageUnit> {
  const { urls } = digest;
  for (const entity of digest.entities)
    if (entity.kind === kind && mayHold(digest, kind, entity, address))
      yield { name: urls.page(kind, entity.id), pages: () => listPagesOfEntity(digest, entity) };
  const list = urls.index(kind);
  const addressOf = ({ page: number }: { page: number }): string => urls.listPage(list, number);
  if (!mayBeIn(list, address)) return;
  yield kind === 'project'
    ? several(list, 'projectIndex', () => viewProjects(digest), addressOf)
    : several(list, 'entityIndex', () => viewIndex(digest, kind), addressOf);
}

function* listPagesOfEntity(digest: Digest, entity: Entity): Generator<PlannedPage> {
  const { kind, id, fields } = entity;
  const { urls } = digest;
  yield ownPage(digest, entity);
  for (const view of viewMoreClaims(digest, entity))
    yield page(urls.claimsPage(kind, id, view.page), 'moreClaims', () => view);
  for (const view of viewMoreArticles(digest, entity))
    yield page(urls.articlesPage(kind, id, view.page), 'moreArticles', () => view);
  for (const old of fields.formerly)
    yield page(urls.page(kind, old), 'redirect', () => viewRedirect(digest, { kind, id, name: fields.name }));
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

function* listTimeline(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield single(urls.timeline, 'timeline', () => viewTimeline(digest));
  yield several(
    urls.timelineEvents,
    'timeline',
    () => viewTimelineEvents(digest),
    (view) => urls.listPage(urls.timelineEvents, view.page),
  );
  yield several(
    'years of the timeline',
    'timeline',
    () => viewTimelineYears(digest),
    (view) => urls.timelineYear(view.year, view.page),
  );
}

function* listStanding(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield several(
    urls.upcoming,
    'upcoming',
    () => viewUpcoming(digest),
    (view) => urls.listPage(urls.upcoming, view.page),
  );
  yield several(
    'moved targets',
    'moved',
    () => viewMoved(digest),
    (view) => urls.movedPage(view.page),
  );
  yield several(
    urls.disagreements,
    'disagreements',
    () => viewDisagreements(digest),
    (view) => urls.listPage(urls.disagreements, view.page),
  );
}

function* listBrowse(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield single(urls.browse, 'browse', () => viewBrowse(digest));
  yield several(
    'letters',
    'letter',
    () => viewLetters(digest),
    (view) => urls.listPage(urls.letter(view.slug), view.page),
  );
}

function* listMonths(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield single(urls.digests, 'months', () => viewMonthIndex(digest));
  yield several(
    'months',
    'month',
    () => viewMonths(digest),
    (view) => urls.digest(view.month),
  );
}

function* listProblems(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield single(urls.problems, 'problems', () => viewProblems(digest));
  yield several(
    'problems by code',
    'problem',
    () => viewAllProblems(digest),
    (view) => urls.problem(view.code),
  );
}

function* listSite(digest: Digest): Generator<PageUnit> {
  const { urls } = digest;
  yield several(
    urls.corrections,
    'corrections',
    () => viewCorrections(digest),
    (view) => urls.listPage(urls.corrections, view.page),
  );
  yield single(urls.search, 'search', () => viewSearch(digest));
  yield single(urls.dataPage, 'data', () => viewData(digest));
  yield single(urls.about, 'about', () => viewAbout(digest));
}
