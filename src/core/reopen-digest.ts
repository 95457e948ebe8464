/** A content that is opened again at each change: of what has not changed nothing is read, parsed, linked or looked at again. */
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { rememberSound } from './check/sound.ts';
import type { Library } from './link/library.ts';
import type { ContentRecord } from './load/content-record.ts';
import { parseFiles } from './load/parse-files.ts';
import { type ParsedRecord, parseRecord } from './load/parse-record.ts';
import type { RawFile } from './load/read-files.ts';
import { createRereader } from './load/reread-files.ts';
import { isSite, nameIn, type OpenedDigest, type OpenOptions, openFiles } from './open-digest.ts';

/**
 * The paths within the content that may have changed are told; all of it is looked at where they are not. Gives what
 * `openDigest` gives, and rejects as it does.
 */
export type Reopen = (changed?: ReadonlySet<string>) => Promise<OpenedDigest>;

/** The first time it takes from the cache what is known from the last run, and keeps what is for the next. */
export function createReopener({
  contentDir,
  cache,
  ...options
}: Omit<OpenOptions, 'at' | 'since' | 'unsaved'>): Reopen {
  const reread = createRereader(resolve(contentDir));
  const nameOf = nameIn(contentDir);
  const known = new WeakMap<RawFile, ParsedRecord>();
  const remember = rememberSound();
  let last: Library | undefined;
  let atFirst = cache;
  return async (changed) => {
    const files = await reread(changed);
    const fresh = files.filter((file) => !isSite(file) && !known.has(file));
    const named = fresh.map((raw) => ({ name: nameOf(raw.path), raw }));
    const parsed = await parseFiles(named, atFirst);
    for (const [index, file] of fresh.entries()) {
      const one = parsed[index] ?? { problems: [] };
      keepFields(one.record, last);
      known.set(file, one);
    }
    const parse: typeof parseRecord = (name, raw) => known.get(raw) ?? parseRecord(name, raw);
    const asked = { ...options, ...(atFirst && { cache: atFirst }) };
    const opened = openFiles(files, { ...asked, nameOf, parse, last, remember });
    last = opened.library;
    atFirst = undefined;
    return opened;
  };
}

/** Whose fields say what they said has the same fields: then nothing that comes of them has changed. */
function keepFields(record: ContentRecord | undefined, last: Library | undefined): void {
  const before = record && last?.records.get(record.id);
  if (before?.fields && isDeepStrictEqual(before.fields, record?.fields))
    Object.assign(record as ContentRecord, { fields: before.fields });
}
