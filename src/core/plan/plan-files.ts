/** Every file for machines that a site has beside its pages: feeds, calendars, open data, mails, lists for search engines. */
import { renderCalendar } from '../export/calendar.ts';
import { viewDataPackage } from '../export/data-package.ts';
import { viewDataSchema } from '../export/data-schemas.ts';
import { renderEntityFile } from '../export/entity-json.ts';
import { viewFeed } from '../export/feed.ts';
import { renderLlms } from '../export/llms.ts';
import { renderMail, renderMonthEml } from '../export/mail.ts';
import { renderOpml } from '../export/opml.ts';
import { renderCsvRows } from '../export/render-csv.ts';
import { renderFeed } from '../export/render-feed.ts';
import { renderJsonRows, renderLines } from '../export/render-rows.ts';
import { renderRobots } from '../export/robots.ts';
import { listSitemaps, renderSitemap, renderSitemapIndex } from '../export/sitemap.ts';
import { tables } from '../export/tables.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { once } from '../load/keep-last.ts';
import { dataFiles, type FeedFormat, feedTypes, hasCalendar, hasFeed, streamFiles } from '../url.ts';
import { viewMonths } from '../view/month-view.ts';

export interface PlannedFile {
  /** Its address, from the base on. */
  address: string;
  /** Its media type. */
  type: string;
  text: () => string;
  /** The same text piece by piece, of a file that grows with the site: at a million claims no text can hold it. */
  pieces?: () => Iterable<string>;
  /** Whether `text` works out all that it shows: then its reads tell all that it depends on. */
  isWhole: boolean;
}

/** Every file, none twice. */
export function* planFiles(digest: Digest): Generator<PlannedFile> {
  yield* listSharedFiles(digest);
  yield* listTables(digest);
  yield* listSitemapPages(digest);
  for (const entity of digest.entities) yield* listFilesOfEntity(digest, entity);
  yield* listMails(digest);
}

/** The file at an address, from the base on. */
export function findFile(digest: Digest, address: string): PlannedFile | undefined {
  for (const file of planFiles(digest)) if (file.address === address) return file;
  return undefined;
}

/** Of what is worked out for others too. */
const file = (address: string, type: string, text: () => string): PlannedFile => ({
  address,
  type,
  text,
  isWhole: false,
});

const wholeFile = (address: string, type: string, text: () => string): PlannedFile => ({
  ...file(address, type, text),
  isWhole: true,
});

const fileInPieces = (address: string, type: string, pieces: () => Iterable<string>): PlannedFile => ({
  ...wholeFile(address, type, () => [...pieces()].join('')),
  pieces,
});

function* listSharedFiles(digest: Digest): Generator<PlannedFile> {
  const { urls } = digest;
  yield* listFeeds(digest);
  yield file(urls.feedList(), 'text/x-opml', () => renderOpml(digest));
  yield wholeFile(urls.calendar(), 'text/calendar', () => renderCalendar(digest));
  yield file(urls.robots(), 'text/plain', () => renderRobots(digest));
  yield file(urls.llms(), 'text/plain', () => renderLlms(digest));
}

function* listFeeds(digest: Digest, entity?: Entity, id?: string): Generator<PlannedFile> {
  const view = once(() => viewFeed(digest, entity));
  for (const [format, type] of Object.entries(feedTypes) as [FeedFormat, string][])
    yield file(digest.urls.feed(format, entity?.kind, id), type, () => renderFeed(view(), format));
}

function* listTables(digest: Digest): Generator<PlannedFile> {
  const { urls } = digest;
  yield file(urls.dataPackage(), 'application/json', () => JSON.stringify(viewDataPackage(digest)));
  for (const name of dataFiles) {
    const table = tables[name];
    const isStream = (streamFiles as readonly string[]).includes(name);
    yield wholeFile(urls.dataSchema(name), 'application/json', () =>
      JSON.stringify(viewDataSchema(digest, name)),
    );
    yield fileInPieces(urls.data(name), 'application/json', () => renderJsonRows(digest, table));
    yield fileInPieces(urls.data(name, 'csv'), 'text/csv', () => renderCsvRows(digest, table));
    if (isStream)
      yield fileInPieces(urls.data(name, 'ndjson'), 'application/x-ndjson', () => renderLines(digest, table));
  }
}

function* listSitemapPages(digest: Digest): Generator<PlannedFile> {
  const lists = once(() => listSitemaps(digest));
  yield file(digest.urls.sitemap(), 'application/xml', () => renderSitemapIndex(digest, lists()));
  for (const [index, pages] of lists().entries())
    yield file(digest.urls.sitemap(index + 1), 'application/xml', () => renderSitemap(pages));
}

/** At each id it had before as well: who follows it there goes on following it. */
function* listFilesOfEntity(digest: Digest, entity: Entity): Generator<PlannedFile> {
  const { urls } = digest;
  const { kind, fields } = entity;
  for (const id of [entity.id, ...fields.formerly]) {
    yield wholeFile(urls.entityData(kind, id), 'application/json', () => renderEntityFile(digest, entity));
    if (hasFeed(kind)) yield* listFeeds(digest, entity, id);
    if (hasCalendar(kind))
      yield wholeFile(urls.calendar(kind, id), 'text/calendar', () => renderCalendar(digest, entity));
  }
}

function* listMails(digest: Digest): Generator<PlannedFile> {
  const { urls } = digest;
  for (const view of viewMonths(digest)) {
    yield file(urls.mail(view.month, 'eml'), 'message/rfc822', () => renderMonthEml(digest, view));
    yield file(urls.mail(view.month, 'txt'), 'text/plain', () => renderMail(digest, view).text);
  }
}
