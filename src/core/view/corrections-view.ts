/** What was wrong and is mended, newest first. */
import type { Digest } from '../link/digest.ts';
import { viewDateLabel } from './article-item.ts';
import type { DateLabel } from './claim-values.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';

export interface CorrectionsView {
  frame: PageFrame;
  corrections: { date: DateLabel; text: string; article: RichLink; claim?: RichLink }[];
}

export function viewCorrections(digest: Digest): CorrectionsView {
  const { urls, articles, today } = digest;
  const corrections = articles
    .flatMap(({ id, fields }) =>
      fields.corrections.map((correction) => ({ ...correction, id, title: fields.title })),
    )
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  return {
    frame: viewFrame(digest, {
      title: 'Corrections',
      description: 'What was wrong in this digest and is mended, newest first.',
      path: urls.corrections,
    }),
    corrections: corrections.map(({ date, text, claim, id, title }) => ({
      date: viewDateLabel(date, digest.site.language),
      text,
      article: { href: urls.page('article', id), label: title },
      ...(claim && { claim: { href: urls.claim(`${id}#${claim}`), label: claim } }),
    })),
  };
}
