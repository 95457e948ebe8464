/** Hashes of what a content was read from: what has the same one says the same. */
import { createHash } from 'node:crypto';
import { kinds } from '../schema/kinds.ts';
import { listReferences } from '../schema/walk-schema.ts';
import type { ContentRecord } from './content-record.ts';
import type { ParsedRecord } from './parse-record.ts';
import type { RawFile } from './read-files.ts';
import { keyOfFile } from './record-cache.ts';

export interface ContentVersions {
  /** Of all files that are no articles: what articles are read against. */
  ground: string;
  /** By the id of the article. */
  articles: ReadonlyMap<string, ArticleVersion>;
}

export interface ArticleVersion {
  /** Of its front matter, and of that of the articles whose claims it leans on. */
  claims: string;
  /** Of its body besides. */
  whole: string;
}

/** `parsed` is what each of `files` was parsed to. */
export function versionContent(files: readonly RawFile[], parsed: readonly ParsedRecord[]): ContentVersions {
  const ground = createHash('sha256');
  const own = new Map<string, ArticleVersion>();
  const leaning = new Map<string, readonly string[]>();
  for (const [index, file] of files.entries()) {
    const { record, key = keyOfFile(file) ?? 'unread' } = parsed[index] ?? {};
    if (record?.kind !== 'article') {
      ground.update(`${file.path}\0${key}\0`);
      continue;
    }
    own.set(record.id, { claims: versionClaims(file, record), whole: key });
    const others = listLeanedOn(record);
    if (others.length > 0) leaning.set(record.id, others);
  }
  const articles = new Map(own);
  for (const id of leaning.keys()) articles.set(id, versionOfAll(own, leaning, id));
  return { ground: ground.digest('base64'), articles };
}

/** A hash of every byte of all files; it takes their own, where they are known. */
export function hashContent(files: readonly RawFile[], parsed: readonly ParsedRecord[]): string {
  const keys = files.map((file, index) => parsed[index]?.key ?? keyOfFile(file) ?? 'unread');
  return hashAll(...files.flatMap(({ path }, index) => [path, keys[index] ?? '']));
}

/** All that stands above the body. */
function versionClaims({ path, content }: RawFile, { bodyLine }: ContentRecord): string {
  if ('refused' in content) return 'unread';
  let end = 0;
  for (let line = 1; line < bodyLine && end < content.length; line += 1) {
    const next = content.indexOf(10, end);
    end = next < 0 ? content.length : next + 1;
  }
  return hashAll(path, content.subarray(0, end));
}

/** The articles whose claims a record names: what it says may be reckoned from theirs. */
function listLeanedOn({ id, fields }: ContentRecord<'article'>): string[] {
  if (!fields) return [];
  const named = listReferences(kinds.article.schema, fields).flatMap(({ id: claim, targets }) =>
    targets.includes('claim') && claim.includes('#') ? [claim.slice(0, claim.indexOf('#'))] : [],
  );
  return [...new Set(named)].filter((other) => other !== id);
}

/** Of an article and of those that it leans on, and that they lean on in turn. */
function versionOfAll(
  own: ReadonlyMap<string, ArticleVersion>,
  leaning: ReadonlyMap<string, readonly string[]>,
  article: string,
): ArticleVersion {
  const seen = new Set([article]);
  // What is added to a set while it is gone through is gone through too.
  for (const id of seen) for (const other of leaning.get(id) ?? []) seen.add(other);
  const claims = hashAll(...Array.from(seen, (id) => `${id} ${own.get(id)?.claims ?? ''}`));
  return { claims, whole: hashAll(claims, own.get(article)?.whole ?? '') };
}

function hashAll(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64');
}
