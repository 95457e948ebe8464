/**
 * The bundle of templates, kept between builds: it is run, so it counts only if it is ours, was made of exactly this code,
 * and no byte of it is another.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Accents } from '../core/schema/contrast.ts';
import { bundleTemplates } from './bundle-templates.ts';
import { listFiles } from './list-files.ts';
import { keyOf } from './site-store.ts';

export interface TemplatesRequest {
  /** Where bundles are kept; within the project, for they are run from there. */
  folder: string;
  base: string;
  accents: Accents;
  /** Of all code. */
  version: string;
}

export interface Templates {
  /** The module that renders. */
  entry: string;
  /** The folder of the files that pages load, and these. */
  client: string;
  files: string[];
  /** Changes with everything that pages are rendered with. */
  version: string;
}

const sums = 'sums.json';
const hour = 3_600_000;
/** Since a bundle was used last, and since one was begun. */
const [keptMs, unfinishedMs] = [24 * 7 * hour, hour];

/** Bundles them, unless that was done before. */
export async function openTemplates({
  folder,
  base,
  accents,
  version,
}: TemplatesRequest): Promise<Templates> {
  const key = keyOf(version, base, JSON.stringify(accents));
  const place = join(folder, key);
  if (await isWhole(place)) utimesSync(place, new Date(), new Date());
  else await bundle(folder, place, base, accents);
  const client = join(place, 'client');
  return { entry: join(place, 'server', 'entry.mjs'), client, files: await listFiles(client), version: key };
}

async function bundle(folder: string, place: string, base: string, accents: Accents): Promise<void> {
  const unfinished = `${place}.${randomBytes(3).toString('hex')}`;
  await removeUnused(folder);
  await mkdir(folder, { recursive: true });
  try {
    await bundleTemplates({ base, accents, folder: unfinished });
    await writeFile(join(unfinished, sums), JSON.stringify(await listSums(unfinished)));
    await rm(place, { recursive: true, force: true });
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another build was quicker.
    if (!(await isWhole(place))) throw error;
  }
}

/** Whether all files are there, none besides, and each as it was made. */
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

/** Bundles that nobody has used for a while go, with what killed builds have left of them. */
async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const used = lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const isWhole = /^[\da-f]+$/.test(name);
    if (Date.now() - used > (isWhole ? keptMs : unfinishedMs))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
