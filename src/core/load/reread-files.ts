/** The files of a content folder that is looked at again and again: what has not changed is the same object. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type RawFile, readFiles, readOne } from './read-files.ts';

/**
 * Reads the folder, all of it the first time; after that of the paths within it that are told alone, if they are. Rejects
 * where the folder cannot be listed.
 */
export function createRereader(folder: string): (changed?: ReadonlySet<string>) => Promise<RawFile[]> {
  let known = new Map<string, RawFile>();
  const readAll = async (): Promise<RawFile[]> => {
    const files = await readFiles(folder);
    return files.map((file) => keepSame(known.get(file.path), file));
  };
  const readSome = (changed: ReadonlySet<string>): RawFile[] => {
    const files = new Map(known);
    for (const path of changed) {
      const file = readOne(folder, path);
      const isGone = 'refused' in file.content && file.content.detail === 'ENOENT';
      if (isGone) files.delete(path);
      else files.set(path, keepSame(known.get(path), file));
    }
    return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  };
  return async (changed) => {
    const isAll = !changed || known.size === 0 || [...changed].some((path) => isFolder(join(folder, path)));
    const files = isAll ? await readAll() : readSome(changed);
    known = new Map(files.map((file) => [file.path, file]));
    return files;
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The file as it was known, if it has not changed: what was made of it holds. */
export function keepSame(known: RawFile | undefined, file: RawFile): RawFile {
  if (!known || 'refused' in known.content || 'refused' in file.content) return file;
  return Buffer.compare(known.content, file.content) === 0 ? known : file;
}
