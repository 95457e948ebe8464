/** What can be wrong within one file of a site, by the kind of file. */
import { extname } from 'node:path';
import { verifyCalendar, verifyCsv, verifyData, verifyLines, verifyXml } from './verify-data.ts';
import { type SiteFile, verifyPage, verifyPicture, verifyStyles } from './verify-page.ts';

const verifiers: Record<string, (file: SiteFile) => string[]> = {
  '.html': verifyPage,
  '.svg': verifyPicture,
  '.css': verifyStyles,
  '.json': verifyData,
  '.ndjson': verifyLines,
  '.csv': verifyCsv,
  '.xml': verifyXml,
  '.opml': verifyXml,
  '.ics': verifyCalendar,
};

/** Whether a file of that name is looked into at all. */
export const isVerified = (path: string): boolean => extname(path) in verifiers;

/** Faults of the file at `path` in the site, each to be read after its name. */
export const verifyFile = (path: string, file: SiteFile): string[] => verifiers[extname(path)]?.(file) ?? [];

/** The address of a file, from the base on, and the part of it after the base. */
export function placeOf(base: string, path: string): { address: string; place: string } {
  const place = path.replace(/(^|\/)index\.html$/, '$1');
  return { address: `${base}${place}`, place };
}

/** The file of an address: `companies/x/` is that folder’s `index.html`. */
export function fileAt(base: string, address: string): string {
  const place = decodeURI(address.slice(base.length));
  return place === '' || place.endsWith('/') ? `${place}index.html` : place;
}
