/** Writes a plan to the disk, one file after the other, each whole. What is written already is left as it is. */
import { join } from 'node:path';
import { createFile, readBefore, removeFile, replaceFile } from '../load/write-file.ts';
import type { Change } from './plan.ts';

/** Somebody else wrote meanwhile, or the disk refused: the person can be told in one line. */
export class WriteError extends Error {}

/**
 * Makes the changes below `folder` in their order. Rejects with a WriteError at the first file that is not as it
 * was when the plan was made, or cannot be written; the same command, run again, does what is left.
 */
export async function writeChanges(folder: string, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    try {
      await writeChange(join(folder, change.path), change);
    } catch (error) {
      if (error instanceof WriteError) throw error;
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new WriteError(
        `${change.path} cannot be written (${reason}): run the same again when that is mended`,
      );
    }
  }
}

async function writeChange(file: string, { path, before, after }: Change): Promise<void> {
  const found = await readBefore(file);
  if (found === after) return;
  if (found !== before)
    throw new WriteError(`${path} was changed by somebody else meanwhile: run the same again`);
  if (after === undefined) return removeFile(file);
  if (found !== undefined) return replaceFile(file, after);
  await createFile(file, after);
}
