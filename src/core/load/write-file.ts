/** Writes content files whole or not at all: a crash half-way leaves the file as it was. */
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Puts `text` in the place of the file, which need not exist. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeAside(path, text, (temporary) => rename(temporary, path));
}

/** Writes a new file, and its folder where there is none; rejects with the code `EEXIST` where there is such a file. */
export async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeAside(path, text, (temporary) => link(temporary, path));
}

/** Takes the file away. */
export const removeFile = (path: string): Promise<void> => rm(path);

/** What stands in the file that is to be written; undefined where there is none. */
export async function readBefore(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/** A file without any right to write is protected on purpose, even from who may do everything. */
export const isWriteProtected = async (path: string): Promise<boolean> =>
  ((await stat(path)).mode & 0o222) === 0;

/** Names that begin with a dot are no content, so that nobody reads the file before it is whole. */
async function writeAside(
  path: string,
  text: string,
  settle: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, text, { flush: true });
    await settle(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}
