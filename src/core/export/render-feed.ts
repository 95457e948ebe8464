/** A feed as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { type FeedFormat, feedTypes } from '../url.ts';
import type { Feed } from './feed.ts';

export const renderFeed = (feed: Feed, format: FeedFormat): string =>
  ({ rss: renderRss, atom: renderAtom, json: renderJson })[format](feed);

const renderRss = ({ entries, ...feed }: Feed): string =>
  generateRssFeed({
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.language,
    copyright: feed.rights,
    lastBuildDate: feed.updated,
    atom: { links: [{ href: feed.addresses.rss, rel: 'self', type: feedTypes.rss }] },
    items: entries.map(({ id, category, title, url, html, published }) => ({
      title,
      link: url,
      description: html,
      categories: [{ name: category }],
      guid: { value: id, isPermaLink: false },
      pubDate: published,
    })),
  });

const renderAtom = ({ entries, ...feed }: Feed): string =>
  generateAtomFeed({
    id: feed.addresses.atom,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    rights: { value: feed.rights },
    updated: feed.updated,
    authors: [{ name: feed.author }],
    links: [
      { href: feed.home, rel: 'alternate', type: 'text/html', hreflang: feed.language },
      { href: feed.addresses.atom, rel: 'self', type: feedTypes.atom },
    ],
    entries: entries.map(({ id, category, title, url, html, published, updated }) => ({
      id,
      title: { value: title },
      links: [{ href: url, rel: 'alternate', type: 'text/html' }],
      published,
      updated,
      categories: [{ term: category }],
      content: { value: html, type: 'html' },
    })),
  });

/** The version demands the list of items, also of a feed that has none yet: the library leaves an empty one out. */
const renderJson = ({ entries, ...feed }: Feed): string =>
  JSON.stringify({
    items: [],
    ...(generateJsonFeed({
      title: feed.title,
      description: feed.description,
      language: feed.language,
      authors: [{ name: feed.author }],
      home_page_url: feed.home,
      feed_url: feed.addresses.json,
      items: entries.map(({ id, category, title, url, html, published, updated }) => ({
        id,
        url,
        title,
        content_html: html,
        date_published: published,
        date_modified: updated,
        tags: [category],
      })),
    }) as object),
  });
