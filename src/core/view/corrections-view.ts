/** What was wrong and is mended, newest first. */
import type { Digest } from '../link/digest.ts';
import { viewDateLabel } from './article-item.ts';
import type { DateLabel } from './claim-values.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import type { RichLink } from './rich-text.ts';

export interface CorrectionsView {
  frame: PageFrame;
  /** From 1. */
  page: number;
  pager?: Pager;
  corrections: { date: DateLabel; text: string; article: RichLink; claim?: RichLink }[];
}

/** Every page of them; one empty page where there are none. */
export function viewCorrections(digest: Digest): CorrectionsView[] {
  const { urls, articles, today } = digest;
  const all = articles
    .flatMap(({ id, fields }) =>
      fields.corrections.map((correction) => ({ ...correction, id, title: fields.title })),
    )
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  const pages = paginate(all, pageSizes.corrections);
  const title = 'Corrections';
  return pages.map((corrections, index) => {
    const page = index + 1;
    const pager = viewPager(page, pages.length, (number) => urls.listPage(urls.corrections, number));
    return {
      frame: viewFrame(digest, {
        title: page === 1 ? title : `${title}, page ${page}`,
        description: 'What was wrong in this digest and is mended, newest first.',
        path: urls.listPage(urls.corrections, page),
        ...(page > 1 && { crumbs: [{ href: urls.corrections, label: title }] }),
      }),
      page,
      ...(pager && { pager }),
      corrections: corrections.map(({ date, text, claim, id, title: of }) => ({
        date: viewDateLabel(date, digest.site.language),
        text,
        article: { href: urls.page('article', id), label: of },
        ...(claim && { claim: { href: urls.claim(`${id}#${claim}`), label: claim } }),
      })),
    };
  });
}
