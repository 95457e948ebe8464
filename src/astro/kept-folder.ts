/**
 * Folders kept between builds, each under the hash of all that it was made from. One counts only if it is ours, no file is
 * missing or besides, and no byte of one is another.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

export interface KeptFolderRequest {
  /** Where such folders are kept, made if it is missing. */
  within: string;
  /** Hexadecimal. */
  key: string;
  /** Writes its files into a folder that is empty or not there yet. */
  make: (folder: string) => Promise<void>;
}

const sums = 'sums.json';
const hour = 3_600_000;
/** Since a folder was used last, and since one was begun. */
const [keptMs, unfinishedMs] = [24 * 7 * hour, hour];

/** The path of the folder, which is made unless it was made before. Rejects where it cannot be. */
export async function openKeptFolder({ within, key, make }: KeptFolderRequest): Promise<string> {
  const place = join(within, key);
  if (await isWhole(place)) {
    utimesSync(place, new Date(), new Date());
    return place;
  }
  const unfinished = `${place}.${randomBytes(3).toString('hex')}`;
  await removeUnused(within);
  await mkdir(within, { recursive: true });
  try {
    await make(unfinished);
    await writeFile(join(unfinished, sums), JSON.stringify(await listSums(unfinished)));
    // Another build was quicker, and may be reading its own already.
    if (await isWhole(place)) await rm(unfinished, { recursive: true, force: true });
    else {
      await rm(place, { recursive: true, force: true });
      await rename(unfinished, place);
    }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await isWhole(place))) throw error;
  }
  return place;
}

async function isWhole(place: string): Promise<boolean> {
  try {
    const own = process.getuid?.();
    if (own !== undefined && lstatSync(place).uid !== own) return false;
    const known = readFileSync(join(place, sums), 'utf8');
    return known === JSON.stringify(await listSums(place));
  } catch {
    return false;
  }
}

async function listSums(place: string): Promise<[file: string, sum: string][]> {
  const files = (await listFiles(place)).filter((file) => file !== sums);
  return files.map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(place, file)))
      .digest('hex'),
  ]);
}

/** What nobody has used for a while goes, with what killed builds have left. */
async function removeUnused(within: string): Promise<void> {
  for (const name of await readdir(within).catch(() => [])) {
    const used = lstatSync(join(within, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const isFinished = /^[\da-f]+$/.test(name);
    if (Date.now() - used > (isFinished ? keptMs : unfinishedMs))
      await rm(join(within, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The files of such a folder, or of a folder in it. */
export const listKept = async (folder: string): Promise<string[]> =>
  (await listFiles(folder)).filter((file) => file !== sums);
