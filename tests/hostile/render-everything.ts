/** All that a build makes of a digest without Astro: the view of every page, every file of data, what search and shares show. */
import { exportClaims } from '../../src/core/export/claims-json.ts';
import { exportEntities } from '../../src/core/export/entities-json.ts';
import { exportGroups } from '../../src/core/export/groups-json.ts';
import { renderSearchDocument } from '../../src/core/export/search-document.ts';
import type { Digest, Entity } from '../../src/core/link/digest.ts';
import { entityKinds } from '../../src/core/schema/kinds.ts';
import { viewAbout } from '../../src/core/view/about-view.ts';
import { viewArticleIndex } from '../../src/core/view/article-index-view.ts';
import { viewArticle } from '../../src/core/view/article-view.ts';
import { viewBrowse } from '../../src/core/view/browse-view.ts';
import { viewCite } from '../../src/core/view/cite-view.ts';
import { viewCorrections } from '../../src/core/view/corrections-view.ts';
import { viewDisagreements } from '../../src/core/view/disagreements-view.ts';
import { viewEntity, viewMoreClaims } from '../../src/core/view/entity-view.ts';
import { viewFigure } from '../../src/core/view/figure-view.ts';
import { viewHome } from '../../src/core/view/home-view.ts';
import { viewIndex } from '../../src/core/view/index-view.ts';
import { viewLetters } from '../../src/core/view/letter-view.ts';
import { viewMonthIndex, viewMonths } from '../../src/core/view/month-view.ts';
import { viewMoreArticles } from '../../src/core/view/more-articles-view.ts';
import { viewNotFound } from '../../src/core/view/not-found-view.ts';
import { viewParty } from '../../src/core/view/party-view.ts';
import { viewPolicy } from '../../src/core/view/policy-view.ts';
import { viewProjects } from '../../src/core/view/projects-view.ts';
import { listSearchRecords } from '../../src/core/view/search-records.ts';
import { viewSearch } from '../../src/core/view/search-view.ts';
import { cardOfArticle, cardOfEntity, cardOfSite } from '../../src/core/view/share-card.ts';
import { viewTimeline, viewTimelineEvents, viewTimelineYears } from '../../src/core/view/timeline-view.ts';
import { viewUpcoming } from '../../src/core/view/upcoming-view.ts';

/** Makes everything, one thing at a time, and hands each over as JSON with its name. */
export function renderEverything(digest: Digest, see: (name: string, json: string) => void): void {
  const all = (name: string, views: readonly unknown[]): void => {
    for (const [index, view] of views.entries()) see(`${name} ${index + 1}`, JSON.stringify(view));
  };
  for (const [name, view] of Object.entries(single)) all(name, [view(digest)]);
  for (const [name, views] of Object.entries(paged)) all(name, views(digest));
  for (const article of digest.articles) {
    all(`article ${article.id}`, [viewArticle(digest, article), viewCite(digest, article)]);
    all(`share ${article.id}`, [cardOfArticle(digest, article)]);
  }
  for (const entity of digest.entities) {
    all(`${entity.kind} ${entity.id}`, [viewAnyEntity(digest, entity)]);
    all(`claims of ${entity.id}`, viewMoreClaims(digest, entity));
    all(`articles of ${entity.id}`, viewMoreArticles(digest, entity));
    all(`share ${entity.id}`, [cardOfEntity(digest, entity)]);
  }
  for (const kind of entityKinds) all(`index of ${kind}`, viewIndex(digest, kind));
}

function viewAnyEntity(digest: Digest, entity: Entity): unknown {
  if (entity.kind === 'company') return viewParty(digest, entity);
  if (entity.kind === 'policy') return viewPolicy(digest, entity);
  return entity.kind === 'figure' ? viewFigure(digest, entity) : viewEntity(digest, entity);
}

const single: Record<string, (digest: Digest) => unknown> = {
  home: viewHome,
  about: viewAbout,
  browse: viewBrowse,
  corrections: viewCorrections,
  months: viewMonthIndex,
  'not found': viewNotFound,
  search: viewSearch,
  timeline: viewTimeline,
  share: cardOfSite,
  claims: exportClaims,
  entities: exportEntities,
  groups: exportGroups,
};

const paged: Record<string, (digest: Digest) => readonly unknown[]> = {
  articles: viewArticleIndex,
  disagreements: viewDisagreements,
  letters: viewLetters,
  month: viewMonths,
  projects: viewProjects,
  events: viewTimelineEvents,
  year: viewTimelineYears,
  upcoming: viewUpcoming,
  searched: (digest) =>
    listSearchRecords(digest).map((record) => renderSearchDocument(record, digest.site.language)),
};
