/** What is due next, and what should have happened. */

import { type DueDate, listUpcoming } from '../claims/upcoming.ts';
import type { StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { stages } from '../schema/vocabulary.ts';
import { viewDateLabel } from './article-item.ts';
import { type ClaimView, type DateLabel, viewClaim } from './claim-view.ts';
import { formatDistance } from './format-date.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import { linkAll, type RichText } from './rich-text.ts';

export interface DueView {
  what: string;
  date: DateLabel;
  /** `in 5 days`, for a day. */
  distance?: string;
  claim: ClaimView;
}

export interface UpcomingView {
  frame: PageFrame;
  /** From 1. */
  page: number;
  pager?: Pager;
  ahead: DueView[];
  overdue: DueView[];
  counts: { ahead: number; overdue: number };
}

const labels = { event: 'Due', target: 'Target', expiry: 'Ends' } as const;

/** Every page of what is ahead, then of what is overdue; one empty page where there is neither. */
export function viewUpcoming(digest: Digest): UpcomingView[] {
  const { ahead, overdue } = listUpcoming(digest);
  const list = digest.urls.upcoming;
  const pages = paginate([...ahead, ...overdue], pageSizes.due);
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
      ahead: due.filter((one) => ahead.includes(one)).map((one) => viewDue(digest, one)),
      overdue: due.filter((one) => overdue.includes(one)).map((one) => viewDue(digest, one)),
      counts: { ahead: ahead.length, overdue: overdue.length },
    };
  });
}

export function viewDue(digest: Digest, due: DueDate): DueView {
  const { claim, date } = due;
  const distance = formatDistance(date, digest.today);
  const view = viewClaim(digest, claim);
  return {
    what: nameOf(due),
    date: viewDateLabel(date),
    ...(distance && { distance }),
    claim: claim.type === 'status' ? { ...view, text: subjectsOf(digest, claim) } : view,
  };
}

/** What ends is the suspension, not what is suspended. */
function nameOf({ claim, what, reckoned }: DueDate): string {
  const name =
    what === 'expiry' && claim.type === 'status'
      ? `End of “${stages[claim.fields.status].label}”`
      : labels[what];
  return reckoned ? `${name}, reckoned from its term` : name;
}

const subjectsOf = (digest: Digest, { fields }: StatusClaim): RichText => [
  ...linkAll(digest, fields.about),
  ...(fields.part ? [` (${fields.part})`] : []),
];
