/** How much happened and was published in each month of a year, as columns that lead to the page of their month. */
import { monthOf, type TimelineEntry } from '../claims/timeline.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perThing } from '../link/per-digest.ts';
import { edtf } from '../schema/edtf.ts';
import type { ChartFrame } from './chart-frame.ts';
import { countOf } from './count-word.ts';
import { formatDate, formatInYear } from './format-date.ts';
import { pageSizes } from './pager.ts';

export interface TimelineChart extends ChartFrame {
  /** Twelve, earliest first. */
  months: MonthColumn[];
}

export interface MonthColumn {
  /** `YYYY-MM`. */
  month: string;
  /** `Oct 2025`. */
  label: string;
  /** `Oct`. */
  name: string;
  events: number;
  articles: number;
  /** `Oct 2025: 8 events, 1 article`. */
  words: string;
  /** Its page; absent where it has no entries. */
  href?: string;
}

/** Newest first. */
type Entries = readonly TimelineEntry[];

/**
 * The twelve months up to the newest entry, or those of `year`. Undefined where not two of them have entries.
 * `counted` are those of `all` that the page is about, `shown` those that stand on it.
 */
export function viewTimelineChart(
  digest: Digest,
  all: Entries,
  counted: Entries,
  shown: Entries,
  year?: string,
): TimelineChart | undefined {
  const newest = counted.map(({ date }) => monthOf(date)).find(Boolean);
  const end = year ? `${year}-12` : newest;
  if (!end) return undefined;
  const byMonth = entriesByMonth(digest, counted);
  const months = listMonths(end).map((month) => countMonth(digest, byMonth.get(month) ?? [], month));
  const busy = months.filter(({ href }) => href !== undefined);
  const latest = busy.at(-1);
  if (!latest || busy.length < 2) return undefined;
  const [first, last] = [months[0]?.label, months.at(-1)?.label];
  const isHere = shown.some(({ date }) => monthOf(date) === latest.month);
  const hasArticles = counted.some(({ kind }) => kind === 'article');
  return {
    id: 'density',
    finding: findingOf(busy),
    subtitle: `${hasArticles ? 'Events and articles' : 'Events'} by month, ${first} to ${last}`,
    description: `${busy.map(({ words }) => words).join('; ')}.`,
    key: hasArticles
      ? 'Filled: events. Hollow: articles. What no source dates to a month is not counted.'
      : '',
    sources: { links: [], more: 0 },
    table: {
      href: isHere ? `#m${latest.month}` : timelineHref(digest, all, latest.month),
      label: 'Each with its source, in the list',
    },
    months,
  };
}

/** The twelve months that end with one. */
function listMonths(end: string): string[] {
  const last = Number(end.slice(0, 4)) * 12 + Number(end.slice(5)) - 1;
  return Array.from({ length: 12 }, (_, index) => {
    const month = last - 11 + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Grouped once for the charts of all years. */
const entriesByMonth = perThing((_, counted: Entries) => {
  const months = new Map<string, TimelineEntry[]>();
  for (const entry of counted) append(months, monthOf(entry.date) ?? '', entry);
  return months;
});

/** `own` are the entries of the month. */
function countMonth({ urls, site: { language } }: Digest, own: Entries, month: string): MonthColumn {
  const articles = own.filter(({ kind }) => kind === 'article').length;
  const events = own.length - articles;
  const label = formatDate(month, language);
  const words = [
    ...(events > 0 ? [countOf(events, 'event', language)] : []),
    ...(articles > 0 ? [countOf(articles, 'article', language)] : []),
  ];
  return {
    month,
    label,
    name: formatInYear(month, language),
    events,
    articles,
    words: `${label}: ${words.join(', ') || 'nothing'}`,
    ...(own.length > 0 && { href: urls.digest(month) }),
  };
}

/** Where a month begins in the timeline, among all entries of its year. */
export function timelineHref(digest: Digest, all: Entries, month: string): string {
  const year = month.slice(0, 4);
  const before = countsBefore(digest, all).get(month) ?? -1;
  return `${digest.urls.timelineYear(year, Math.floor(before / pageSizes.timeline) + 1)}#m${month}`;
}

/** How many entries of its year stand before the first of each month. */
const countsBefore = perThing((_, all: Entries) => {
  const before = new Map<string, number>();
  const years = new Map<string, number>();
  for (const { date } of all) {
    const year = yearOf(date);
    const month = monthOf(date);
    const count = years.get(year) ?? 0;
    if (month && !before.has(month)) before.set(month, count);
    years.set(year, count + 1);
  }
  return before;
});

/** The year of the first day that a date can mean; of what happened by a day, of that day. */
export function yearOf(date: string): string {
  const { first, last = '' } = edtf(date);
  return (first ?? last).slice(0, 4);
}

function findingOf(months: readonly MonthColumn[]): string {
  const size = ({ events, articles }: MonthColumn): number => events + articles;
  const [first, second] = [...months].sort((a, b) => size(b) - size(a));
  if (!first) return '';
  const [label, counted = ''] = first.words.split(': ');
  const sum = counted.replace(', ', ' and ');
  return second && size(second) === size(first)
    ? `No month saw more than ${label} and ${second.label}: ${sum}`
    : `No month saw more than ${label}: ${sum}`;
}
