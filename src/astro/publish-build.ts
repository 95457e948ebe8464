/**
 * Publishing a build: it is rendered into a folder of its own, and only when it is whole does the link
 * to the newest build move, in one step. Visitors see the old site or the new one, never half of either.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  symlink,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { explainDisk, explainPlace, OutputError, requireWritable } from './output-error.ts';
import { isSwapped, lacksLinks, settleSwap, swapFolders } from './swap-folders.ts';

export interface PublishRequest<Result> {
  /** The project's folder; builds are kept in its `.lodestone/builds/`. */
  root: string;
  /** The link to the newest build; relative to the root. */
  outDir: string;
  /** Renders into an empty folder. */
  render: (folder: string) => Promise<Result>;
  /** Whether what was rendered may be published. */
  isGood: (result: Result) => boolean;
  /** What makes links; where it cannot, the site is a real folder, put in place by two renames. */
  makeLink?: typeof symlink;
}

/**
 * Renders, and publishes if the result is good. If it is not, or rendering throws, the published build stays
 * as it was and what was rendered is removed; so is, at the next call, what a killed one has left. The build
 * before the newest is kept, older ones are removed. Only one call at a time for one root: callers hold a lock.
 */
export async function publishBuild<Result>(request: PublishRequest<Result>): Promise<Result> {
  const { root, outDir, render, isGood, makeLink = symlink } = request;
  const link = resolve(root, outDir);
  const builds = await makeBuildsFolder(root, link).catch(explainPlace(outDir));
  await requireWritable(dirname(link)).catch(explainPlace(outDir));
  await settleLinks(link, builds);
  await settleSwap(link, builds);
  const previous = await findPublished(link, builds, outDir);
  await removeUnpublished(builds, previous);
  const folder = join(builds, newBuildName(await readdir(builds)));
  await mkdir(folder).catch(explainDisk(outDir));
  let result: Result;
  try {
    result = await render(folder);
    if (isGood(result)) await putInPlace(link, folder, builds, makeLink).catch(explainPlace(outDir));
    else await rm(folder, { recursive: true });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return explainDisk(outDir)(error);
  }
  // From here on the folder is what visitors see.
  if (isGood(result)) await keepOnly(builds, [folder, previous]);
  return result;
}

/** Puts back the site that a killed build has taken away and not yet replaced; for those who only serve it. */
export async function recoverSite(root: string, outDir: string): Promise<void> {
  const link = resolve(root, outDir);
  await settleSwap(link, await makeBuildsFolder(root, link));
}

/** Links that a killed call has made and not yet put in place: the site that the first shows is whole. */
async function settleLinks(link: string, builds: string): Promise<void> {
  const parent = dirname(link);
  const prefix = `.${basename(link)}-`;
  const names = await readdir(parent).catch(unlessMissing);
  for (const name of names ?? []) {
    const left = join(parent, name);
    if (!name.startsWith(prefix) || !/^[\da-f]{6}$/.test(name.slice(prefix.length))) continue;
    const target = await readlink(left).catch(() => '');
    if (dirname(resolve(await realpath(parent), target)) !== builds) continue;
    if (await lstat(link).catch(unlessMissing)) await unlink(left);
    else await rename(left, link);
  }
}

/** Names tell the time: what is newer than the published build was never published. */
async function removeUnpublished(builds: string, published: string | undefined): Promise<void> {
  const names = await readdir(builds);
  const older = names.filter((name) => published !== undefined && name < basename(published));
  await keepOnly(builds, [published, ...older.map((name) => join(builds, name))]);
}

/** Each output has its builds to itself, so that publishing one never removes what another shows. */
async function makeBuildsFolder(root: string, link: string): Promise<string> {
  const place = relative(root, link).split(sep).join('/');
  const hash = createHash('sha256').update(place).digest('hex').slice(0, 8);
  const folder = join(root, '.lodestone', 'builds', `${basename(link)}-${hash}`);
  await mkdir(folder, { recursive: true });
  return realpath(folder);
}

/**
 * The time to the millisecond, and what makes it unique. After all others in their order, whatever the clock says: else the
 * build before the published one looked like one that was never published, and was taken from those who still read it.
 */
function newBuildName(others: readonly string[]): string {
  const now = new Date().toISOString().replace(/\D/g, '');
  const newest = others.map((name) => name.split('-')[0] ?? '').reduce((a, b) => (a > b ? a : b), '');
  const digits = newest < now ? now : String(BigInt(newest.padEnd(now.length, '0')) + 1n);
  return `${digits}-${randomBytes(3).toString('hex')}`;
}

/** The build that the link shows, even if its folder is gone; undefined if there is nothing or an empty folder. */
async function findPublished(link: string, builds: string, name: string): Promise<string | undefined> {
  const found = await lstat(link).catch(unlessMissing);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) {
    const target = resolve(await realpath(dirname(link)), await readlink(link));
    if (dirname(target) === builds) return target;
    throw new OutputError(`“${name}” is a link that no build has made: remove it, or choose another --out`);
  }
  if (found.isDirectory() && ((await readdir(link)).length === 0 || (await isSwapped(link, builds))))
    return undefined;
  const kind = found.isDirectory() ? 'folder' : 'file';
  throw new OutputError(`“${name}” is a ${kind} that no build has made: remove it, or choose another --out`);
}

/** As a link; on a disk that knows none, or where a real folder of ours stands already, as that folder. */
async function putInPlace(
  link: string,
  folder: string,
  builds: string,
  makeLink: typeof symlink,
): Promise<void> {
  if (await isSwapped(link, builds)) return swapFolders(link, folder, builds);
  try {
    await pointTo(link, folder, makeLink);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    await swapFolders(link, folder, builds);
  }
}

async function pointTo(link: string, folder: string, makeLink: typeof symlink): Promise<void> {
  await mkdir(dirname(link), { recursive: true });
  const parent = await realpath(dirname(link));
  const temporary = join(parent, `.${basename(link)}-${randomBytes(3).toString('hex')}`);
  // Windows makes junctions without asking for rights, and lets no rename replace one.
  await makeLink(relative(parent, folder), temporary, 'junction');
  try {
    const found = await lstat(link).catch(unlessMissing);
    if (found?.isDirectory()) await rmdir(link);
    if (process.platform === 'win32' && found?.isSymbolicLink()) await unlink(link);
    await rename(temporary, link);
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
}

/** What cannot be removed now is tried again by the next build: it keeps nobody from publishing. */
async function keepOnly(builds: string, kept: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(builds)) {
    const folder = join(builds, name);
    if (!kept.includes(folder)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
