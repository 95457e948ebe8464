/** The only place that touches the disk: every file below a content folder, as bytes, in one order. */

import { type Dirent, lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export const maxFileBytes = 256 * 1024;

export interface RawFile {
  /** Path within the content folder, with `/`. */
  path: string;
  /** The file's bytes, or why there are none. */
  content: Uint8Array | { refused: Refusal; detail: string };
}

type Refusal = 'unreadable' | 'unreadable-folder' | 'too-large' | 'not-a-file';

/** How a folder is listed; `path` is that of the folder on the disk. */
export type ListFolder = (path: string) => Promise<Dirent[]>;

const listFolder: ListFolder = (path) => readdir(path, { withFileTypes: true });

/**
 * Reads all files below `folder`, sorted by path; names that begin with a dot are left out. A folder in it that
 * cannot be listed stands among the files; rejects only where `folder` itself cannot.
 */
export async function readFiles(folder: string, list = listFolder): Promise<RawFile[]> {
  const refused: RawFile[] = [];

  const listBelow = async (prefix: string): Promise<string[]> => {
    const entries = await list(join(folder, prefix));
    const nested = await Promise.all(
      entries
        .filter((entry) => !entry.name.startsWith('.'))
        .map((entry) => {
          const path = prefix ? `${prefix}/${entry.name}` : entry.name;
          return entry.isDirectory() ? listBelow(path).catch((error) => skip(path, error)) : [path];
        }),
    );
    return nested.flat();
  };
  const skip = (path: string, error: unknown): [] => {
    refused.push(refuse(path, 'unreadable-folder', codeOf(error)));
    return [];
  };

  const paths = await listBelow('');
  // One after another: for small files, promises cost several times what reading does.
  const files = paths.map((path) => readOne(folder, path));
  return [...files, ...refused].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

export function readOne(folder: string, path: string): RawFile {
  const full = join(folder, path);
  try {
    const stats = lstatSync(full);
    if (!stats.isFile())
      return refuse(path, 'not-a-file', stats.isSymbolicLink() ? 'a link' : 'not a plain file');
    if (stats.size > maxFileBytes) return refuse(path, 'too-large', describeSize(stats.size));
    return { path, content: readFileSync(full) };
  } catch (error) {
    return refuse(path, 'unreadable', codeOf(error));
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';

export const describeSize = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

/** A file without its bytes, and why. */
export const refuse = (path: string, refused: Refusal, detail: string): RawFile => ({
  path,
  content: { refused, detail },
});
