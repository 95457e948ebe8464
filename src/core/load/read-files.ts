/** The only place that touches the disk: every file below a content folder, as bytes, in one order. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const maxFileBytes = 256 * 1024;

export interface RawFile {
  /** Path within the content folder, with `/`. */
  path: string;
  /** The file's bytes, or why there are none. */
  content: Uint8Array | { refused: 'unreadable' | 'too-large' | 'not-a-file'; detail: string };
}

/** Reads all files below `folder`, sorted by path; names that begin with a dot are left out. */
export async function readFiles(folder: string): Promise<RawFile[]> {
  const paths = await listPaths(folder, '');
  const files = await mapInBatches(paths.sort(), 64, (path) => readOne(folder, path));
  return files;
}

async function listPaths(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => {
        const path = prefix ? `${prefix}/${entry.name}` : entry.name;
        return entry.isDirectory() ? listPaths(folder, path) : [path];
      }),
  );
  return nested.flat();
}

async function readOne(folder: string, path: string): Promise<RawFile> {
  const full = join(folder, path);
  try {
    const stats = await lstat(full);
    if (!stats.isFile())
      return refuse(path, 'not-a-file', stats.isSymbolicLink() ? 'a link' : 'not a plain file');
    if (stats.size > maxFileBytes) return refuse(path, 'too-large', `${Math.ceil(stats.size / 1024)} KB`);
    return { path, content: await readFile(full) };
  } catch (error) {
    return refuse(path, 'unreadable', (error as NodeJS.ErrnoException).code ?? 'cannot be read');
  }
}

const refuse = (
  path: string,
  refused: 'unreadable' | 'too-large' | 'not-a-file',
  detail: string,
): RawFile => ({
  path,
  content: { refused, detail },
});

async function mapInBatches<T, R>(items: T[], size: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += size) {
    results.push(...(await Promise.all(items.slice(i, i + size).map(run))));
  }
  return results;
}
