/** A built site is looked through before anybody sees it: what is wrong here is our fault, not the author’s. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../core/link/digest.ts';
import { listFiles } from './list-files.ts';
import { isVerified, placeOf, verifyFile } from './verify-file.ts';
import { createLinkCheck } from './verify-links.ts';
import { type RenderedFiles, verifyPlan } from './verify-plan.ts';
import { createWordCheck } from './verify-words.ts';

export interface BuiltSite {
  /** The folder that holds the site and nothing else. */
  folder: string;
  digest: Digest;
  rendered: RenderedFiles;
}

/** One line for each fault: pages, links, anchors, ids, files, and words that stand for a missing value. */
export async function verifyBuild({ folder, digest, rendered }: BuiltSite): Promise<string[]> {
  const files = await listFiles(folder);
  const { base, claim, absolute } = digest.urls;
  const links = createLinkCheck(base, new Set(files));
  const { site, articles, entities, claims } = digest;
  const findMissing = createWordCheck([site, articles, entities, claims, files]);
  const origin = new URL(absolute(base)).origin;
  const copied = new Set(rendered.copied);
  const faults = [...verifyPlan(digest, rendered, new Set(files))];
  await mapInBatches(files, async (file) => {
    if (!isVerified(file)) return;
    const { address, place } = placeOf(base, file);
    const path = copied.has(file) ? undefined : place;
    const text = await readFile(join(folder, file), 'utf8');
    const found = verifyFile(file, { address, path, text, origin, links, findMissing });
    faults.push(...found.map((fault) => `${file} ${fault}`));
  });
  for (const { id } of claims) links.add('the content', claim(id));
  return [...faults.sort(), ...links.listBroken().sort()];
}

async function mapInBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += 64) await Promise.all(items.slice(i, i + 64).map(work));
}
