/** Every template that pages are rendered with, and the view that each is given. */
import type { AboutView } from '../view/about-view.ts';
import type { ArticleIndexView } from '../view/article-index-view.ts';
import type { ArticleView } from '../view/article-view.ts';
import type { BrowseView } from '../view/browse-view.ts';
import type { CiteView } from '../view/cite-view.ts';
import type { CorrectionsView } from '../view/corrections-view.ts';
import type { DataView as DataPageView } from '../view/data-view.ts';
import type { DisagreementsView } from '../view/disagreements-view.ts';
import type { EntityView, MoreClaimsView } from '../view/entity-view.ts';
import type { FigureView } from '../view/figure-view.ts';
import type { HomeView } from '../view/home-view.ts';
import type { IndexView } from '../view/index-view.ts';
import type { LetterView } from '../view/letter-view.ts';
import type { MonthsView, MonthView } from '../view/month-view.ts';
import type { MoreArticlesView } from '../view/more-articles-view.ts';
import type { MovedView } from '../view/moved-view.ts';
import type { NotFoundView } from '../view/not-found-view.ts';
import type { PartyView } from '../view/party-view.ts';
import type { PolicyView } from '../view/policy-view.ts';
import type { ProblemsView, ProblemView } from '../view/problems-view.ts';
import type { ProjectsView } from '../view/projects-view.ts';
import type { RedirectView } from '../view/redirect-view.ts';
import type { SearchView } from '../view/search-view.ts';
import type { TimelineView } from '../view/timeline-view.ts';
import type { UpcomingView } from '../view/upcoming-view.ts';

export interface Views {
  home: HomeView;
  notFound: NotFoundView;
  redirect: RedirectView;
  article: ArticleView;
  cite: CiteView;
  company: PartyView;
  figure: FigureView;
  policy: PolicyView;
  /** Of every other kind. */
  entity: EntityView & Partial<PartyView>;
  moreClaims: MoreClaimsView;
  moreArticles: MoreArticlesView;
  articleIndex: ArticleIndexView;
  entityIndex: IndexView;
  projectIndex: ProjectsView;
  timeline: TimelineView;
  upcoming: UpcomingView;
  moved: MovedView;
  disagreements: DisagreementsView;
  browse: BrowseView;
  letter: LetterView;
  months: MonthsView;
  month: MonthView;
  corrections: CorrectionsView;
  search: SearchView;
  data: DataPageView;
  about: AboutView;
  problems: ProblemsView;
  problem: ProblemView;
}

export type TemplateName = keyof Views;

/** The files of each template in `src/pages`: that of its first page, and those of the pages that follow. */
export const templateFiles: Record<TemplateName, readonly string[]> = {
  home: ['index.astro'],
  notFound: ['404.astro'],
  redirect: ['[...moved].astro'],
  article: ['articles/[id].astro'],
  cite: ['articles/[id]/cite.astro'],
  company: ['companies/[id].astro'],
  figure: ['figures/[id].astro'],
  policy: ['policies/[id].astro'],
  entity: ['[folder]/[id].astro'],
  moreClaims: ['[folder]/[id]/claims/[page].astro'],
  moreArticles: ['[folder]/[id]/articles/[page].astro'],
  articleIndex: ['articles/index.astro', 'articles/page/[page].astro'],
  entityIndex: ['[folder]/index.astro', '[folder]/page/[page].astro'],
  projectIndex: ['projects/index.astro', 'projects/page/[page].astro'],
  timeline: [
    'timeline/index.astro',
    'timeline/events/index.astro',
    'timeline/events/page/[page].astro',
    'timeline/[year]/index.astro',
    'timeline/[year]/page/[page].astro',
  ],
  upcoming: ['upcoming/index.astro', 'upcoming/page/[page].astro'],
  moved: ['upcoming/moved/[page].astro'],
  disagreements: ['disagreements/index.astro', 'disagreements/page/[page].astro'],
  browse: ['browse/index.astro'],
  letter: ['browse/[letter]/index.astro', 'browse/[letter]/page/[page].astro'],
  months: ['digests/index.astro'],
  month: ['digests/[month]/index.astro'],
  corrections: ['corrections/index.astro', 'corrections/page/[page].astro'],
  search: ['search/index.astro'],
  data: ['data/index.astro'],
  about: ['about/index.astro'],
  problems: ['problems/index.astro'],
  problem: ['problems/[code].astro'],
};
