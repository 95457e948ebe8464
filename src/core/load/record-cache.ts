/**
 * Records of files without a problem, kept between runs by the hash of path and bytes. A cache is an offer: what is stale,
 * damaged, foreign or of another version is passed over, and nothing in it is ever run.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { PlainRecord } from './content-record.ts';
import type { RawFile } from './read-files.ts';

export interface RecordCache {
  find: (key: string) => PlainRecord | undefined;
  keep: (key: string, record: PlainRecord) => void;
  /** Ends a run: what was not kept in it is forgotten. Never throws. */
  save: () => void;
}

/** The same path with the same bytes; undefined where the file could not be read. */
export function keyOfFile({ path, content }: RawFile): string | undefined {
  if ('refused' in content) return undefined;
  return createHash('sha256').update(path).update('\0').update(content).digest('base64');
}

/** A cache that lasts as long as the process: for what opens a content again and again. */
export function createMemoryCache(): RecordCache {
  let known = new Map<string, PlainRecord>();
  let kept = new Map<string, PlainRecord>();
  return {
    find: (key) => known.get(key),
    keep: (key, record) => void kept.set(key, record),
    save: () => {
      known = kept;
      kept = new Map();
    },
  };
}

/** Below this number of records all is parsed in the time that a cache takes. */
const leastRecords = 500;
/** So many records more or less are not worth writing all: they are parsed again. */
const mostUnsaved = 100;

/**
 * The cache in `file`, made by code of `version`. Where it cannot be read or written, all is parsed.
 */
export function openFileCache(file: string, version: string): RecordCache {
  const lines = readLines(file, version);
  let known = new Map<string, PlainRecord>();
  let kept = new Map<string, PlainRecord>();
  let isNew = 0;
  return {
    find: (key) => {
      const record = known.get(key);
      if (record) return record;
      const line = lines.get(key);
      return line === undefined ? undefined : (JSON.parse(line) as PlainRecord);
    },
    keep: (key, record) => {
      kept.set(key, record);
      if (!lines.has(key)) isNew += 1;
    },
    save: () => {
      const isGone = lines.size + isNew - kept.size;
      if (kept.size >= leastRecords && isNew + isGone > mostUnsaved) writeLines(file, version, kept);
      // Who asks again in this process has what the last run kept, written or not.
      known = kept;
      kept = new Map();
      isNew = 0;
    },
  };
}

/** Key → JSON, of a file that is ours and whole. */
function readLines(file: string, version: string): Map<string, string> {
  const lines = new Map<string, string>();
  try {
    const bytes = readOwn(file);
    const start = bytes.indexOf(10) + 1;
    const body = bytes.subarray(start);
    if (bytes.toString('latin1', 0, start) !== headOf(body, version)) return lines;
    const text = body.toString('latin1');
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf('\n', at);
      const space = text.indexOf(' ', at);
      lines.set(text.slice(at, space), text.slice(space + 1, end));
      at = end + 1;
    }
  } catch {
    // There is none, or none that can be read.
  }
  return lines;
}

/** Another user’s file may say what it likes: it is not read. */
function readOwn(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const { uid } = fstatSync(descriptor);
    if (process.getuid && uid !== process.getuid()) throw new Error('the cache is another user’s');
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeLines(file: string, version: string, records: ReadonlyMap<string, PlainRecord>): void {
  const lines = [...records].map(([key, record]) => `${key} ${toAscii(JSON.stringify(record))}\n`);
  const body = Buffer.from(lines.join(''), 'latin1');
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, headOf(body, version) + body.toString('latin1'), { encoding: 'latin1', flag: 'wx' });
    renameSync(aside, file);
  } catch {
    // Without a cache the next run takes longer.
    removeQuietly(aside);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it should lie is no folder.
  }
}

const headOf = (body: Buffer, version: string): string =>
  `lodestone records ${version} ${createHash('sha256').update(body).digest('hex')}\n`;

/** Texts of one byte a letter are read in half the time. */
const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
