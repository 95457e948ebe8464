/** All targets that moved: the newest stand with what is due, the others on pages of their own. */
import { type Slip, slipsOf } from '../claims/slippage.ts';
import type { Digest } from '../link/digest.ts';
import { perDigest } from '../link/per-digest.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { laterPages, type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import { type SlipView, viewSlip } from './slip-view.ts';

export interface MovedView {
  frame: PageFrame;
  page: number;
  moved: SlipView[];
  pager: Pager;
}

/** The first is what stands with what is due; empty where nothing moved. */
const pagesOfMoved = perDigest((digest): readonly (readonly Slip[])[] => {
  const { all } = slipsOf(digest);
  const rest = all.slice(pageSizes.firstMoved);
  return [all.slice(0, pageSizes.firstMoved), ...(rest.length === 0 ? [] : paginate(rest, pageSizes.moved))];
});

/** Links to them, for the page of that number. */
export function viewMovedPager(digest: Digest, page: number): { movedPager?: Pager } {
  const movedPager = viewPager(page, pagesOfMoved(digest).length, digest.urls.movedPage);
  return movedPager ? { movedPager } : {};
}

/** The pages after the first, each with its number. */
export function viewMoved(digest: Digest): MovedView[] {
  const { urls } = digest;
  const pages = pagesOfMoved(digest);
  return laterPages(pages.length).flatMap((page) => {
    const { movedPager: pager } = viewMovedPager(digest, page);
    if (!pager) return [];
    const frame = viewFrame(digest, {
      title: `Targets that moved, page ${page}`,
      description: 'Targets that a later source moved, newest source first, with what was promised before.',
      path: urls.movedPage(page),
      crumbs: [{ href: urls.upcoming, label: 'Due next' }],
    });
    const moved = (pages[page - 1] ?? []).map((slip) => viewSlip(digest, slip));
    return [{ frame, page, moved, pager }];
  });
}
