/** Where what is known of a content from the last run lies: one file for each content folder. */
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { findCodeVersion } from '../src/core/load/code-version.ts';
import { openFileCache, type RecordCache } from '../src/core/load/record-cache.ts';

const folder = join(dirname(import.meta.dirname), '.lodestone', 'cache');

/** The file that keeps what is known of the content in `contentDir`. */
export function contentCacheFile(contentDir: string): string {
  const name = createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 16);
  return join(folder, `records-${name}`);
}

/** The cache of the content in `contentDir`; undefined where nobody can say what code it would be of. */
export function openContentCache(contentDir: string): RecordCache | undefined {
  const version = findCodeVersion();
  return version === undefined ? undefined : openFileCache(contentCacheFile(contentDir), version);
}
