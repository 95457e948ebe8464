/** The content as somebody edits it: files on the disk, those open in an editor laid over them, checked again and again. */

import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import { type ParsedRecord, parseRecord } from '../load/parse-record.ts';
import { describeSize, maxFileBytes, type RawFile, readFiles, refuse } from '../load/read-files.ts';
import { keepSame } from '../load/reread-files.ts';
import { type CheckedFiles, checkFiles, nameIn } from '../open-digest.ts';

export interface ContentSession {
  /** Reads the disk again. Rejects where the folder cannot be listed. */
  reload: () => Promise<void>;
  /** Lays a text over the file at a path within the content; `undefined` takes it away again. */
  edit: (path: string, text: string | undefined) => void;
  /** What the content comes to, checked at most once after each change. */
  check: () => CheckedFiles;
  /**
   * What there is to look things up in, at once: as of the last check, a file that was no YAML then as it was before.
   */
  know: () => Library;
}

/** A session on a content folder; nothing is read before the first `reload`. */
export function createSession(contentDir: string, today: string): ContentSession {
  const onDisk = new Map<string, RawFile>();
  const edited = new Map<string, RawFile>();
  const parsed = new WeakMap<RawFile, ParsedRecord>();
  const lastWhole = new Map<string, ContentRecord>();
  let checked: CheckedFiles | undefined;
  let known: Library | undefined;

  const parse = (name: string, file: RawFile): ParsedRecord => {
    const one = parsed.get(file) ?? parseRecord(name, file);
    parsed.set(file, one);
    // A record’s data is read from its file again when it is asked for; where there are fields, there is data.
    if (one.record && (one.record.fields ?? one.record.data) !== undefined) lastWhole.set(name, one.record);
    return one;
  };

  const forget = (): void => {
    checked = undefined;
  };
  const check = (): CheckedFiles => {
    if (checked) return checked;
    const files = [...new Map([...onDisk, ...edited]).values()].sort(byPath);
    checked = checkFiles(files, { today, nameOf: nameIn(contentDir), parse });
    known = withLastWhole(checked.library, lastWhole);
    return checked;
  };

  return {
    check,
    know: () => known ?? withLastWhole(check().library, lastWhole),
    reload: async () => {
      const files = await readFiles(contentDir);
      const kept = files.map((file) => keepSame(onDisk.get(file.path), file));
      if (kept.length === onDisk.size && kept.every((file) => onDisk.get(file.path) === file)) return;
      onDisk.clear();
      for (const file of kept) onDisk.set(file.path, file);
      forget();
    },
    edit: (path, text) => {
      if (text === undefined) edited.delete(path);
      else edited.set(path, rawFile(path, new TextEncoder().encode(text)));
      forget();
    },
  };
}

function withLastWhole(library: Library, lastWhole: ReadonlyMap<string, ContentRecord>): Library {
  const whole = <R extends ContentRecord>(record: R): R =>
    record.data === undefined ? ((lastWhole.get(record.file) as R | undefined) ?? record) : record;
  const records = new Map([...library.records].map(([id, record]) => [id, whole(record)]));
  return {
    ...library,
    records,
    articles: library.articles.map(whole),
    entities: library.entities.map(whole),
  };
}

const byPath = (a: RawFile, b: RawFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Under the limit of the disk: an editor opens what a check would not. */
const rawFile = (path: string, content: Uint8Array): RawFile =>
  content.length > maxFileBytes ? refuse(path, 'too-large', describeSize(content.length)) : { path, content };
