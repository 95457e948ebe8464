/** What happened, in one order: events, several reports of one event as one, and the articles themselves. */

import type { EventClaim } from '../link/claim.ts';
import type { Article, Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { compare } from '../problem/compare.ts';
import { edtf } from '../schema/edtf.ts';
import { dateOrder } from './period.ts';

export interface TimelineEvent {
  kind: 'event';
  /** EDTF. Where reports differ, the date that a ruling prefers, else the one that most undoubted reports give, then the more precise, then the earlier. */
  date: string;
  /** The shared event's id, where there is one. */
  event?: string;
  /** The reports of it; the first carries the date. */
  claims: EventClaim[];
}

export interface TimelineArticle {
  kind: 'article';
  date: string;
  article: Article;
}

export type TimelineEntry = TimelineEvent | TimelineArticle;

/**
 * Newest first. Events that no source dates are not in it, nor those that are due: they stand under what is due. Worked out
 * once for each digest.
 */
export const listTimeline = perDigest((digest): readonly TimelineEntry[] => findTimeline(digest));

function findTimeline(digest: Digest): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...listEvents(
      digest.claims.filter((claim) => claim.type === 'event'),
      listPreferred(digest),
    ),
    ...digest.articles.map((article) => ({
      kind: 'article' as const,
      date: article.fields.source.published,
      article,
    })),
  ];
  return entries
    .filter(({ date }) => dateOrder(date).slice(0, 10) <= digest.today)
    .map((entry) => ({ entry, order: orderOf(entry) }))
    .sort((a, b) => compare(b.order, a.order))
    .map(({ entry }) => entry);
}

/** What a single claim tells of what is due, or of what nobody dates. */
export interface UntimedEvent {
  kind: 'report';
  /** EDTF: when it is due. */
  date?: string;
  claims: [EventClaim];
}

/** The events that claims tell, newest first; what is due stands by its date, what has none comes last. */
export function listHistory(digest: Digest, claims: readonly EventClaim[]): (TimelineEvent | UntimedEvent)[] {
  const dated = listEvents(claims, listPreferred(digest));
  const told = new Set(dated.flatMap((event) => event.claims));
  const others = claims
    .filter((claim) => !told.has(claim))
    .map((claim): UntimedEvent => {
      const { due } = claim.fields;
      return { kind: 'report', ...(due && { date: due }), claims: [claim] };
    });
  const order = ({ date }: { date?: string }): string => (date ? dateOrder(date) : '');
  return [...dated, ...others].sort((a, b) => compare(order(b), order(a)));
}

/** The claims that a ruling prefers on the as-of date; gathered once for each digest. */
const listPreferred = perDigest(({ entities, today }): ReadonlySet<string> => {
  const rulings = entities.flatMap(({ fields }) => fields.rulings);
  return new Set(rulings.filter(({ date }) => date <= today).map(({ prefer }) => prefer));
});

/** Events with a date, several reports of one event joined. `preferred` are the claims that a ruling prefers. */
export function listEvents(
  claims: readonly EventClaim[],
  preferred: ReadonlySet<string> = new Set(),
): TimelineEvent[] {
  const groups = new Map<string, EventClaim[]>();
  for (const claim of claims) append(groups, claim.fields.event ?? claim.id, claim);
  return [...groups.values()].flatMap((group) => {
    const dated = group.filter(({ fields }) => fields.date);
    const date = chooseDate(mostReliable(dated, preferred).map(dateOf));
    if (date === undefined) return [];
    const [first] = dated;
    const carries = (claim: EventClaim) => (dateOf(claim) === date ? 0 : 1);
    const claims = [...group].sort((a, b) => carries(a) - carries(b));
    return [
      { kind: 'event' as const, date, claims, ...(first?.fields.event && { event: first.fields.event }) },
    ];
  });
}

/** Those that a ruling prefers, else those that are neither doubted nor refuted, else all. */
function mostReliable(dated: readonly EventClaim[], preferred: ReadonlySet<string>): readonly EventClaim[] {
  const ruled = dated.filter(({ id }) => preferred.has(id));
  if (ruled.length > 0) return ruled;
  const trusted = dated.filter(({ fields }) => !fields.doubt && !fields.stance);
  return trusted.length > 0 ? trusted : dated;
}

const dateOf = ({ fields }: EventClaim): string => fields.date ?? '';

function chooseDate(dates: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
  const votes = (date: string): number => counts.get(date) ?? 0;
  return [...counts.keys()].sort(
    (a, b) => votes(b) - votes(a) || lengthOf(a) - lengthOf(b) || compare(dateOrder(a), dateOrder(b)),
  )[0];
}

/** How long a stretch a date may mean, in milliseconds: the fewer, the more precise. */
function lengthOf(date: string): number {
  const { first, last } = edtf(date);
  return first && last ? Date.parse(last) - Date.parse(first) : Number.MAX_SAFE_INTEGER;
}

/** What happened by a day at the latest is taken to come before all that is dated to that day. */
function orderOf(entry: TimelineEntry): string {
  const id = entry.kind === 'article' ? entry.article.id : (entry.claims[0]?.id ?? '');
  const { first, last } = edtf(entry.date);
  const order = first ? dateOrder(entry.date) : `${last} 0000`;
  return `${order} ${entry.kind === 'article' ? 'b' : 'a'} ${id}`;
}

/**
 * The month that a date is filed under, `YYYY-MM`: the one it lies in; of what happened by a day or a month at the
 * latest, that month. Undefined for what may lie in another, such as a bare year.
 */
export function monthOf(date: string): string | undefined {
  const { text, first, last } = edtf(date);
  if (!first) return monthOf(text.replace('../', ''));
  const month = first.slice(0, 7);
  return month === last?.slice(0, 7) ? month : undefined;
}
