/** What is due next, and what should have happened. */
import { type DueDate, listUpcoming } from '../claims/upcoming.ts';
import type { Digest } from '../link/digest.ts';
import { viewDateLabel } from './article-item.ts';
import { type ClaimView, type DateLabel, viewClaim } from './claim-view.ts';
import { formatDistance } from './format-date.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';

export interface DueView {
  what: string;
  date: DateLabel;
  /** `in 5 days`, for a day. */
  distance?: string;
  claim: ClaimView;
}

export interface UpcomingView {
  frame: PageFrame;
  ahead: DueView[];
  overdue: DueView[];
}

const labels = { event: 'Due', target: 'Target', expiry: 'Ends' } as const;

export function viewUpcoming(digest: Digest): UpcomingView {
  const { ahead, overdue } = listUpcoming(digest);
  return {
    frame: viewFrame(digest, {
      title: 'Due next',
      description: 'Every deadline, target and expiry that a source names, soonest first.',
      path: digest.urls.upcoming,
    }),
    ahead: ahead.map((due) => viewDue(digest, due)),
    overdue: overdue.map((due) => viewDue(digest, due)),
  };
}

export function viewDue(digest: Digest, { claim, what, date, reckoned }: DueDate): DueView {
  const distance = formatDistance(date, digest.today);
  return {
    what: reckoned ? `${labels[what]}, reckoned from its term` : labels[what],
    date: viewDateLabel(date),
    ...(distance && { distance }),
    claim: viewClaim(digest, claim),
  };
}
