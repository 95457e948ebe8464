/** The front page: four answers at a glance; then what follows them, which number to believe, and who is in the news. */

import { upcomingOf } from '../claims/upcoming.ts';
import { countArticles, countClaims } from '../link/count-said.ts';
import type { Digest } from '../link/digest.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { viewClaims } from './claim-view.ts';
import { countOf } from './count-word.ts';
import { type DisagreementBrief, viewDisagreementBrief } from './disagreement-view.ts';
import { groupReadings } from './entity-sections.ts';
import type { ClaimSection } from './entity-view.ts';
import { formatNumber } from './format-amount.ts';
import { type Glance, glanced, rankDisputes, viewGlance } from './home-glance.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { listPolicyStandings, type PolicyStanding } from './policy-standings.ts';
import type { RichLink } from './rich-text.ts';
import { isInForce } from './standing-view.ts';
import { type DueView, overdueAddress, viewDue } from './upcoming-view.ts';
import { briefReason, viewVerdict } from './verdict-view.ts';

export interface HomeView {
  frame: PageFrame;
  glance: Glance[];
  /** What follows those at a glance, here and below. */
  articles: ArticleItem[];
  /** Policies that are agreed, stopped, over or unconfirmed. */
  policies: PolicyStanding[];
  due: DueView[];
  /** Passed and confirmed by nobody, latest first. */
  overdue: DueView[];
  figures: (RichLink & { groups: KeyReadings[] })[];
  /** Companies that most articles name. */
  companies: (RichLink & { counts: string })[];
  disagreements: DisagreementBrief[];
  links: Record<
    'articles' | 'timeline' | 'disagreements' | 'upcoming' | 'overdue' | 'policies' | 'companies' | 'deals',
    string
  >;
  /** As a sentence says them: `2,000 articles`. */
  counts: Record<'articles' | 'claims' | 'disagreements' | 'due' | 'overdue', string>;
}

/** `why` is in a few words, where the verdict’s label does not tell. */
export type KeyReadings = ClaimSection & { why?: string };

const shown = {
  articles: 3,
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
  const { ahead, overdue } = upcomingOf(digest);
  const disputes = rankDisputes(digest);
  const policies = listPolicyStandings(digest);
  const after = <T>(all: readonly T[], from: number, most: number): T[] => all.slice(from, from + most);
  return {
    frame: viewFrame(digest, { title: site.title, description: site.tagline, path: urls.home }),
    glance: viewGlance(digest, policies),
    articles: after(digest.articles, glanced.new, shown.articles).map((one) => viewArticleItem(digest, one)),
    policies: policies
      .map(({ standings, ...policy }) => ({
        ...policy,
        standings: standings.filter((one) => !isInForce(one)),
      }))
      .filter(({ standings }) => standings.length > 0)
      .slice(0, shown.policies)
      .map(({ standings, ...policy }) => ({ ...policy, standings: standings.slice(0, shown.standings) })),
    due: after(ahead, glanced.due, shown.due).map((due) => viewDue(digest, due)),
    overdue: overdue.slice(0, shown.overdue).map((due) => viewDue(digest, due)),
    figures: listKeyFigures(digest),
    companies: listCompanies(digest),
    disagreements: after(disputes, glanced.disputed, shown.disagreements).map((one) =>
      viewDisagreementBrief(digest, one),
    ),
    links: {
      articles: urls.index('article'),
      timeline: urls.timeline,
      disagreements: urls.disagreements,
      upcoming: urls.upcoming,
      overdue: overdueAddress(digest),
      policies: urls.index('policy'),
      companies: urls.index('company'),
      deals: digest.entities.some(({ kind }) => kind === 'deal') ? urls.index('deal') : '',
    },
    counts: {
      articles: countOf(digest.articles.length, 'article', site.language),
      claims: countOf(digest.claims.length, 'claim', site.language),
      disagreements: countOf(disputes.length, 'disagreement', site.language),
      due: countOf(ahead.length, 'date', site.language),
      overdue: overdue.length > 0 ? `${formatNumber(String(overdue.length), site.language)} overdue` : '',
    },
  };
}

function listKeyFigures(digest: Digest): HomeView['figures'] {
  return digest.site.keyFigures.flatMap((id) => {
    const figure = digest.findEntity(id);
    const groups = groupReadings(digest, id)
      .slice(0, shown.groups)
      .map(({ id: section, title, group, claims }) => ({
        id: section,
        title,
        ...(group && { verdict: viewVerdict(digest, group), why: briefReason(digest, group) }),
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
      articles: countArticles(digest, id),
      claims: countClaims(digest, id),
    }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .slice(0, shown.companies)
    .map(({ claims, articles, ...company }) => ({
      ...company,
      counts: `${countOf(claims, 'claim', digest.site.language)}, ${countOf(articles, 'article', digest.site.language)}`,
    }));
}
