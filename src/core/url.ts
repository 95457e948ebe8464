/** Every address of the site. Nobody else writes one. */
import { type EntityKind, type Kind, kinds } from './schema/kinds.ts';

/** The files under /data/. */
export const dataFiles = ['claims', 'entities', 'groups', 'timeline', 'relations'] as const;
export type DataFile = (typeof dataFiles)[number];

/** Those of them that are also streams, a row a line. */
export const streamFiles = ['claims', 'entities'] as const satisfies readonly DataFile[];

export type DataFormat = 'json' | 'csv' | 'ndjson';

/** The forms that news are told in, with the file of each. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;

/** The media type of each, as a server and a link tell it. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The kinds whose things have news of their own. */
export const feedKinds: readonly EntityKind[] = [
  'company',
  'institution',
  'project',
  'policy',
  'figure',
  'topic',
];

/** The kinds whose things have a calendar of their own. */
export const hasCalendar = (kind: Kind): boolean => kind === 'policy' || kind === 'project';

export const hasFeed = (kind: Kind): boolean => (feedKinds as readonly Kind[]).includes(kind);

export interface Urls {
  /** The base that every address begins with: `/` or `/sub/`. */
  base: string;
  home: string;
  timeline: string;
  /** The timeline without the articles. */
  timelineEvents: string;
  upcoming: string;
  /** The page of that number of the targets that moved; the first stand with what is due. */
  movedPage: (page: number) => string;
  disagreements: string;
  /** Everything there is, by kind. */
  browse: string;
  /** The names that begin with a letter. */
  letter: (slug: string) => string;
  search: string;
  /** The folder of the index that the search page asks; it holds no page. */
  searchIndex: () => string;
  /** The list of all things of a kind. */
  index: (kind: Kind) => string;
  /** The page of one thing. */
  page: (kind: Kind, id: string) => string;
  /** The page of its claims of that number; the first is its own page. */
  claimsPage: (kind: Kind, id: string, page: number) => string;
  /** How to cite an article and its claims. */
  cite: (article: string) => string;
  /** The page of that number of the articles that name it; the first is its own page. */
  articlesPage: (kind: Kind, id: string, page: number) => string;
  /** The pages of a list after the first: `/companies/page/2/`. */
  listPage: (list: string, page: number) => string;
  timelineYear: (year: string, page?: number) => string;
  digests: string;
  /** What happened in a month, `YYYY-MM`. */
  digest: (month: string) => string;
  /** The same as a mail, or as its text alone. */
  mail: (month: string, form: 'eml' | 'txt') => string;
  corrections: string;
  dataPage: string;
  about: string;
  problems: string;
  /** What a code of `check` means. */
  problem: (code: string) => string;
  /** A claim's own anchor on its article's page; `claim` is `article#key`. */
  claim: (claim: string) => string;
  data: (name: DataFile, format?: DataFormat) => string;
  /** The JSON Schema of a file of data. */
  dataSchema: (name: DataFile) => string;
  /** What there is to download, for machines. */
  dataPackage: () => string;
  /** News of the site, or of one thing. */
  feed: (format: FeedFormat, kind?: Kind, id?: string) => string;
  /** What is due of the site, or of one thing, as a calendar to subscribe to. */
  calendar: (kind?: Kind, id?: string) => string;
  /** All that is claimed of one entity, for machines. */
  entityData: (kind: Kind, id: string) => string;
  /** For search engines: which pages there are. Without a number the list of those lists, which count from 1. */
  sitemap: (page?: number) => string;
  /** For programs that fetch pages: what they may fetch, and where the lists are. */
  robots: () => string;
  /** For language models: what stands where. */
  llms: () => string;
  /** The list of all feeds, for feed readers to take in at once. */
  feedList: () => string;
  /** The picture shown beside a link to a page of that thing; without one, to any page. */
  share: (kind?: Kind, id?: string) => string;
  /** The whole address, with scheme and host, of one of the above. */
  absolute: (path: string) => string;
}

/** The folder of the index that the search page asks. */
export const searchFolder = 'search/pagefind';

/** The folder of the form for editors, where a site has one. */
export const formFolder = 'admin';

/** The folder of what is there for machines. */
export const dataFolder = 'data/';

/** Folders of files that have the hash of their content in their names. */
export const hashedFolders: readonly string[] = [
  '_astro/',
  ...['filter', 'fragment', 'index'].map((name) => `${searchFolder}/${name}/`),
];

/** The pages that every site has, whatever its content holds. */
export const listFixedPages = (urls: Urls): string[] =>
  Object.values(urls).filter((url) => typeof url === 'string');

/** Id of the element that an article's page gives the claim of that key. */
export const claimAnchor = (key: string): string => `claim-${key}`;

/** `origin` is where the site is published: `https://lodestone.example/`. */
export function createUrls(base: string, origin: string): Urls {
  const under = (path: string): string => `${base}${path}`;
  const page = (kind: Kind, id: string): string => under(`${kinds[kind].folder}/${id}/`);
  return {
    base,
    home: base,
    timeline: under('timeline/'),
    timelineEvents: under('timeline/events/'),
    upcoming: under('upcoming/'),
    movedPage: (number) => under(number < 2 ? 'upcoming/#moved' : `upcoming/moved/${number}/`),
    disagreements: under('disagreements/'),
    browse: under('browse/'),
    letter: (slug) => under(`browse/${slug}/`),
    search: under('search/'),
    searchIndex: () => under(`${searchFolder}/`),
    index: (kind) => under(`${kinds[kind].folder}/`),
    page,
    claimsPage: (kind, id, number) => (number < 2 ? page(kind, id) : `${page(kind, id)}claims/${number}/`),
    cite: (article) => `${page('article', article)}cite/`,
    articlesPage: (kind, id, number) =>
      number < 2 ? page(kind, id) : `${page(kind, id)}articles/${number}/`,
    listPage: (list, number) => (number < 2 ? list : `${list}page/${number}/`),
    timelineYear: (year, number = 1) => under(`timeline/${year}/${number < 2 ? '' : `page/${number}/`}`),
    digests: under('digests/'),
    digest: (month) => under(`digests/${month}/`),
    mail: (month, form) => under(`digests/${month}/mail.${form}`),
    corrections: under('corrections/'),
    dataPage: under(dataFolder),
    about: under('about/'),
    problems: under('problems/'),
    problem: (code) => under(`problems/${code}/`),
    claim: (claim) => {
      const [article = '', key = ''] = claim.split('#');
      return `${page('article', article)}#${claimAnchor(key)}`;
    },
    share: (kind, id) => under(kind ? `share/${kinds[kind].folder}/${id}.png` : 'share/site.png'),
    data: (name, format = 'json') => under(`${dataFolder}${name}.${format}`),
    dataSchema: (name) => under(`${dataFolder}${name}.schema.json`),
    dataPackage: () => under(`${dataFolder}datapackage.json`),
    feed: (format, kind, id = '') => `${kind ? page(kind, id) : base}${feedFiles[format]}`,
    calendar: (kind, id = '') => `${kind ? page(kind, id) : base}upcoming.ics`,
    entityData: (kind, id) => `${page(kind, id)}index.json`,
    sitemap: (number) => under(number === undefined ? 'sitemap.xml' : `sitemap/${number}.xml`),
    robots: () => under('robots.txt'),
    llms: () => under('llms.txt'),
    feedList: () => under('feeds.opml'),
    absolute: (path) => new URL(path, origin).href,
  };
}

/** `sub`, `/sub` and `/sub/` are all `/sub/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** Every file for machines that a site has whatever is in it. */
export const listSharedFiles = (urls: Urls): string[] => [
  urls.feedList(),
  urls.calendar(),
  urls.dataPackage(),
  urls.sitemap(),
  urls.sitemap(1),
  urls.robots(),
  urls.llms(),
  ...feedFormats.map((format) => urls.feed(format)),
  ...dataFiles.flatMap((name) => [urls.data(name), urls.data(name, 'csv'), urls.dataSchema(name)]),
  ...streamFiles.map((name) => urls.data(name, 'ndjson')),
];

/** The files for machines of one thing. */
export const listFilesOf = (urls: Urls, kind: EntityKind, id: string): string[] => [
  urls.entityData(kind, id),
  ...(hasFeed(kind) ? feedFormats.map((format) => urls.feed(format, kind, id)) : []),
  ...(hasCalendar(kind) ? [urls.calendar(kind, id)] : []),
];
