/** What every page shows around its content: the publication, its sections, where one is, as of when. */

import type { Thing, WithContext } from 'schema-dts';
import type { Digest } from '../link/digest.ts';
import { createQuestion } from '../link/question.ts';
import { formatPolicy, policyAt } from '../policy/content-policy.ts';
import type { SiteFields } from '../schema/entity-schemas.ts';
import type { Kind } from '../schema/kinds.ts';
import { type FeedFormat, feedTypes, hasFeed } from '../url.ts';
import { formatDate } from './format-date.ts';
import type { RichLink } from './rich-text.ts';
import { viewStructuredData } from './structured-data.ts';

export interface PageFrame {
  /** Of this page; the publication’s title is added where it is not the same. */
  title: string;
  description: string;
  /** Whole address. */
  canonical: string;
  /** Whole address of the picture that other sites show beside a link to it. */
  share: string;
  /** What a browser may load and run for it, as Content-Security-Policy. */
  policy: string;
  /** The news of what the page is about, and of the site, for readers of feeds. */
  feeds: { href: string; type: string; title?: string }[];
  /** What it is about, for search engines and other programs. */
  structured: WithContext<Thing>;
  /** From home to the page above this one. */
  crumbs: RichLink[];
  site: {
    title: string;
    tagline: string;
    language: string;
    home: string;
    base: string;
    editor: string;
    licence: { name: string; url?: string | undefined };
    /** Where a reader tells of a mistake on this page. */
    report: RichLink;
    about: RichLink[];
    asOf: { label: string; machine: string };
    /** When the newest article was published. */
    newest?: string;
    /** `current` as `aria-current` has it: on its page, and on those below it. */
    nav: (RichLink & { current?: 'page' | 'true' })[];
    search: RichLink & { current: boolean };
  };
}

export interface PageMeta {
  title: string;
  description: string;
  /** Address below the site’s origin. */
  path: string;
  /** Pages between home and this one. */
  crumbs?: RichLink[];
  /** The article or entity that it is a page of. */
  thing?: { kind: Kind; id: string };
}

export function viewFrame(
  digest: Digest,
  { title, description: whole, path, crumbs: between, thing }: PageMeta,
): PageFrame {
  const { site, urls, today } = digest;
  const newest = findNewest(digest, '');
  const description = shorten(whole, 200);
  const crumbs = path === urls.home ? [] : [{ href: urls.home, label: 'Home' }, ...(between ?? [])];
  const nav: RichLink[] = [
    { href: urls.timeline, label: 'Timeline' },
    { href: urls.upcoming, label: 'Due next' },
    { href: urls.disagreements, label: 'Disagreements' },
    { href: urls.index('figure'), label: 'Figures' },
    { href: urls.index('policy'), label: 'Policies' },
    { href: urls.index('company'), label: 'Companies' },
    { href: urls.index('project'), label: 'Projects' },
    { href: urls.index('article'), label: 'Articles' },
    { href: urls.browse, label: 'Browse' },
  ];
  const { editor, licence, tagline, language } = site;
  const canonical = urls.absolute(path);
  return {
    title,
    description,
    canonical,
    share: urls.absolute(urls.share(thing?.kind, thing?.id)),
    policy: formatPolicy(policyAt(path.slice(urls.base.length))),
    feeds: listFeeds(site.title, urls, title, thing, path === urls.home),
    structured: viewStructuredData(digest, { title, description, path, crumbs, thing }),
    crumbs,
    site: {
      title: site.title,
      tagline,
      language,
      home: urls.home,
      base: urls.base,
      editor: editor.name,
      licence,
      report: { href: reportAddress(site, canonical) ?? `${urls.about}#report`, label: 'Report a mistake' },
      about: [
        { href: urls.about, label: 'How it is made' },
        { href: urls.digests, label: 'Month by month' },
        { href: urls.corrections, label: 'Corrections' },
        { href: urls.dataPage, label: 'Data' },
        { href: urls.feed('rss'), label: 'Feed' },
      ],
      asOf: { label: formatDate(today, site.language), machine: today },
      ...(newest && { newest: formatDate(newest, site.language) }),
      nav: nav.map((link) => ({
        ...link,
        ...(path.startsWith(link.href) && { current: link.href === path ? 'page' : 'true' }),
      })),
      search: { href: urls.search, label: 'Search', current: path === urls.search },
    },
  };
}

/** When the newest article was published; there is one key. */
const findNewest = createQuestion(
  'date of the newest article',
  ({ articles: [newest] }): string | undefined => newest?.fields.source.published,
);

/** Of the thing in all formats, where it has news; of the site in all on its home, in one elsewhere. */
function listFeeds(
  site: string,
  urls: Digest['urls'],
  name: string,
  thing: PageMeta['thing'],
  isHome: boolean,
): PageFrame['feeds'] {
  const formats = Object.keys(feedTypes) as FeedFormat[];
  const list = (title: string, kind?: Kind, id?: string) =>
    formats.map((format) => ({ href: urls.feed(format, kind, id), type: feedTypes[format], title }));
  if (isHome) return list(site);
  const own = thing && hasFeed(thing.kind) ? list(`${name} – ${site}`, thing.kind, thing.id) : [];
  // Without its name, which the feed tells itself: articles have no room for it.
  return [...own, { href: urls.feed('atom'), type: feedTypes.atom }];
}

/** The form that `site.yaml` names, else a mail to the editor that names the page. */
function reportAddress({ reports, editor, title }: SiteFields, page: string): string | undefined {
  if (reports || !editor.email) return reports;
  const subject = encodeURIComponent(`${title}: a mistake at ${page}`);
  return `mailto:${editor.email}?subject=${subject}`;
}

/** Cut at a word, at most `length` characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
