/** All files of a content, parsed: what is known from before is not parsed again, and many are parsed in threads. */
import type { PlainRecord } from './content-record.ts';
import { parseInThreads } from './parse-in-threads.ts';
import { openRecord, type ParsedFile, type ParsedRecord, parseFile } from './parse-record.ts';
import type { RawFile } from './read-files.ts';
import { keyOfFile, type RecordCache } from './record-cache.ts';

export interface NamedFile {
  /** Path that problems name. */
  name: string;
  raw: RawFile;
}

/** With fewer files to parse, threads take longer to start than they save. */
const worthThreads = 1500;

/**
 * The records and problems of `files`, in their order; the same with a cache and without. `onCount` is told how many are
 * parsed, of all.
 */
export async function parseFiles(
  files: readonly NamedFile[],
  cache?: RecordCache,
  parse = parseMany,
  onCount?: (done: number, of: number) => void,
): Promise<ParsedRecord[]> {
  const keys = cache && files.map(({ raw }) => keyOfFile(raw));
  const known = files.map((_, index) => findKnown(cache, keys?.[index]));
  const left = files.filter((_, index) => !known[index]);
  const before = files.length - left.length;
  const parsed = (await parse(left, (done) => onCount?.(before + done, files.length))).values();
  onCount?.(files.length, files.length);
  const all = known.map((record): ParsedFile => {
    return record ? { record, problems: [] } : (parsed.next().value as ParsedFile);
  });
  for (const [index, { record, problems, text }] of all.entries()) {
    const key = keys?.[index];
    // What is wrong with a file is said anew each time: a cache that tells no mistakes can invent none.
    if (key && record && problems.length === 0) cache?.keep(key, record, text);
  }
  cache?.save();
  return files.map(({ name, raw }, index) => {
    const key = keys?.[index];
    return { ...openRecord(name, raw, all[index] ?? { problems: [] }), ...(key && { key }) };
  });
}

const findKnown = (cache: RecordCache | undefined, key: string | undefined): PlainRecord | undefined =>
  key === undefined ? undefined : cache?.find(key);

async function parseMany(
  files: readonly NamedFile[],
  onCount: (done: number) => void,
): Promise<ParsedFile[]> {
  if (files.length >= worthThreads) return parseInThreads(files, undefined, onCount);
  return files.map(({ name, raw }) => parseFile(name, raw));
}
