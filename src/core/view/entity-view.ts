/** The page of one entity: what it is, and every claim and article that touches it. */

import { type Disagreement, findDisagreementAbout } from '../claims/disagreements.ts';
import { slipsTouching } from '../claims/slippage.ts';
import { type DueDate, dueOf } from '../claims/upcoming.ts';
import { countArticles } from '../link/count-said.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityKind, kinds } from '../schema/kinds.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { type ClaimView, isAgreement, viewClaims } from './claim-view.ts';
import { type CourseChart, viewCourseChart } from './course-chart.ts';
import { type LaneView, viewCourse } from './course-view.ts';
import { type DealsOfParty, viewDealsOfParty } from './deals-of-party.ts';
import { isolate } from './direction.ts';
import {
  type DisagreementBrief,
  type DisagreementView,
  listDisagreementBriefs,
  viewDisagreement,
} from './disagreement-view.ts';
import { type Fact, listFacts } from './entity-facts.ts';
import { pagesOfClaims, type Section } from './entity-sections.ts';
import { cutTo, fitPage } from './fit-page.ts';
import { listFollow } from './list-follow.ts';
import { type LocatorView, viewLocator } from './locator-view.ts';
import { pagesOfArticles, viewArticlePager } from './more-articles-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { laterPages, type Pager, viewPager } from './pager.ts';
import { type PromiseChart, viewPromiseChart } from './promise-chart.ts';
import { viewProse } from './prose.ts';
import { type RelationsView, viewRelations } from './relations-view.ts';
import { linkAll, linkEntity, type RichLink, type RichText } from './rich-text.ts';
import { type SlipView, viewSlip } from './slip-view.ts';
import { type StandingView, viewStandings } from './standing-view.ts';
import { type TimelineRow, viewHistory } from './timeline-row.ts';
import { type DueView, viewDue } from './upcoming-view.ts';
import { type VerdictView, viewVerdict } from './verdict-view.ts';

export interface ClaimSection {
  /** Anchor of the section. */
  id: string;
  title: RichText;
  /** What the claims of the section add up to, where they are weighed against each other. */
  verdict?: VerdictView;
  claims: ClaimView[];
  /** The same as events, where the section is a timeline: several reports of one in one row. */
  rows?: TimelineRow[];
}

export interface EntityView {
  frame: PageFrame;
  kind: EntityKind;
  kindLabel: string;
  name: string;
  aliases: string[];
  facts: Fact[];
  notToBeConfusedWith: RichText;
  html: string;
  standings: StandingView[];
  /** The anchor of a course that they tell whole. */
  standingsId?: string | undefined;
  /** What a company, institution or project has a part in. */
  deals?: DealsOfParty;
  /** Where it stood and stands, as lines over time. */
  course: LaneView[];
  /** The same as a chart, where it shows more than the list. */
  courseChart?: CourseChart;
  /** What is due of it, and what should have come about. */
  due: DueView[];
  /** Its targets that moved. */
  slips: SlipView[];
  /** Its promised and actual dates, where there are some to compare. */
  promiseChart?: PromiseChart;
  /** Where a project or place is, if that is known. */
  locator?: LocatorView;
  /** What ties a company, institution or project to others, where there is enough to draw. */
  relations?: RelationsView;
  sections: ClaimSection[];
  /** Where the claims go on, if they are many. */
  pager?: Pager;
  disagreements: DisagreementBrief[];
  /** How many of each are not shown, and where all are. */
  more: {
    due: number;
    slips: number;
    disagreements: number;
    allDue: string;
    allMoved: string;
    allDisagreements: string;
  };
  /** Of a question or an event that sources answer or date differently: who says what. */
  dispute?: DisagreementView;
  /** The newest that name it. */
  articles: ArticleItem[];
  /** Where the articles go on, if they are many. */
  articlePager?: Pager;
  /** Other entities whose own fields name it, by kind. */
  related: { title: string; entities: RichText }[];
  counts: { claims: number; articles: number };
  /** Its feed, calendar and data. */
  follow: RichLink[];
}

export const viewEntity = (digest: Digest, entity: Entity): EntityView =>
  fitPage((share) => viewShare(digest, entity, share));

/** The page with a share of each of its lists, from 0 to 1; claims and articles, which go on elsewhere, are cut to pages. */
export function viewShare(digest: Digest, entity: Entity, share: number): EntityView {
  const { id, kind, fields, body } = entity;
  const claims = digest.claimsTouching(id);
  const articles = digest.articlesTouching(id);
  const counts = { claims: claims.length, articles: articles.length };
  const dispute = findOwnDispute(digest, entity);
  const disputes = listDisagreementBriefs(digest, claims, { own: dispute, share });
  const due = listDue(digest, id);
  const shownDue = due.slice(0, cutTo(most.due, share));
  const slips = slipsTouching(digest, id);
  const shownSlips = slips.slice(0, cutTo(most.slips, share));
  const pages = pagesOfClaims(digest, entity);
  const pager = viewClaimPager(digest, entity, 1, pages.length);
  const articlePages = pagesOfArticles(digest, entity);
  const articlePager = viewArticlePager(digest, entity, 1, articlePages.length);
  const standings = viewStandings(digest, id);
  const course = viewCourse(digest, id);
  const isTold = isToldByStandings(standings, course);
  const courseChart = viewCourseChart(digest, id, share);
  const locator = viewLocator(digest, entity);
  const deals = partyKinds.has(kind) ? viewDealsOfParty(digest, id, share) : undefined;
  const relations = partyKinds.has(kind)
    ? viewRelations(digest, entity, findRelations(digest, entity, pages), share)
    : undefined;
  const promiseChart = kind === 'project' ? viewPromiseChart(digest, id, share) : undefined;
  return {
    frame: viewFrame(digest, {
      title: fields.name,
      description: describe(entity, counts),
      path: digest.urls.page(kind, id),
      crumbs: [{ href: digest.urls.index(kind), label: kinds[kind].many }],
      thing: { kind, id },
    }),
    kind,
    kindLabel: kinds[kind].one,
    name: fields.name,
    aliases: fields.aliases,
    facts: listFacts(digest, entity),
    notToBeConfusedWith: linkAll(digest, fields.notToBeConfusedWith),
    html: viewProse(digest, body, { self: id }),
    standings,
    ...(isTold ? { course: [], standingsId: course[0]?.id } : { course }),
    ...(deals && { deals }),
    ...(courseChart && { courseChart }),
    ...(promiseChart && { promiseChart }),
    due: shownDue.map((one) => viewDue(digest, one)),
    slips: shownSlips.map((slip) => viewSlip(digest, slip)),
    sections: viewSections(digest, entity, pages[0] ?? []).filter((section) => !tellsAll(dispute, section)),
    ...(locator && { locator }),
    ...(relations && { relations }),
    ...(pager && { pager }),
    disagreements: disputes.briefs,
    more: {
      due: due.length - shownDue.length,
      slips: slips.length - shownSlips.length,
      disagreements: disputes.more,
      allDue: digest.urls.upcoming,
      allMoved: digest.urls.movedPage(1),
      allDisagreements: digest.urls.disagreements,
    },
    ...(dispute && { dispute }),
    articles: (articlePages[0] ?? []).map((article) => viewArticleItem(digest, article)),
    ...(articlePager && { articlePager }),
    related: listRelated(digest, id),
    counts,
    follow: listFollow(digest, entity),
  };
}

/** A course of a single step, of which nothing more is to be said, is where the thing stands. */
function isToldByStandings(standings: readonly StandingView[], lanes: readonly LaneView[]): boolean {
  const steps = lanes.flatMap((lane) => lane.steps);
  const [claim, ...others] = steps.flatMap(({ claims }) => claims);
  return standings.length === 1 && steps.length === 1 && others.length === 0 && claim?.notes.length === 0;
}

/** Kinds whose deals are listed and whose ties to others are drawn. */
const partyKinds: ReadonlySet<EntityKind> = new Set(['company', 'institution', 'project']);

/** Where the claims of its relations begin, on whichever page. */
function findRelations(
  { urls }: Digest,
  { kind, id }: Entity,
  pages: readonly (readonly Section[])[],
): string {
  const isRelations = (section: Section): boolean => section.id.startsWith('relation-');
  const index = pages.findIndex((page) => page.some(isRelations));
  const anchor = `#${pages[index]?.find(isRelations)?.id ?? 'content'}`;
  return index < 1 ? anchor : `${urls.claimsPage(kind, id, index + 1)}${anchor}`;
}

/** How many due dates, and how many slips, stand on a page before its claims; of a kind, how many things that name it. */
const most = { due: 10, slips: 5, related: 60 };

function listDue(digest: Digest, id: string): DueDate[] {
  const { ahead, overdue, lapsed, settled } = dueOf(digest, id);
  return [...overdue, ...ahead, ...lapsed, ...settled];
}

export interface MoreClaimsView {
  frame: PageFrame;
  page: number;
  sections: ClaimSection[];
  pager: Pager;
}

/** The pages after the first that an entity's claims need, each with its number. */
export function viewMoreClaims(digest: Digest, entity: Entity): MoreClaimsView[] {
  const { id, kind, fields } = entity;
  const { urls } = digest;
  const pages = pagesOfClaims(digest, entity);
  return laterPages(pages.length).flatMap((page) => {
    const pager = viewClaimPager(digest, entity, page, pages.length);
    if (!pager) return [];
    const frame = viewFrame(digest, {
      title: `${isolate(fields.name)}, claims, page ${page}`,
      description: `More of what is claimed about ${isolate(fields.name)}, each claim with its source.`,
      path: urls.claimsPage(kind, id, page),
      crumbs: [
        { href: urls.index(kind), label: kinds[kind].many },
        { href: urls.page(kind, id), label: fields.name },
      ],
    });
    return [{ frame, page, sections: viewSections(digest, entity, pages[page - 1] ?? []), pager }];
  });
}

const viewClaimPager = (
  { urls }: Digest,
  { kind, id }: Entity,
  page: number,
  last: number,
): Pager | undefined => viewPager(page, last, (number) => urls.claimsPage(kind, id, number));

function viewSections(
  digest: Digest,
  { id: self, kind }: Entity,
  sections: readonly Section[],
): ClaimSection[] {
  return sections.map(({ id, title, group, claims, isHistory }) => {
    const views = viewClaims(digest, claims, self);
    const verdict = group && viewVerdict(digest, group);
    return {
      id,
      title,
      ...(verdict && { verdict }),
      ...(isHistory && { rows: viewHistory(digest, claims, self) }),
      // The heading of a group names metric, subject and verdict: a row need not.
      claims: group
        ? views.map((view) => ({
            ...view,
            ...(kind === 'figure' && { text: [] }),
            marks: view.marks.filter((mark) => !isAgreement(mark.kind)),
          }))
        : views,
    };
  });
}

/** The kind of disagreement that is about a question or an event itself. */
const ownDispute: Partial<Record<EntityKind, Disagreement['kind']>> = { question: 'question', event: 'date' };

function findOwnDispute(digest: Digest, { kind, id }: Entity): DisagreementView | undefined {
  const asked = ownDispute[kind];
  const own = asked && findDisagreementAbout(digest, asked, id);
  return own && viewDisagreement(digest, own);
}

/** What stands side by side need not be listed again. */
function tellsAll(dispute: DisagreementView | undefined, { claims }: ClaimSection): boolean {
  const told = new Set(dispute?.sides.map(({ claim }) => claim.id));
  return claims.every(({ id }) => told.has(id));
}

function listRelated(digest: Digest, id: string): EntityView['related'] {
  // What no article tells of yet is not known yet.
  const naming = digest
    .entitiesNaming(id)
    .filter((other) => !other.fields.notToBeConfusedWith.includes(id) && countArticles(digest, other.id) > 0);
  return (Object.keys(kinds) as EntityKind[]).flatMap((kind) => {
    const ids = naming.filter((entity) => entity.kind === kind).map((entity) => entity.id);
    if (ids.length === 0) return [];
    const shown = ids.slice(0, most.related);
    const entities = shown.flatMap((other, index) => [
      ...(index === 0 ? [] : [', ']),
      linkEntity(digest, other),
    ]);
    const left = ids.length - shown.length;
    const rest =
      left > 0 ? [', and ', { href: digest.urls.index(kind), label: `${left} more among all` }] : [];
    return [{ title: kinds[kind].many, entities: [...entities, ...rest] }];
  });
}

function describe({ kind, fields }: Entity, { claims, articles }: EntityView['counts']): string {
  const what = kinds[kind].one.toLowerCase();
  return `${isolate(fields.name)} (${what}): ${claims} claims from ${articles} articles, each with its source.`;
}
