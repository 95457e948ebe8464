/** A list cut into pages, each with its frame. */
import type { Digest } from '../link/digest.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { type Heading, type Jump, listGroupJumps } from './list-jumps.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, paginate, viewPager } from './pager.ts';

export interface ListPage {
  frame: PageFrame;
  /** From 1. */
  page: number;
  pager?: Pager;
}

/** Every page of the list of a kind, with `size` items on each; one empty page where there are none. */
export function viewPages<T>(
  digest: Digest,
  kind: Kind,
  all: readonly T[],
  size: number,
  description: string,
): (ListPage & { items: T[] })[] {
  const { many } = kinds[kind];
  const list = digest.urls.index(kind);
  const pages = paginate(all, size);
  return pages.map((items, index) => {
    const page = index + 1;
    const pager = viewPager(page, pages.length, (number) => digest.urls.listPage(list, number));
    const frame = viewFrame(digest, {
      title: page === 1 ? many : `${many}, page ${page}`,
      description,
      path: digest.urls.listPage(list, page),
      ...(page > 1 && { crumbs: [{ href: list, label: many }] }),
    });
    return { frame, page, ...(pager && { pager }), items };
  });
}

/** Where the groups of such a list begin. */
export const jumpsOf = (
  { urls }: Digest,
  kind: Kind,
  pages: readonly { groups: readonly { heading?: Heading }[] }[],
): Jump[] =>
  listGroupJumps(
    pages.map(({ groups }) => groups),
    (page) => urls.listPage(urls.index(kind), page),
  );
