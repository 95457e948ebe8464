/** Everything in order, newest first: events, several reports of one as one row, and articles. */
import { listTimeline, monthOf, type TimelineEntry } from '../claims/timeline.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { compare } from '../problem/compare.ts';
import { type ClaimView, viewClaims } from './claim-view.ts';
import { historyId } from './entity-sections.ts';
import { formatDate } from './format-date.ts';
import { sectionHref } from './group-href.ts';
import type { Jump } from './list-jumps.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import type { RichLink } from './rich-text.ts';
import { type TimelineChart, viewTimelineChart, yearOf } from './timeline-chart.ts';
import { type TimelineRow, viewRow } from './timeline-row.ts';

export interface TimelineView {
  frame: PageFrame;
  /** How much there is of each month, on the first page. */
  chart?: TimelineChart;
  /** Those with a `page` have all of the month in one page; a year alone has none. */
  months: { month: string; label: string; page?: string; rows: TimelineRow[] }[];
  /** Every year that has entries, newest first. */
  years: (RichLink & { current: boolean; entries: number })[];
  /** The same by kind, and where to find it by who and what takes part. */
  filters: (RichLink & { current: boolean })[];
  /** To the timelines of those that most events are about. */
  parties: Jump[];
  pager?: Pager;
  /** Events that no source dates; on the newest page alone. */
  undated: ClaimView[];
  /** How many there are, those that there is no room for included. */
  undatedCount: number;
}

/** The newest entries, with the way to every year. */
export function viewTimeline(digest: Digest): TimelineView {
  const { urls } = digest;
  const all = listTimeline(digest);
  const shown = all.slice(0, pageSizes.timeline);
  const chart = viewTimelineChart(digest, all, all, shown);
  return {
    frame: viewFrame(digest, {
      title: 'Timeline',
      description: 'What happened and what was published, newest first, every entry with its source.',
      path: urls.timeline,
    }),
    ...(chart && { chart }),
    months: groupByMonth(digest, shown),
    years: listTimelineYears(digest),
    filters: listFilters(digest, urls.timeline),
    parties: listParties(digest),
    ...viewUndated(digest),
  };
}

/** Every page of the events alone. */
export function viewTimelineEvents(digest: Digest): (TimelineView & { page: number })[] {
  const { urls } = digest;
  const all = listTimeline(digest);
  const events = all.filter(({ kind }) => kind === 'event');
  const pages = paginate(events, pageSizes.timeline);
  const urlOf = (page: number): string => urls.listPage(urls.timelineEvents, page);
  return pages.map((shown, index) => {
    const page = index + 1;
    const chart = page === 1 ? viewTimelineChart(digest, all, events, shown) : undefined;
    const pager = viewPager(page, pages.length, urlOf);
    return {
      frame: viewFrame(digest, {
        title: `Timeline of events${page === 1 ? '' : `, page ${page}`}`,
        description: 'What happened, newest first, every event with its sources.',
        path: urlOf(page),
        crumbs: [{ href: urls.timeline, label: 'Timeline' }],
      }),
      page,
      ...(chart && { chart }),
      months: groupByMonth(digest, shown),
      years: listTimelineYears(digest),
      filters: listFilters(digest, urls.timelineEvents),
      parties: page === 1 ? listParties(digest) : [],
      ...(pager && { pager }),
      ...(page === 1 ? viewUndated(digest) : noneUndated),
    };
  });
}

const noneUndated = { undated: [], undatedCount: 0 };

function viewUndated(digest: Digest): Pick<TimelineView, 'undated' | 'undatedCount'> {
  const undated = digest.claims.filter(
    (claim) => claim.type === 'event' && !claim.fields.date && !claim.fields.due && !claim.fields.event,
  );
  const shown = undated.slice(0, pageSizes.claims / 2);
  return { undated: viewClaims(digest, shown), undatedCount: undated.length };
}

export interface TimelineYearView extends TimelineView {
  year: string;
  page: number;
}

/** Every page of every year. */
export function viewTimelineYears(digest: Digest): TimelineYearView[] {
  const entries = listTimeline(digest);
  return [...entriesByYear(digest)].flatMap(([year, own]) => {
    const pages = paginate(own, pageSizes.timeline);
    return pages.map((rows, index) => {
      const page = index + 1;
      const pager = viewPager(page, pages.length, (number) => digest.urls.timelineYear(year, number));
      const chart = page === 1 ? viewTimelineChart(digest, entries, entries, rows, year) : undefined;
      const title = page === 1 ? `Timeline of ${year}` : `Timeline of ${year}, page ${page}`;
      return {
        frame: viewFrame(digest, {
          title,
          description: `What happened in ${year} and what was published, newest first, every entry with its source.`,
          path: digest.urls.timelineYear(year, page),
          crumbs: [{ href: digest.urls.timeline, label: 'Timeline' }],
        }),
        year,
        page,
        ...(chart && { chart }),
        months: groupByMonth(digest, rows),
        years: listTimelineYears(digest, year),
        filters: [],
        parties: [],
        ...(pager && { pager }),
        ...noneUndated,
      };
    });
  });
}

function listFilters({ urls }: Digest, current: string): TimelineView['filters'] {
  return [
    { href: urls.timeline, label: 'Everything' },
    { href: urls.timelineEvents, label: 'Events' },
    { href: urls.index('article'), label: 'Articles' },
    { href: urls.index('company'), label: 'by company' },
    { href: urls.index('project'), label: 'by project' },
    { href: urls.index('policy'), label: 'by policy' },
    { href: urls.index('topic'), label: 'by topic' },
  ].map((link) => ({ ...link, current: link.href === current }));
}

/** How many timelines of their own the list leads to. */
const mostParties = 8;

function listParties(digest: Digest): Jump[] {
  const counts = new Map<string, number>();
  for (const claim of digest.claims)
    if (claim.type === 'event')
      for (const id of claim.fields.about) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, mostParties)
    .flatMap(([id, count]) => {
      const entity = digest.findEntity(id);
      const href = entity && sectionHref(digest, entity, historyId);
      return entity && href ? [{ href, label: entity.fields.name, count }] : [];
    });
}

/** Every year that has entries, newest first. */
export const listTimelineYears = (digest: Digest, current?: string): TimelineView['years'] =>
  [...entriesByYear(digest)].map(([year, { length }]) => ({
    href: digest.urls.timelineYear(year),
    label: year,
    current: year === current,
    entries: length,
  }));

const entriesByYear = perDigest((digest) => {
  const years = new Map<string, TimelineEntry[]>();
  for (const entry of listTimeline(digest)) append(years, yearOf(entry.date), entry);
  return years;
});

/** What is not dated to a month, such as a bare year, stands under its year alone. */
function groupByMonth(digest: Digest, entries: readonly TimelineEntry[]): TimelineView['months'] {
  const months = new Map<string, TimelineRow[]>();
  for (const entry of entries) {
    append(months, monthOf(entry.date) ?? yearOf(entry.date), viewRow(digest, entry));
  }
  // A year alone comes after its months.
  return [...months]
    .sort(([a], [b]) => (`${a}-00` < `${b}-00` ? 1 : -1))
    .map(([month, rows]) => ({
      month,
      label: month.length === 4 ? `${month}, month not given` : formatDate(month, digest.site.language),
      ...(month.length > 4 && { page: digest.urls.digest(month) }),
      rows,
    }));
}
