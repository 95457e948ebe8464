/**
 * Files of sites that were built before, each under the hash of all that it was made from, and what the last good build of
 * a site consists of. A store is an offer: a file counts only if it is ours and as it was when we wrote it; what is stale
 * has another key. Sites hold the same files by hard links.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readKept, writeKept } from '../core/load/kept-lines.ts';

/** A file in the store, as it was when it was written. */
export interface StoredFile {
  key: string;
  size: number;
  mtimeMs: number;
}

export interface SiteStore {
  /** Where the file of a key lies, or is to be written. */
  fileOf: (key: string) => string;
  /** What is stored under a key, if it can be trusted. */
  find: (key: string) => StoredFile | undefined;
  /** What the last good build of this site, made by this code, consisted of: paths in the site. Undefined if none is known. */
  readonly last: ReadonlyMap<string, StoredFile> | undefined;
  /** The lines that the last good build of this site kept for the next, if they were kept under the same `label`; else none. */
  readNotes: (label: string) => ReadonlyMap<string, string>;
  /** Ends a good build: what no site consists of any more goes. */
  save: (files: ReadonlyMap<string, StoredFile>, notes?: Notes) => void;
}

/** What a build keeps for the next: lines as `writeKept` takes them. */
export interface Notes {
  label: string;
  lines: Iterable<readonly [key: string, text: string]>;
}

const format = '1';
const siteName = /^site-[\da-f]{16}$/;
const notesName = /^notes-[\da-f]{16}$/;
/** Sites whose files are kept: outputs, bases and the form make different ones. */
const mostSites = 6;

/** The hash of what a file is made from, as a name. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 40);
}

/**
 * The store in `folder`, which is ours alone and made when something is kept.
 * @param site what tells one site that is built from another
 * @param version of all code that makes and verifies it
 */
export function openSiteStore(folder: string, site: string, version: string): SiteStore {
  const id = keyOf(site).slice(0, 16);
  const own = `site-${id}`;
  const notesFile = join(folder, `notes-${id}`);
  const manifests = listNames(folder).filter((name) => siteName.test(name) || name === own);
  /** Builds at one time have written the same file, and the last of them stands. */
  const known = new Map<string, StoredFile[]>();
  let last: Map<string, StoredFile> | undefined;
  for (const name of manifests) {
    const lines = readKept(join(folder, name), format);
    const files = new Map<string, StoredFile>();
    for (const [path, text] of lines) {
      const [key = '', size, mtimeMs] = text.split(' ');
      const file = { key, size: Number(size), mtimeMs: Number(mtimeMs) };
      if (path !== versionLine) addTo(known, file);
      files.set(decodeURI(path), file);
    }
    if (name !== own || files.get(versionLine)?.key !== version) continue;
    files.delete(versionLine);
    last = files;
  }
  const fileOf = (key: string): string => join(folder, 'files', key.slice(0, 2), key);
  return {
    fileOf,
    last,
    find(key) {
      return known.get(key)?.find((file) => isAsWritten(fileOf(key), file));
    },
    readNotes: (label) => readKept(notesFile, `${format} ${version} ${label}`),
    save(files, notes) {
      const lines = Array.from(files, ([path, { key, size, mtimeMs }]) => {
        return [encodeURI(path), `${key} ${size} ${mtimeMs}`] as const;
      });
      writeKept(join(folder, own), format, [...lines, [versionLine, version]]);
      if (notes) writeKept(notesFile, `${format} ${version} ${notes.label}`, notes.lines);
      prune(folder, own);
    },
  };
}

function addTo(known: Map<string, StoredFile[]>, file: StoredFile): void {
  const others = known.get(file.key);
  if (!others) known.set(file.key, [file]);
  else if (!others.some(({ size, mtimeMs }) => size === file.size && mtimeMs === file.mtimeMs))
    others.push(file);
}

/** Where a file of the store is written before it takes its place: a name that no other build has. */
export const nameAside = (file: string): string => `${file}.${randomBytes(6).toString('hex')}`;

/** After an hour nobody is writing it any more. */
const unfinishedMs = 3_600_000;

/** No path of a site begins with a star. */
const versionLine = '*';

/** Another user’s file may show what it likes, and one that was changed since is not what it was made as. */
function isAsWritten(path: string, { size, mtimeMs }: StoredFile): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== size || stats.mtimeMs !== mtimeMs) return false;
  return !process.getuid || stats.uid === process.getuid();
}

/** Removes what no site of the last few consists of. Another build may be doing the same. */
function prune(folder: string, own: string): void {
  const sites = listNames(folder)
    .filter((name) => siteName.test(name))
    .map((name) => ({ name, age: timeOf(join(folder, name)) }))
    .sort((a, b) => Number(b.name === own) - Number(a.name === own) || b.age - a.age);
  for (const { name } of sites.slice(mostSites)) remove(join(folder, name));
  const kept = new Set(sites.slice(0, mostSites).map(({ name }) => name.replace('site', 'notes')));
  for (const name of listNames(folder))
    if (notesName.test(name) && !kept.has(name)) remove(join(folder, name));
  const used = new Set<string>();
  for (const { name } of sites.slice(0, mostSites))
    for (const text of readKept(join(folder, name), format).values()) used.add(text.slice(0, 40));
  for (const part of listNames(join(folder, 'files')))
    for (const key of listNames(join(folder, 'files', part)))
      if (!used.has(key) && !isBeingWritten(join(folder, 'files', part, key)))
        remove(join(folder, 'files', part, key));
}

const isBeingWritten = (path: string): boolean =>
  basename(path).includes('.') && Date.now() - timeOf(path) < unfinishedMs;

/** When it was changed; 0 if it is gone. */
const timeOf = (path: string): number => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What cannot be removed now is tried again by the next build. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It takes room, and harms nobody.
  }
}
