/**
 * Publishing where no links can be made: the site is a real folder, put in place by two renames. What a kill
 * between them leaves is put back at the next call, so that the old site or the new one always returns.
 */
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where the site that is being replaced waits until the new one stands. */
const parked = (builds: string): string => `${builds}.parked`;
const register = (builds: string): string => `${builds}.json`;

/** What a link needs and this disk does not have. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/** Whether making a link failed because this disk knows none. */
export const lacksLinks = (error: unknown): boolean =>
  noLinks.has((error as NodeJS.ErrnoException).code ?? '');

/** Puts the build at `folder` in the place of `site`, in two renames. */
export async function swapFolders(site: string, folder: string, builds: string): Promise<void> {
  const old = await identify(site);
  // Both are known as ours before either moves, whenever a kill comes.
  const known = JSON.stringify([await identify(folder), ...(old ? [old] : [])]);
  // Half a register would make what stands there nobody’s.
  await writeFile(`${register(builds)}.new`, known, { flush: true });
  await rename(`${register(builds)}.new`, register(builds));
  await mkdir(dirname(site), { recursive: true });
  await rm(parked(builds), { recursive: true, force: true });
  if (old) await rename(site, parked(builds));
  try {
    await rename(folder, site);
  } catch (error) {
    if (old) await rename(parked(builds), site);
    throw error;
  }
  await rm(parked(builds), { recursive: true, force: true });
}

/** Finishes what a killed swap has begun: a site that is missing comes back. */
export async function settleSwap(site: string, builds: string): Promise<void> {
  if ((await identify(parked(builds))) === undefined) return;
  if ((await identify(site)) === undefined) await rename(parked(builds), site);
  else await rm(parked(builds), { recursive: true, force: true });
}

/** Whether the real folder at `site` was put there by a swap. */
export async function isSwapped(site: string, builds: string): Promise<boolean> {
  const text = await readFile(register(builds), 'utf8').catch(() => '[]');
  const known: unknown = JSON.parse(text === '' ? '[]' : text);
  const found = await identify(site);
  return found !== undefined && Array.isArray(known) && known.includes(found);
}

/** A folder’s identity on its disk; undefined if there is none. */
async function identify(folder: string): Promise<string | undefined> {
  const stats = await lstat(folder).catch(() => undefined);
  return stats?.isDirectory() ? `${stats.dev}:${stats.ino}:${stats.birthtimeMs}` : undefined;
}
