/** The front page: what is new, what is in force, what is due, which number to believe, where sources disagree. */
import { disagreementsOf } from '../claims/disagreements.ts';
import { upcomingOf } from '../claims/upcoming.ts';
import type { Digest } from '../link/digest.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { viewClaims } from './claim-view.ts';
import { type DisagreementBrief, viewDisagreementBrief } from './disagreement-view.ts';
import { groupReadings } from './entity-sections.ts';
import type { ClaimSection } from './entity-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';
import { listParts, type StandingView, viewOverview } from './standing-view.ts';
import { type DueView, overdueAddress, viewDue } from './upcoming-view.ts';
import { viewVerdict } from './verdict-view.ts';

export interface HomeView {
  frame: PageFrame;
  articles: ArticleItem[];
  policies: (RichLink & { standings: StandingView[] })[];
  due: DueView[];
  /** Passed and confirmed by nobody, latest first. */
  overdue: DueView[];
  figures: (RichLink & { groups: ClaimSection[] })[];
  /** Companies that most articles name. */
  companies: (RichLink & { articles: number; claims: number })[];
  disagreements: DisagreementBrief[];
  links: Record<
    'articles' | 'timeline' | 'disagreements' | 'upcoming' | 'overdue' | 'policies' | 'companies',
    string
  >;
  counts: {
    articles: number;
    claims: number;
    entities: number;
    disagreements: number;
    due: number;
    overdue: number;
  };
}

const shown = {
  articles: 4,
  policies: 5,
  standings: 2,
  due: 4,
  overdue: 3,
  groups: 2,
  companies: 8,
  disagreements: 5,
};

export function viewHome(digest: Digest): HomeView {
  const { site, urls } = digest;
  const { all } = disagreementsOf(digest);
  const { ahead, overdue } = upcomingOf(digest);
  const between = all.filter(({ kind }) => kind !== 'doubt');
  return {
    frame: viewFrame(digest, { title: site.title, description: site.tagline, path: urls.home }),
    articles: digest.articles.slice(0, shown.articles).map((article) => viewArticleItem(digest, article)),
    policies: listPolicies(digest).slice(0, shown.policies),
    due: ahead.slice(0, shown.due).map((due) => viewDue(digest, due)),
    overdue: overdue.slice(0, shown.overdue).map((due) => viewDue(digest, due)),
    figures: listKeyFigures(digest),
    companies: listCompanies(digest).slice(0, shown.companies),
    disagreements: between.slice(0, shown.disagreements).map((one) => viewDisagreementBrief(digest, one)),
    links: {
      articles: urls.index('article'),
      timeline: urls.timeline,
      disagreements: urls.disagreements,
      upcoming: urls.upcoming,
      overdue: overdueAddress(digest),
      policies: urls.index('policy'),
      companies: urls.index('company'),
    },
    counts: {
      articles: digest.articles.length,
      claims: digest.claims.length,
      entities: digest.entities.length,
      disagreements: between.length,
      due: ahead.length,
      overdue: overdue.length,
    },
  };
}

/** Policies whose status somebody gives; what stands at the moment before what lapsed, most reported first. */
function listPolicies(digest: Digest): HomeView['policies'] {
  const policies = digest.entities.filter((entity) => entity.kind === 'policy');
  // A policy that tells where its parts stand speaks for them.
  const told = new Set(
    policies.flatMap(({ id }) =>
      viewOverview(digest, id).some(({ isPart }) => isPart) ? listParts(digest, id) : [],
    ),
  );
  return policies
    .filter(({ id }) => !told.has(id))
    .map(({ id, fields }) => ({
      href: digest.urls.page('policy', id),
      label: fields.name,
      standings: viewOverview(digest, id).slice(0, shown.standings),
      claims: digest.claimsTouching(id).length,
    }))
    .filter(({ standings }) => standings.length > 0)
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .map(({ claims: _, ...policy }) => policy);
}

function listKeyFigures(digest: Digest): HomeView['figures'] {
  return digest.site.keyFigures.flatMap((id) => {
    const figure = digest.findEntity(id);
    const groups = groupReadings(digest, id)
      .slice(0, shown.groups)
      .map(({ id: section, title, group, claims }) => ({
        id: section,
        title,
        ...(group && { verdict: viewVerdict(digest, group) }),
        claims: viewClaims(digest, claims),
      }))
      .filter(({ claims }) => claims.length > 0);
    if (!figure || groups.length === 0) return [];
    return [{ href: digest.urls.page('figure', id), label: figure.fields.name, groups }];
  });
}

function listCompanies(digest: Digest): HomeView['companies'] {
  return digest.entities
    .filter((entity) => entity.kind === 'company')
    .map(({ id, fields }) => ({
      href: digest.urls.page('company', id),
      label: fields.name,
      articles: digest.articlesTouching(id).length,
      claims: digest.claimsTouching(id).length,
    }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || b.claims - a.claims || (a.label < b.label ? -1 : 1));
}
