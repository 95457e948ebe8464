/** News of the site or of one entity, ready to be written in any format of feeds. */
import { newsOf } from '../claims/news.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import { type FeedFormat, feedFiles } from '../url.ts';
import { type FeedEntry, viewFeedEntry } from './feed-entry.ts';
import { xmlText } from './markup-text.ts';

export interface Feed {
  title: string;
  description: string;
  language: string;
  author: string;
  rights: string;
  /** The page that it tells news of, as a whole address. */
  home: string;
  /** Of the newest entry; of a feed without one, of the newest digest of the site. */
  updated: Date;
  /** Newest first, at most fifty. */
  entries: readonly FeedEntry[];
  /** Its own address in each format. */
  addresses: Record<FeedFormat, string>;
}

const mostEntries = 50;

const views = new WeakMap<Digest, Map<Entity | undefined, Feed>>();

/** The feed of an entity; of the whole site without one. Made once for its three formats. */
export function viewFeed(digest: Digest, entity?: Entity): Feed {
  const known = views.get(digest) ?? new Map<Entity | undefined, Feed>();
  views.set(digest, known);
  const found = known.get(entity) ?? makeFeed(digest, entity);
  known.set(entity, found);
  return found;
}

function makeFeed(digest: Digest, entity: Entity | undefined): Feed {
  const { site, urls } = digest;
  const { all, byEntity } = newsOf(digest);
  const news = (entity ? (byEntity.get(entity.id) ?? []) : all).slice(0, mostEntries);
  const entries = news.map((one) => entryOf(digest, one));
  const formats = Object.keys(feedFiles) as FeedFormat[];
  const newest = entries
    .map(({ updated }) => updated.toISOString())
    .sort()
    .at(-1);
  return {
    title: xmlText(entity ? `${entity.fields.name} – ${site.title}` : site.title),
    description: xmlText(entity ? describe(entity) : site.tagline),
    language: site.language,
    author: xmlText(site.editor.name),
    rights: xmlText(site.licence.name),
    home: urls.absolute(entity ? urls.page(entity.kind, entity.id) : urls.home),
    updated: new Date(newest ?? all[0]?.date ?? digest.today),
    entries,
    addresses: Object.fromEntries(
      formats.map((format) => [format, urls.absolute(urls.feed(format, entity?.kind, entity?.id))]),
    ) as Feed['addresses'],
  };
}

const describe = ({ kind, fields }: Entity): string =>
  `What is new of ${fields.name} (${kinds[kind].one.toLowerCase()}): digests, statuses, disputed and corroborated claims, corrections.`;

const known = new WeakMap<object, FeedEntry>();

/** One piece of news stands in many feeds. */
function entryOf(digest: Digest, news: Parameters<typeof viewFeedEntry>[1]): FeedEntry {
  const found = known.get(news) ?? viewFeedEntry(digest, news);
  known.set(news, found);
  return found;
}
