/** A month in one page: what was published, what happened, what changed status, what is due the month after. */

import { type Changes, listMonthlyChanges } from '../claims/changes.ts';
import { dropAsked } from '../claims/disagreements.ts';
import { listTimeline, monthOf, type TimelineEntry } from '../claims/timeline.ts';
import { type DueDate, upcomingOf } from '../claims/upcoming.ts';
import type { Claim, StatusClaim } from '../link/claim.ts';
import type { Article, Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { edtf } from '../schema/edtf.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { type ClaimView, viewClaims } from './claim-view.ts';
import { countAll } from './count-word.ts';
import { cutTo, fitPage } from './fit-page.ts';
import { formatDate } from './format-date.ts';
import { type GroupItem, viewGroupItem } from './group-item.ts';
import type { Jump } from './list-jumps.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { linkSome, type RichLink, type RichText } from './rich-text.ts';
import { timelineHref } from './timeline-chart.ts';
import { type TimelineRow, viewRow } from './timeline-row.ts';
import { type DueView, viewDue } from './upcoming-view.ts';

export interface MonthView {
  frame: PageFrame;
  /** `YYYY-MM`. */
  month: string;
  /** To each of its sections. */
  jumps: Jump[];
  articles: ArticleItem[];
  happened: TimelineRow[];
  /** Status claims that begin in the month. */
  changed: ClaimView[];
  /** Of what the status claims are that are not shown. */
  alsoChanged: RichText;
  /** What its sources changed in what the claims add up to. */
  verdicts: { id: string; title: string; groups: GroupItem[]; more: number; all: RichLink }[];
  due: { label: string; dates: DueView[] };
  /** How many more of each there are than are shown; none where it is not above zero. */
  more: Record<'articles' | 'happened' | 'changed' | 'due', number>;
  /** Where all that is due stands. */
  upcoming: string;
  /** Where all that was published and happened stands; absent where that was nothing. */
  timeline?: string;
  /** The month as a mail. */
  follow: RichLink[];
  previous?: RichLink;
  next?: RichLink;
}

export interface MonthsView {
  frame: PageFrame;
  months: (RichLink & { counts: string })[];
}

interface Month {
  month: string;
  articles: Article[];
  events: TimelineEntry[];
  changed: StatusClaim[];
}

/** Every month in which something was published or happened, newest first. */
export function viewMonths(digest: Digest): MonthView[] {
  const timeline = listTimeline(digest);
  const months = listMonths(digest, timeline);
  const { ahead, overdue, lapsed, settled } = upcomingOf(digest);
  const changes = listMonthlyChanges(digest);
  const dueIn = new Map<string, DueDate[]>();
  for (const one of [...overdue, ...ahead, ...lapsed, ...settled])
    append(dueIn, (edtf(one.date).last ?? '').slice(0, 7), one);
  return months.map((month, index) => {
    const [later, earlier] = [months[index - 1], months[index + 1]];
    const around = {
      ...(earlier && { previous: linkMonth(digest, earlier.month) }),
      ...(later && { next: linkMonth(digest, later.month) }),
    };
    const content = {
      ...month,
      due: dueIn.get(nextMonth(month.month)) ?? [],
      changes: changes.get(month.month),
      timeline,
    };
    return { ...fitPage((share) => viewMonth(digest, content, share)), ...around };
  });
}

interface MonthContent extends Month {
  /** What is due in the month after it. */
  due: readonly DueDate[];
  changes: Changes | undefined;
  /** The whole. */
  timeline: readonly TimelineEntry[];
}

/** The month with a share of each of its lists, from 0 to 1. */
function viewMonth(
  digest: Digest,
  { month, articles, events, changed, due, changes, timeline }: MonthContent,
  share: number,
): MonthView {
  const following = nextMonth(month);
  const verdicts = viewChanges(digest, changes, share);
  const dueLabel = formatDate(following, digest.site.language);
  const jumps = [
    { href: '#published', label: 'What was published', count: articles.length },
    { href: '#happened', label: 'What happened', count: events.length },
    { href: '#changed', label: 'What changed status', count: changed.length },
    ...verdicts.map(({ id, title, groups, more }) => ({
      href: `#${id}`,
      label: title,
      count: groups.length + more,
    })),
    { href: '#due', label: `Due in ${dueLabel}`, count: due.length },
  ];
  const room = {
    articles: cutTo(most.articles, share),
    happened: cutTo(most.happened, share),
    changed: cutTo(most.changed, share),
    due: cutTo(most.due, share),
  };
  return {
    frame: viewFrame(digest, {
      title: `${formatDate(month, digest.site.language)} in one page`,
      description: `${formatDate(month, digest.site.language)}: what was published, what happened, what changed, what came due.`,
      path: digest.urls.digest(month),
      crumbs: [{ href: digest.urls.digests, label: 'Months' }],
    }),
    month,
    jumps: jumps.filter(({ count }) => count > 0),
    articles: articles.slice(0, room.articles).map((article) => viewArticleItem(digest, article)),
    happened: events.slice(0, room.happened).map((entry) => viewRow(digest, entry)),
    changed: viewClaims(digest, changed.slice(0, room.changed)),
    alsoChanged: linkSome(digest, subjectsOf(changed.slice(room.changed)), most.names),
    verdicts,
    due: {
      label: dueLabel,
      dates: due.slice(0, room.due).map((one) => viewDue(digest, one)),
    },
    more: {
      articles: articles.length - room.articles,
      happened: events.length - room.happened,
      changed: changed.length - room.changed,
      due: due.length - room.due,
    },
    upcoming: digest.urls.upcoming,
    ...(articles.length + events.length > 0 && { timeline: timelineHref(digest, timeline, month) }),
    follow: [
      { href: digest.urls.mail(month, 'eml'), label: 'this month as a mail' },
      { href: digest.urls.mail(month, 'txt'), label: 'as text' },
      { href: digest.urls.feed('rss'), label: 'feed' },
    ],
  };
}

export function viewMonthIndex(digest: Digest): MonthsView {
  return {
    frame: viewFrame(digest, {
      title: 'Month by month',
      description: 'Each month in one page, newest first.',
      path: digest.urls.digests,
    }),
    months: listMonths(digest, listTimeline(digest)).map(({ month, articles, events }) => ({
      ...linkMonth(digest, month),
      counts: countAll({ article: articles.length, event: events.length }, digest.site.language),
    })),
  };
}

/** How many of each stand in a month’s page where it has room; of groups, of one sort. */
const most = { articles: 40, happened: 30, changed: 25, groups: 30, due: 15, names: 20 } as const;

function viewChanges(digest: Digest, changes: Changes | undefined, share: number): MonthView['verdicts'] {
  const { urls } = digest;
  const figures = { href: urls.index('figure'), label: 'all figures' };
  const disagreements = { href: urls.disagreements, label: 'all disagreements' };
  const rows = [
    ['new', 'Figures that are new', changes?.appeared, figures],
    ['corroborated', 'Newly corroborated', changes?.corroborated, figures],
    ['disputed', 'Newly disputed', changes && dropAsked(changes.disputed), disagreements],
  ] as const;
  return rows.flatMap(([id, title, groups = [], all]) => {
    if (groups.length === 0) return [];
    const shown = groups.slice(0, cutTo(most.groups, share)).map((group) => viewGroupItem(digest, group));
    return [{ id, title, groups: shown, more: groups.length - shown.length, all }];
  });
}

const linkMonth = (digest: Digest, month: string): RichLink => ({
  href: digest.urls.digest(month),
  label: formatDate(month, digest.site.language),
});

function listMonths(digest: Digest, timeline: readonly TimelineEntry[]): Month[] {
  const months = new Map<string, Month>();
  const of = (month: string): Month => {
    const known = months.get(month) ?? { month, articles: [], events: [], changed: [] };
    months.set(month, known);
    return known;
  };
  for (const entry of timeline) {
    const month = monthOf(entry.date);
    if (!month) continue;
    if (entry.kind === 'article') of(month).articles.push(entry.article);
    else of(month).events.push(entry);
  }
  for (const claim of digest.claims) {
    const month = isChange(claim) && claim.fields.date && monthOf(claim.fields.date);
    if (month && month <= digest.today.slice(0, 7)) of(month).changed.push(claim);
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Each once, in the order of the claims. */
const subjectsOf = (claims: readonly StatusClaim[]): string[] => [
  ...new Set(claims.flatMap(({ fields }) => fields.about)),
];

const isChange = (claim: Claim): claim is StatusClaim =>
  claim.type === 'status' && !claim.fields.stance && (claim.fields.is ?? 'actual') === 'actual';

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}
