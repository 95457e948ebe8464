/** Files that grow with the site and that no text can hold: written piece by piece, and hashed meanwhile. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyOf, nameAside, type SiteStore, type StoredFile } from './site-store.ts';

/** Characters of a text that is handed to a thread and looked through as a whole, which takes ten times its size in memory. */
const mostText = 30_000_000;

/** Characters that are written at a time. */
const chunk = 4_000_000;

/** The pieces as one text; undefined if that would be too long. */
export function joinPieces(pieces: Iterable<string>, most = mostText): string | undefined {
  const parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    if (length > most) return undefined;
    parts.push(piece);
  }
  return parts.join('');
}

/** Writes the pieces into the store, unless the same lie there already. `see` is told each before it is written. */
export function storePieces(
  store: SiteStore,
  pieces: Iterable<string>,
  see: (piece: string) => void,
): StoredFile {
  const unfinished = nameAside(store.fileOf(keyOf('pieces')));
  mkdirSync(dirname(unfinished), { recursive: true });
  const hash = createHash('sha256');
  const descriptor = openSync(unfinished, 'wx');
  let held: string[] = [];
  let length = 0;
  const flush = (): void => {
    const bytes = Buffer.from(held.join(''));
    hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    held = [];
    length = 0;
  };
  try {
    for (const piece of pieces) {
      see(piece);
      held.push(piece);
      length += piece.length;
      if (length > chunk) flush();
    }
    flush();
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  const key = keyOf('pieces', hash.digest('hex'));
  const stored = store.find(key);
  if (stored) {
    rmSync(unfinished);
    return stored;
  }
  const { size, mtimeMs } = statSync(unfinished);
  mkdirSync(dirname(store.fileOf(key)), { recursive: true });
  renameSync(unfinished, store.fileOf(key));
  return { key, size, mtimeMs };
}
