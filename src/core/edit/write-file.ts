/** Writes content files whole or not at all: a crash half-way leaves the file as it was. */
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Puts `text` in the place of the file, which need not exist. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeAside(path, text, (temporary) => rename(temporary, path));
}

/** Writes a new file; rejects with the code `EEXIST` where there is one. */
export async function createFile(path: string, text: string): Promise<void> {
  await writeAside(path, text, (temporary) => link(temporary, path));
}

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
