/** The index that the search page asks, made by Pagefind from the digest: what it needs, and none of its own interface. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile } from 'pagefind';
import { renderSearchDocument } from '../core/export/search-document.ts';
import type { Digest } from '../core/link/digest.ts';
import { searchFolder } from '../core/url.ts';
import { listSearchRecords, type SearchRecord } from '../core/view/search-records.ts';
import type { TellCount } from './build-site.ts';
import { listKept, openKeptFolder } from './kept-folder.ts';
import { place } from './make-file.ts';
import { keyOf } from './site-store.ts';

/** Its own interface, and what marks words on other pages. */
const unused = /^pagefind-(?:(?:modular-|component-)?ui|highlight)\.|^playground\//;

let last: Promise<unknown> = Promise.resolve();

/** Every file by its name in the folder of the index. Pagefind is one process, so calls take turns. */
export function makeSearchIndex(digest: Digest, onCount?: TellCount): Promise<Map<string, Uint8Array>> {
  return inTurn(() => index(listSearchRecords(digest), digest.site.language, onCount));
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const made = last.then(work);
  last = made.catch(() => undefined);
  return made;
}

/**
 * Writes the index into a site; returns its files as paths in the site. None where an engine answers. Indexes are
 * kept `within` a folder: one of the same records, made by code of the same version, is not made again.
 */
export async function writeSearchIndex(
  site: string,
  digest: Digest,
  { within, version, onCount }: { within: string; version: string; onCount?: TellCount },
): Promise<string[]> {
  if (digest.site.searchEngine) return [];
  const { language } = digest.site;
  const records = listSearchRecords(digest);
  // Of a hundred thousand articles, no text can hold all records.
  const key = keyOf(version, language, ...records.map((record) => keyOf(JSON.stringify(record))));
  const make = async (folder: string): Promise<void> =>
    writeFiles(folder, await inTurn(() => index(records, language, onCount)));
  const kept = await openKeptFolder({ within, key, make });
  const names = await listKept(kept);
  for (const name of names) place(join(kept, name), join(site, searchFolder, name));
  return names.map((name) => `${searchFolder}/${name}`);
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function index(
  records: readonly SearchRecord[],
  locale: string,
  onCount?: TellCount,
): Promise<Map<string, Uint8Array>> {
  // Words are cut and stemmed by language; which country it is of says nothing of that.
  const { language } = new Intl.Locale(locale);
  try {
    const { index: made, errors } = await createIndex({ forceLanguage: language });
    if (!made) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const [done, record] of records.entries()) {
      const content = renderSearchDocument(record, language);
      const added = await made.addHTMLFile({ url: record.url, content });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
      onCount?.(done + 1, records.length);
    }
    const { files } = await made.getFiles();
    return selectFiles(files, language);
  } finally {
    await close();
  }
}

/** The decoder for all languages only where there is none for this one. */
function selectFiles(files: readonly IndexFile[], language: string): Map<string, Uint8Array> {
  const names = new Set(files.map(({ path }) => path));
  const spare = names.has(`wasm.${language}.pagefind`) ? 'wasm.unknown.pagefind' : '';
  return new Map(
    files
      .filter(({ path }) => path !== spare && !unused.test(path))
      .map(({ path, content }) => [path, content] as const),
  );
}
