/** What is due next, and what should have happened. */

import { slipsOf } from '../claims/slippage.ts';
import { type DueDate, isSoon, lastSoonDay, upcomingOf } from '../claims/upcoming.ts';
import type { StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import type { EntityKind } from '../schema/kinds.ts';
import { stages } from '../schema/vocabulary.ts';
import { viewDateLabel } from './article-item.ts';
import { editorLabel } from './claim-notes.ts';
import type { DateLabel } from './claim-values.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { formatDate, formatTimeLeft } from './format-date.ts';
import { viewMovedPager } from './moved-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import { linkAll, type RichLink, type RichText } from './rich-text.ts';
import { type SlipView, viewSlip } from './slip-view.ts';

export interface DueView {
  what: string;
  date: DateLabel;
  /** `in 5 days`, `at most 39 days left`; of a term that has run out `term over, nothing newer`. */
  distance?: string;
  claim: ClaimView;
  /** What the editor finds instead, of a claim that is doubted. */
  findings: ClaimView['notes'];
  /** It has passed, and no source confirms it. */
  isOverdue: boolean;
  /** The claim that says that it has come about. */
  settledBy?: ClaimView;
}

export interface UpcomingView {
  frame: PageFrame;
  /** From 1. */
  page: number;
  pager?: Pager;
  /** Within 30 days; on the first page said also where there is none. */
  soon?: DueView[];
  later: DueView[];
  overdue: DueView[];
  /** Terms that are over, of which nothing newer is told. */
  lapsed: DueView[];
  /** Where what is overdue begins, be it on another page. */
  overdueHref: string;
  /** The same of the terms that are over. */
  lapsedHref: string;
  /** The same dates as a calendar to subscribe to. */
  follow: RichLink[];
  /** The last day that is soon. */
  soonUntil: string;
  /** Targets that a later source moved; on the first page alone, like what follows. */
  moved: SlipView[];
  /** Where they go on, if they are many. */
  movedPager?: Pager;
  settled: DueView[];
  /** Expected, by claims that give no date. */
  undated: ClaimView[];
  counts: Record<'soon' | 'later' | 'overdue' | 'lapsed' | 'moved' | 'settled' | 'undated', number>;
}

const labels = { event: 'Due', target: 'Target', begin: 'Begins', expiry: 'Its term ends' } as const;
/** What is only foreseen is no target. */
const softLabels: Partial<Record<string, string>> = { forecast: 'Forecast', possible: 'Possible' };

/** How many of what is no list of its own stand on the first page; what moved goes on elsewhere. */
const most = 10;

/** Every page of what is ahead, then of what is overdue and of terms that are over; one empty page where there is neither. */
export function viewUpcoming(digest: Digest): UpcomingView[] {
  const { ahead, overdue, lapsed, settled, undated } = upcomingOf(digest);
  const soon = new Set(ahead.filter((due) => isSoon(due, digest.today)));
  const isOverdue = new Set(overdue);
  const isLapsed = new Set(lapsed);
  const list = digest.urls.upcoming;
  const pages = paginate([...ahead, ...overdue, ...lapsed], pageSizes.due);
  return pages.map((due, index) => {
    const page = index + 1;
    const pager = viewPager(page, pages.length, (number) => digest.urls.listPage(list, number));
    const title = 'Due next';
    return {
      frame: viewFrame(digest, {
        title: page === 1 ? title : `${title}, page ${page}`,
        description: 'Every deadline, target and expiry that a source names, soonest first.',
        path: digest.urls.listPage(list, page),
        ...(page > 1 && { crumbs: [{ href: list, label: title }] }),
      }),
      page,
      ...(pager && { pager }),
      ...((page === 1 || due.some((one) => soon.has(one))) && {
        soon: due.filter((one) => soon.has(one)).map((one) => viewDue(digest, one)),
      }),
      later: due
        .filter((one) => !soon.has(one) && !isOverdue.has(one) && !isLapsed.has(one))
        .map((one) => viewDue(digest, one)),
      overdue: due.filter((one) => isOverdue.has(one)).map((one) => viewDue(digest, one)),
      lapsed: due.filter((one) => isLapsed.has(one)).map((one) => viewDue(digest, one)),
      overdueHref: overdueAddress(digest),
      lapsedHref: `${pageAfter(digest, ahead.length + overdue.length)}#lapsed`,
      ...(page === 1
        ? {
            moved: slipsOf(digest)
              .all.slice(0, pageSizes.firstMoved)
              .map((slip) => viewSlip(digest, slip)),
            ...viewMovedPager(digest, 1),
            settled: settled.slice(0, most).map((one) => viewDue(digest, one)),
            undated: undated.slice(0, most).map((claim) => viewClaim(digest, claim)),
          }
        : { moved: [], settled: [], undated: [] }),
      follow: [{ href: digest.urls.calendar(), label: 'calendar' }],
      soonUntil: formatDate(lastSoonDay(digest.today), digest.site.language),
      counts: {
        soon: soon.size,
        later: ahead.length - soon.size,
        overdue: overdue.length,
        lapsed: lapsed.length,
        moved: slipsOf(digest).all.length,
        settled: settled.length,
        undated: undated.length,
      },
    };
  });
}

/** Where what is overdue begins: on a later page, if much is ahead. */
export const overdueAddress = (digest: Digest): string =>
  `${pageAfter(digest, upcomingOf(digest).ahead.length)}#overdue`;

/** The page with what comes after so many dates. */
const pageAfter = ({ urls }: Digest, before: number): string =>
  urls.listPage(urls.upcoming, Math.floor(before / pageSizes.due) + 1);

export function viewDue(digest: Digest, due: DueDate): DueView {
  const { claim, date, settledBy } = due;
  const left = settledBy ? undefined : formatTimeLeft(date, digest.today);
  const isPast = left?.startsWith('overdue') ?? false;
  const view = viewClaim(digest, claim);
  const findings = view.notes.filter(({ label }) => label === editorLabel);
  // What the editor finds instead may end on another day.
  const over = findings.length > 0 ? 'term over, as its source has it' : 'term over, nothing newer';
  const distance = isPast && due.what === 'expiry' ? over : left;
  return {
    what: nameOf(due),
    date: viewDateLabel(date, digest.site.language),
    ...(distance && { distance }),
    isOverdue: isPast && due.what !== 'expiry',
    claim: claim.type === 'status' ? { ...withoutAmount(view), text: subjectsOf(digest, claim) } : view,
    findings,
    ...(settledBy && { settledBy: viewClaim(digest, settledBy) }),
  };
}

/** What is told first where a claim is about several things: the work or the rule, not who is at it. */
const tellingKinds: ReadonlySet<EntityKind> = new Set(['project', 'policy', 'deal', 'event']);

/** The page of the thing that is due; the claim itself where it is about none that is known. */
export function subjectHref(digest: Digest, { claim }: DueDate): string {
  const entities = claim.subjects.flatMap((id) => digest.findEntity(id) ?? []);
  const subject = entities.find(({ kind }) => tellingKinds.has(kind)) ?? entities[0];
  return subject ? digest.urls.page(subject.kind, subject.id) : digest.urls.claim(claim.id);
}

/** What ends is the suspension, not what is suspended. */
function nameOf({ claim, what, reckoned }: DueDate): string {
  const modality = claim.type === 'event' || claim.type === 'status' ? claim.fields.is : claim.fields.status;
  if (what !== 'expiry') return softLabels[modality ?? ''] ?? labels[what];
  if (claim.type !== 'status') return labels.expiry;
  const { label } = stages[claim.fields.status];
  const upTo = `${label.charAt(0).toUpperCase()}${label.slice(1)} until then`;
  return reckoned ? `${upTo}, by its term of ${claim.fields.term}` : upTo;
}

/** The term of a status stands in its label. */
const withoutAmount = ({ amount: _, ...view }: ClaimView): ClaimView => view;

const subjectsOf = (digest: Digest, { fields }: StatusClaim): RichText => [
  ...linkAll(digest, fields.about),
  ...(fields.part ? [` (${fields.part})`] : []),
];
