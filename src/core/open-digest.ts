/** A content folder → its digest and its problems: load, link, check. */
import { relative, resolve, sep } from 'node:path';
import { checkAccents } from './check/accents.ts';
import { checkPublicLinks } from './check/body-links.ts';
import { checkCorrected } from './check/corrected.ts';
import { checkKeyFigures } from './check/key-figures.ts';
import { nameMeantIds } from './check/meant-ids.ts';
import { checkPublicFiles } from './check/public-files.ts';
import { checkMildly, checkStrictly } from './check/rules.ts';
import { type KnownSound, openSound } from './check/sound.ts';
import { checkWithheld } from './check/withheld.ts';
import { createDigest, type Digest } from './link/digest.ts';
import { buildLibrary, type Library } from './link/library.ts';
import { createChangeTest } from './load/change-test.ts';
import type { ContentRecord } from './load/content-record.ts';
import { type ContentVersions, hashContent, versionContent } from './load/content-versions.ts';
import { once } from './load/keep-last.ts';
import { parseFiles } from './load/parse-files.ts';
import { type ParsedRecord, parseRecord } from './load/parse-record.ts';
import { parseSite } from './load/parse-site.ts';
import { type RawFile, readFiles } from './load/read-files.ts';
import { readRevision } from './load/read-revision.ts';
import type { RecordCache } from './load/record-cache.ts';
import type { ProblemCode } from './problem/codes.ts';
import {
  createProblem,
  hasErrors,
  type Problem,
  type ProblemCounts,
  sortProblems,
} from './problem/problem.ts';
import { findKindOfFolder } from './schema/kinds.ts';
import { createUrls, normaliseBase } from './url.ts';

export interface OpenOptions {
  contentDir: string;
  /** The as-of date, `YYYY-MM-DD`. */
  today: string;
  /** The base of every address; `/` unless told. */
  base?: string;
  /** A revision of Git, to be looked at in the place of what is on the disk. */
  at?: string;
  /** What is served as it is beside the site: paths within the folder `public`, with `/`. */
  publicFiles?: readonly string[];
  /** A revision of Git: published claims that changed since then without a correction are told. */
  since?: string;
  /** Bytes to look at in the place of files, by their path within the content folder: what is not saved yet. */
  unsaved?: ReadonlyMap<string, Uint8Array>;
  /** Whether drafts are part of the digest: for their author to look at, never to be published. */
  drafts?: boolean;
  /** What is known of the files from before. */
  cache?: RecordCache;
  /** Told how many files are read, of all: for the last time before they are linked and checked. */
  onCount?: (done: number, of: number) => void;
}

export interface FilesOptions
  extends Omit<OpenOptions, 'contentDir' | 'at' | 'since' | 'unsaved' | 'onCount'> {
  /** The path that problems name, of a path within the content folder. */
  nameOf: (path: string) => string;
  /** What was published before: its claims that changed without a correction are told. */
  before?: Library | undefined;
  /** Whether a problem is at a line that changed since then. */
  isOnChange?: (problem: Problem) => boolean;
  /** What was made of the files when they were last looked at: what has not changed is not linked again. */
  last?: Library | undefined;
  /** Who remembers what was sound in it. */
  remember?: (library: Library, cached?: KnownSound) => KnownSound;
  /** Reads one file; somebody who checks again and again may remember what has not changed. */
  parse?: typeof parseRecord;
}

/** What was found out about files, before a digest is made of them. */
export interface CheckedFiles {
  /** The errors alone, in no order; found in a part of the time that all problems take. */
  errors: Problem[];
  /** All problems of all files, sorted; found on demand. */
  readonly problems: Problem[];
  counts: ProblemCounts;
  /** All that was read, whatever the day. */
  library: Library;
  /** Hashes of it; made on demand. */
  readonly versions: ContentVersions;
  /** One of all files, made on demand and in a moment. */
  readonly state: string;
}

export interface OpenedDigest extends CheckedFiles {
  /** Whether a problem is at a line that changed since the revision that was asked for. */
  isOnChange?: (problem: Problem) => boolean;
  /** What can be made of the content, on demand; a build with errors among the problems must not publish it. */
  readonly digest: Digest;
}

/** Reads and checks the content. Rejects where the folder itself cannot be listed, and with a RevisionError. */
export async function openDigest({
  contentDir,
  at,
  since,
  unsaved,
  cache,
  onCount,
  ...options
}: OpenOptions): Promise<OpenedDigest> {
  const folder = resolve(contentDir);
  const read = await (at === undefined ? readFiles(folder) : readRevision(folder, at));
  const files = read.map((file) => ({ ...file, content: unsaved?.get(file.path) ?? file.content }));
  const earlier = since === undefined ? undefined : await readRevision(folder, since);
  const before = earlier && (await openEarlier(earlier));
  const nameOf = nameIn(contentDir);
  const records = files.filter((file) => !isSite(file));
  const parsed = await parseFiles(
    records.map((raw) => ({ name: nameOf(raw.path), raw })),
    cache,
    undefined,
    onCount,
  );
  const known = new Map(records.map((raw, index) => [raw, parsed[index]]));
  const parse: typeof parseRecord = (name, raw) => known.get(raw) ?? parseRecord(name, raw);
  const isOnChange = earlier && createChangeTest({ earlier, files, nameOf });
  const asked = { ...options, ...(cache && { cache }), ...(isOnChange && { isOnChange }) };
  return openFiles(files, { ...asked, nameOf, before, parse });
}

/** Whether it holds the settings. */
export const isSite = ({ path }: RawFile): boolean => path === 'site.yaml';

/** Names the files of a content folder as a person in the project’s folder would. */
export function nameIn(contentDir: string): (path: string) => string {
  const folder = relative('.', resolve(contentDir)).split(sep).join('/');
  return (path) => (folder === '' ? path : `${folder}/${path}`);
}

/** The same for files that are at hand, whether or not they stand on the disk. */
export function openFiles(
  files: readonly RawFile[],
  { drafts = false, isOnChange, ...options }: FilesOptions,
): OpenedDigest {
  const checked = checkFiles(files, options);
  const digest = once(() => createDigest(checked.library, options.today, { drafts }));
  return {
    errors: checked.errors,
    counts: checked.counts,
    library: checked.library,
    ...(isOnChange && { isOnChange }),
    get versions() {
      return checked.versions;
    },
    get state() {
      return checked.state;
    },
    get problems() {
      return checked.problems;
    },
    get digest() {
      return digest();
    },
  };
}

/** Links and checks files, wherever they come from: the disk, or an editor in which they are not saved yet. */
export function checkFiles(
  files: readonly RawFile[],
  {
    today,
    base = '/',
    nameOf,
    before,
    publicFiles,
    last,
    remember,
    parse = parseRecord,
    cache,
  }: Omit<FilesOptions, 'drafts' | 'isOnChange'>,
): CheckedFiles {
  const siteFile = parseSite(nameOf('site.yaml'), files.find(isSite));
  const { site, isKnown, problems: siteProblems } = siteFile;
  const parsed = files.map(
    (file): ParsedRecord => (isSite(file) ? { problems: [] } : parse(nameOf(file.path), file)),
  );
  const records = listRecords(parsed);
  const duplicates = findDuplicates(records);
  const isTaken = (file: string): boolean => duplicates.some((problem) => problem.file === file);
  const library = buildLibrary(records, site, createUrls(normaliseBase(base), site.url), isKnown, last);
  const cached = cache && openSound(cache, files, parsed);
  const found = [
    ...siteProblems,
    ...nameMeantIds(
      parsed.flatMap((one) => one.problems),
      library,
    ).filter(({ code, file }) => code !== 'bad-id' || !isTaken(file)),
    ...duplicates,
    ...checkStrictly(library, remember?.(library, cached) ?? cached),
    ...checkAccents(siteFile, nameOf('site.yaml')),
    ...checkKeyFigures(siteFile, library, nameOf('site.yaml')),
    ...checkWithheld(library, today),
    ...(publicFiles
      ? [...checkPublicFiles(library, publicFiles), ...checkPublicLinks(library, publicFiles)]
      : []),
    ...(before ? checkCorrected(before, library) : []),
  ];
  // What is in error may hold the reference that an entity seems to lack, and an unreadable folder what is referred to.
  const unsure = [
    ...(hasErrors(found) ? ['unused-entity'] : []),
    ...(files.some(isHiddenFolder) ? ['unknown-reference'] : []),
  ];
  const isSure = ({ code }: Problem): boolean => !unsure.includes(code);
  const problems = once(() => sortProblems([...found, ...checkMildly(library)].filter(isSure)));
  const claims = [...library.claims.values()].reduce((sum, list) => sum + list.length, 0);
  const counts = { files: files.length, articles: library.articles.length, claims };
  return {
    errors: found.filter((problem) => problem.severity === 'error' && isSure(problem)),
    library,
    counts,
    get versions() {
      return versionContent(files, parsed);
    },
    get state() {
      return hashContent(files, parsed);
    },
    get problems() {
      return problems();
    },
  };
}

/** Those with a proper name first; what stands in the wrong place only where nothing in the right one has its id. */
function listRecords(parsed: readonly ParsedRecord[]): ContentRecord[] {
  const has = (code: ProblemCode, { problems }: ParsedRecord): boolean =>
    problems.some((problem) => problem.code === code);
  const misplaced = parsed.filter((one) => has('misplaced-file', one));
  const placed = parsed.filter((one) => !misplaced.includes(one));
  const ranked = [
    ...placed.filter((one) => !has('bad-id', one)),
    ...placed.filter((one) => has('bad-id', one)),
  ];
  const records = ranked.flatMap(({ record }) => record ?? []);
  const taken = new Set(records.map(({ id }) => id));
  for (const { record } of misplaced) {
    if (!record || taken.has(record.id)) continue;
    records.push(record);
    taken.add(record.id);
  }
  return records;
}

/** What the content was; what was wrong with it then is not told now. */
async function openEarlier(files: readonly RawFile[]): Promise<Library> {
  const { site } = parseSite('site.yaml', files.find(isSite));
  const parsed = await parseFiles(
    files.filter((file) => !isSite(file)).map((raw) => ({ name: raw.path, raw })),
  );
  const records = parsed.flatMap(({ record }) => record ?? []);
  return buildLibrary(records, site, createUrls('/', site.url));
}

/** Whether the files of a kind cannot be seen, and so not what ids they define. */
const isHiddenFolder = ({ path, content }: RawFile): boolean =>
  'refused' in content && findKindOfFolder(path) !== undefined;

function findDuplicates(records: readonly ContentRecord[]): Problem[] {
  const first = new Map<string, ContentRecord>();
  return records.flatMap((record) => {
    const earlier = first.get(record.id);
    if (!earlier) {
      first.set(record.id, record);
      return [];
    }
    const position = { line: 1, column: 1 };
    const alike = record.file !== earlier.file && record.file.normalize() === earlier.file.normalize();
    const message = `the id “${record.id}” is taken by ${earlier.file}${alike ? ', whose name looks the same and is another' : ''}`;
    return [createProblem('duplicate-id', record.file, position, message, 'rename one of the two files')];
  });
}
