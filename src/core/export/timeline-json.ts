/** `/data/timeline.json`: what happened and what was published, several reports of one event in one row. */
import { listTimeline, type TimelineEntry } from '../claims/timeline.ts';
import type { Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { linkEntity, plainText } from '../view/rich-text.ts';
import { type ExportedSource, exportSource } from './claims-json.ts';

export interface ExportedTimelineRow {
  id: string;
  kind: 'event' | 'article';
  /** EDTF, with the first and the last day that it can mean. */
  date: string;
  first?: string;
  last?: string;
  title: string;
  about: string[];
  /** Each report. */
  sources: { claim?: string; article: string; date?: string; url: string; source: ExportedSource }[];
  url: string;
}

/** Newest first. */
export const exportTimeline = (digest: Digest): ExportedTimelineRow[] =>
  listTimeline(digest).map((entry) => exportEntry(digest, entry));

function exportEntry(digest: Digest, entry: TimelineEntry): ExportedTimelineRow {
  const { urls, findArticle, findEntity } = digest;
  const { first, last } = edtf(entry.date);
  const when = { date: entry.date, ...(first && { first }), ...(last && { last }) };
  if (entry.kind === 'article') {
    const { id, fields } = entry.article;
    const url = urls.absolute(urls.page('article', id));
    return {
      id,
      kind: 'article',
      ...when,
      title: fields.title,
      about: [...fields.topics],
      sources: [{ article: id, url, source: exportSource(entry.article) }],
      url,
    };
  }
  const { claims, event } = entry;
  const [teller] = claims;
  const shared = event === undefined ? undefined : findEntity(event);
  const own = teller ? urls.claim(teller.id) : urls.timeline;
  return {
    id: event ?? teller?.id ?? '',
    kind: 'event',
    ...when,
    title: event && claims.length > 1 ? plainText([linkEntity(digest, event)]) : (teller?.fields.title ?? ''),
    about: [...new Set(claims.flatMap(({ fields }) => fields.about))].filter((id) => id !== event),
    sources: claims.map(({ id, article, fields }) => ({
      claim: id,
      article,
      ...(fields.date && { date: fields.date }),
      url: urls.absolute(urls.claim(id)),
      source: exportSource(findArticle(article)),
    })),
    url: urls.absolute(shared ? urls.page(shared.kind, shared.id) : own),
  };
}
