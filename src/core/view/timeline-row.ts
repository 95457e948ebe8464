/** An entry of the timeline as a page shows it: an event, all reports of it in one, or an article. */
import {
  listHistory,
  type TimelineArticle,
  type TimelineEntry,
  type TimelineEvent,
} from '../claims/timeline.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { viewArticleItem, viewDateLabel } from './article-item.ts';
import { editorLabel, type Note } from './claim-notes.ts';
import type { DateLabel } from './claim-values.ts';
import { type ClaimView, type Mark, type SourceLabel, viewClaim, viewClaims } from './claim-view.ts';
import { formatDate } from './format-date.ts';
import { joinMarks } from './join-marks.ts';
import { linkAll, linkEntity, plainText, type RichText } from './rich-text.ts';

export interface TimelineRow {
  kind: 'event' | 'article';
  date: DateLabel;
  title: RichText;
  /** Who and what takes part. */
  about: RichText;
  marks: Mark[];
  /** Dates that other reports of the event give. */
  otherDates: string[];
  /** What the editor holds to be right, where a report of it is doubted. */
  findings: Note[];
  /** One for each article. */
  sources: SourceLabel[];
  /** Each report by itself, on the page of who or what takes part. */
  reports?: ClaimView[];
}

export const viewRow = (digest: Digest, entry: TimelineEntry): TimelineRow =>
  entry.kind === 'article' ? viewArticleRow(digest, entry) : viewEventRow(digest, entry);

function viewArticleRow(digest: Digest, { article, date }: TimelineArticle): TimelineRow {
  const { title, summary, source } = article.fields;
  const { language } = digest.site;
  const { href, publisher } = viewArticleItem(digest, article);
  return {
    kind: 'article',
    date: viewDateLabel(date, language),
    title: [{ href, label: title }],
    about: [summary],
    marks: source.publishedInferred ? [{ kind: 'inferred', label: 'date inferred' }] : [],
    otherDates: [],
    findings: [],
    sources: [{ href, publisher, published: formatDate(source.published, language) }],
  };
}

function viewEventRow(digest: Digest, { claims, date, event }: TimelineEvent): TimelineRow {
  const { language } = digest.site;
  const reports = claims.map((claim) => ({ claim, view: viewClaim(digest, claim) }));
  const about = [...new Set(claims.flatMap(({ fields }) => fields.about))].filter((id) => id !== event);
  const findings = reports.flatMap(({ view }) => view.notes.filter(({ label }) => label === editorLabel));
  return {
    kind: 'event',
    date: viewDateLabel(date, language),
    // Reports of one event each have a title of their own; the event has one name.
    title: event && reports.length > 1 ? [linkEntity(digest, event)] : (reports[0]?.view.text ?? []),
    about: linkAll(digest, about),
    marks: joinMarks(
      reports.map(({ view }) => view.marks),
      reports.filter(({ claim }) => claim.fields.date === date).map(({ view }) => view.marks),
    ),
    otherDates: [...new Set(claims.flatMap(({ fields }) => fields.date ?? []))]
      .filter((other) => other !== date)
      .map((other) => formatDate(other, language)),
    findings: dropRepeated(findings, ({ text }) => plainText(text)),
    sources: dropRepeated(reports, ({ claim }) => claim.article).map(({ view }) => view.source),
  };
}

/** The events of a party, for whose page `self` they are told, with all that each report says. */
export function viewHistory(digest: Digest, claims: readonly Claim[], self: string): TimelineRow[] {
  const events = claims.filter((claim) => claim.type === 'event');
  return listHistory(digest, events).map((event) => {
    const reports = viewClaims(digest, event.claims, self);
    const [first] = reports;
    const row =
      event.kind === 'event'
        ? viewEventRow(digest, event)
        : {
            date: first?.date ?? { label: 'no date given' },
            title: first?.text ?? [],
            marks: first?.marks ?? [],
          };
    return {
      kind: 'event',
      date: row.date,
      title: row.title,
      about: [],
      // What is inferred says so in the notes of its report.
      marks: row.marks.filter(({ kind }) => kind !== 'inferred'),
      otherDates: [],
      findings: [],
      sources: [],
      reports,
    };
  });
}

/** The first of those with one key. */
function dropRepeated<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}
