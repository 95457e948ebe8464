/**
 * Articles with which no record rule found fault: while nothing has changed that they depend on, none would find one now.
 * They depend on their own file, on all entities and the site, and on which articles there are.
 */
import { createHash } from 'node:crypto';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { ParsedRecord } from '../load/parse-record.ts';
import type { RawFile } from '../load/read-files.ts';
import { keyOfFile, type RecordCache } from '../load/record-cache.ts';
import { kinds } from '../schema/kinds.ts';
import { listReferences } from '../schema/walk-schema.ts';
import { claimAnchor } from '../url.ts';

/** What was found sound before, and what is now. */
export interface KnownSound {
  has: (record: ContentRecord) => boolean;
  add: (records: readonly ContentRecord[]) => void;
}

/** What `cache` knows of the records of `files`, each of which has been parsed to what stands in its place in `parsed`. */
export function openSound(
  cache: RecordCache,
  files: readonly RawFile[],
  parsed: readonly ParsedRecord[],
): KnownSound {
  const context = describeContext(files, parsed);
  const keys = new Map(parsed.flatMap(({ record, key }) => (record && key ? [[record, key] as const] : [])));
  const known = cache.findSound(context);
  const has = (record: ContentRecord): boolean => known.has(keys.get(record) ?? '');
  return {
    has,
    add: (records) => {
      const still = [...keys].flatMap(([record, key]) => (has(record) ? [key] : []));
      const added = records.filter(isSelfContained).flatMap((record) => keys.get(record) ?? []);
      cache.keepSound(context, new Set([...still, ...added]));
    },
  };
}

/** The same for who checks again and again: what was sound is known while the ground of the library and its articles are the same. */
export function rememberSound(): (library: Library, cached?: KnownSound) => KnownSound {
  let sound = new WeakSet<ContentRecord>();
  let context: { ground: Library['ground']; articles: string } | undefined;
  return (library, cached) => {
    const { ground } = library;
    const articles = library.articles.map(({ id }) => id).join(' ');
    if (context?.ground !== ground || context.articles !== articles) sound = new WeakSet();
    context = { ground, articles };
    const add = (records: readonly ContentRecord[]): void => {
      for (const record of records.filter(isSelfContained)) sound.add(record);
    };
    return {
      has: (record) => {
        if (!sound.has(record) && cached?.has(record)) sound.add(record);
        return sound.has(record);
      },
      add: (records) => {
        cached?.add(records);
        add(records);
      },
    };
  };
}

/** A hash of what any article depends on beside its own file: where articles lie, and all that stands in the other files. */
function describeContext(files: readonly RawFile[], parsed: readonly ParsedRecord[]): string {
  const hash = createHash('sha256');
  for (const [index, file] of files.entries()) {
    const isArticle = file.path.startsWith(`${kinds.article.folder}/`);
    const key = isArticle ? '' : (parsed[index]?.key ?? keyOfFile(file) ?? 'unread');
    hash.update(`${file.path}\0${key}\0`);
  }
  return hash.digest('base64');
}

/** Whether a record is an article that names no claim of another: those may change without it. */
export function isSelfContained(record: ContentRecord): boolean {
  if (record.kind !== 'article' || !record.fields) return false;
  const anchor = `#${claimAnchor('')}`;
  if (record.links.some(({ url }) => url.startsWith('/') && url.includes(anchor))) return false;
  return !listReferences(kinds.article.schema, record.fields).some(
    ({ id, targets }) => targets.includes('claim') && id.includes('#'),
  );
}
