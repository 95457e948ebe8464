/** An article as a line of a list. */
import type { Article, Digest } from '../link/digest.ts';
import type { DateLabel } from './claim-values.ts';
import { formatDate, machineDate } from './format-date.ts';

export interface ArticleItem {
  href: string;
  title: string;
  summary: string;
  publisher: string;
  published: DateLabel;
  /** The date was inferred, not stated. */
  inferred: boolean;
  /** Where the article itself stands on the web, if that is known: what a printed list can be followed by. */
  original?: string;
  claims: number;
}

export function viewArticleItem(
  { urls, findEntity, site }: Digest,
  { id, fields, claims }: Article,
): ArticleItem {
  const { title, summary, source } = fields;
  return {
    href: urls.page('article', id),
    title,
    summary,
    publisher: markDraft(findEntity(source.publisher)?.fields.name ?? 'Publisher not known', fields),
    published: viewDateLabel(source.published, site.language),
    inferred: source.publishedInferred !== undefined,
    ...(source.url && { original: source.url }),
    claims: claims.length,
  };
}

/** The name of a source, which says so where only the author of its digest sees it yet. */
export const markDraft = (label: string, { draft }: { draft?: boolean | undefined } = {}): string =>
  draft ? `${label} (draft)` : label;

export function viewDateLabel(text: string, language: string): DateLabel {
  const machine = machineDate(text);
  return { label: formatDate(text, language), ...(machine && { machine }) };
}
