/** Everything in order, newest first: events, several reports of one as one row, and articles. */
import { listTimeline, type TimelineEntry } from '../claims/timeline.ts';
import type { Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { viewDateLabel } from './article-item.ts';
import {
  type ClaimView,
  type DateLabel,
  type Mark,
  type SourceLabel,
  viewClaim,
  viewClaims,
} from './claim-view.ts';
import { formatDate } from './format-date.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { linkAll, type RichText } from './rich-text.ts';

export interface TimelineRow {
  kind: 'event' | 'article';
  date: DateLabel;
  title: RichText;
  /** Who and what takes part. */
  about: RichText;
  marks: Mark[];
  /** Dates that other reports of the event give. */
  otherDates: string[];
  sources: SourceLabel[];
}

export interface TimelineView {
  frame: PageFrame;
  years: { year: string; months: { month: string; label: string; rows: TimelineRow[] }[] }[];
  /** Events that no source dates. */
  undated: ClaimView[];
}

export function viewTimeline(digest: Digest): TimelineView {
  const undated = digest.claims.filter(
    (claim) => claim.type === 'event' && !claim.fields.date && !claim.fields.due && !claim.fields.event,
  );
  return {
    frame: viewFrame(digest, {
      title: 'Timeline',
      description: 'What happened and what was published, newest first, every entry with its source.',
      path: digest.urls.timeline,
    }),
    years: groupByMonth(digest, listTimeline(digest)),
    undated: viewClaims(digest, undated),
  };
}

/** By the first day a date can mean; a bare year or an interval over months stands under its year alone. */
function groupByMonth(digest: Digest, entries: readonly TimelineEntry[]): TimelineView['years'] {
  const years: TimelineView['years'] = [];
  for (const entry of entries) {
    const { first, last = '', precision } = edtf(entry.date);
    const day = first ?? last;
    const isMonth = precision === 'day' || precision === 'month' || day.slice(0, 7) === last.slice(0, 7);
    const [year, month] = [day.slice(0, 4), isMonth ? day.slice(0, 7) : day.slice(0, 4)];
    if (years.at(-1)?.year !== year) years.push({ year, months: [] });
    const months = years.at(-1)?.months ?? [];
    if (months.at(-1)?.month !== month) months.push({ month, label: formatDate(month), rows: [] });
    months.at(-1)?.rows.push(viewRow(digest, entry));
  }
  return years;
}

function viewRow(digest: Digest, entry: TimelineEntry): TimelineRow {
  const date = viewDateLabel(entry.date);
  if (entry.kind === 'article') {
    const { id, fields } = entry.article;
    const publisher = digest.findEntity(fields.source.publisher)?.fields.name ?? 'Publisher not known';
    const href = digest.urls.page('article', id);
    return {
      kind: 'article',
      date,
      title: [{ href, label: fields.title }],
      about: [fields.summary],
      marks: fields.source.publishedInferred ? [{ kind: 'inferred', label: 'date inferred' }] : [],
      otherDates: [],
      sources: [{ href, publisher, published: formatDate(fields.source.published) }],
    };
  }
  const views = entry.claims.map((claim) => viewClaim(digest, claim));
  const about = [...new Set(entry.claims.flatMap(({ fields }) => fields.about))].filter(
    (id) => id !== entry.event,
  );
  const isDue = entry.claims[0]?.fields.due !== undefined;
  const unconfirmed: Mark[] = isDue ? [{ kind: 'modality', label: 'was due; not confirmed here' }] : [];
  const marks = [...unconfirmed, ...views.flatMap((view) => view.marks)];
  return {
    kind: 'event',
    date,
    title: views[0]?.text ?? [],
    about: linkAll(digest, about),
    marks: marks.filter((mark, index) => marks.findIndex(({ label }) => label === mark.label) === index),
    otherDates: [...new Set(entry.claims.flatMap(({ fields }) => fields.date ?? []))]
      .filter((other) => other !== entry.date)
      .map(formatDate),
    sources: views.map((view) => view.source),
  };
}
