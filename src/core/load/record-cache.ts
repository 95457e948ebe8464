/** What is known of files without a problem, kept between runs by the hash of path and bytes. */
import { createHash } from 'node:crypto';
import type { PlainRecord } from './content-record.ts';
import { readKept, writeKept } from './kept-lines.ts';
import type { RawFile } from './read-files.ts';

export interface RecordCache {
  find: (key: string) => PlainRecord | undefined;
  /** `text` is what writeRecord makes of the record, if somebody has made it already. */
  keep: (key: string, record: PlainRecord, text?: string) => void;
  /** Ends a run: what was not kept in it is forgotten. Never throws. */
  save: () => void;
  /** Files with which no rule found fault, when all that they depend on was what `context` stands for. */
  findSound: (context: string) => ReadonlySet<string>;
  keepSound: (context: string, keys: ReadonlySet<string>) => void;
  /** The JSON that was kept last, if it was made of what `context` stands for. */
  findMade: (context: string) => string | undefined;
  keepMade: (context: string, json: string) => void;
}

/** The same path with the same bytes; undefined where the file could not be read. */
export function keyOfFile({ path, content }: RawFile): string | undefined {
  if ('refused' in content) return undefined;
  return createHash('sha256').update(path).update('\0').update(content).digest('base64');
}

/** A record as a text of one line. It is in ASCII: texts of one byte a letter are read in half the time. */
export const writeRecord = (record: PlainRecord): string => toAscii(JSON.stringify(record));

const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const readRecord = (text: string): PlainRecord => JSON.parse(text);

/** A cache that lasts as long as the process: for what opens a content again and again. */
export function createMemoryCache(): RecordCache {
  let known = new Map<string, PlainRecord>();
  let kept = new Map<string, PlainRecord>();
  let sound: { context: string; keys: ReadonlySet<string> } | undefined;
  let made: { context: string; json: string } | undefined;
  return {
    findMade: (context) => (made?.context === context ? made.json : undefined),
    keepMade: (context, json) => {
      made = { context, json };
    },
    findSound: (context) => (sound?.context === context ? sound.keys : new Set()),
    keepSound: (context, keys) => {
      sound = { context, keys };
    },
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

const isWorthWriting = (size: number, isNew: number, isGone: number): boolean =>
  size >= leastRecords && isNew + isGone > mostUnsaved;

/**
 * The cache in `file`, made by code of `version`. Where it cannot be read or written, all is parsed.
 */
export function openFileCache(file: string, version: string): RecordCache {
  const lines = readKept(file, version);
  const soundFile = `${file}-sound`;
  const madeFile = `${file}-made`;
  let known = new Map<string, PlainRecord>();
  let kept = new Map<string, { record: PlainRecord; text?: string | undefined }>();
  let isNew = 0;
  return {
    find: (key) => {
      const record = known.get(key);
      if (record) return record;
      const text = lines.get(key);
      return text === undefined ? undefined : readRecord(text);
    },
    keep: (key, record, text) => {
      kept.set(key, { record, text });
      if (!lines.has(key)) isNew += 1;
    },
    save: () => {
      const isGone = lines.size + isNew - kept.size;
      if (isWorthWriting(kept.size, isNew, isGone)) {
        const written = Array.from(
          kept,
          ([key, { record, text }]) => [key, text ?? writeRecord(record)] as const,
        );
        writeKept(file, version, written);
      }
      // Who asks again in this process has what the last run kept, written or not.
      known = new Map(Array.from(kept, ([key, { record }]) => [key, record]));
      kept = new Map();
      isNew = 0;
    },
    findMade: (context) => readKept(madeFile, `${version} ${context}`).get('json'),
    keepMade: (context, json) => writeKept(madeFile, `${version} ${context}`, [['json', toAscii(json)]]),
    findSound: (context) => new Set(readKept(soundFile, `${version} ${context}`).keys()),
    keepSound: (context, keys) => {
      const before = readKept(soundFile, `${version} ${context}`);
      const isNew = [...keys].filter((key) => !before.has(key)).length;
      const written = Array.from(keys, (key) => [key, ''] as const);
      if (isWorthWriting(keys.size, isNew, before.size + isNew - keys.size))
        writeKept(soundFile, `${version} ${context}`, written);
    },
  };
}
