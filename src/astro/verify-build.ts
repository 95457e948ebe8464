/** A built site is judged before anybody sees it: what is wrong here is our fault, not the author’s. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../core/link/digest.ts';
import { listFiles } from './list-files.ts';
import { fileAt, placeOf } from './verify-file.ts';
import { createLinkCheck } from './verify-links.ts';
import { listIds } from './verify-page.ts';
import { type RenderedFiles, verifyPlan } from './verify-plan.ts';
import { createWordCheck } from './verify-words.ts';

/** What was found while files were looked through, one by one. */
export interface Findings {
  faults: readonly string[];
  /** Texts with a word that may stand for a missing value. */
  suspects: readonly (readonly [path: string, text: string])[];
  links: readonly (readonly [from: string, to: string])[];
  /** The ids on each page and picture. */
  ids: ReadonlyMap<string, readonly string[]>;
}

export interface BuiltSite {
  /** The folder that holds the site and nothing else. */
  folder: string;
  digest: Digest;
  rendered: RenderedFiles;
  findings: Findings;
  /** Whether a file is as it was in a build that was good, and therefore not among the findings. */
  isSeen: (path: string) => boolean;
}

/** One line for each fault, with those that can only be told when all is there: links, words of the content, what the plan owes. */
export async function judgeSite({
  folder,
  digest,
  rendered,
  findings,
  isSeen,
}: BuiltSite): Promise<string[]> {
  const { base, claim, page } = digest.urls;
  const onDisk = new Set(await listFiles(folder));
  const readIds = (file: string): string[] => listIds(readFileSync(join(folder, file), 'utf8'));
  const links = createLinkCheck(base, onDisk, readIds);
  for (const [path, ids] of findings.ids) links.addPage(placeOf(base, path).address, ids);
  for (const [from, to] of findings.links) links.add(from, to);
  // The page of an article that is as it was has the claims that it had.
  for (const { id, article } of digest.claims)
    if (!isSeen(fileAt(base, page('article', article)))) links.add('the content', claim(id));
  const { site, articles, entities, claims } = digest;
  const findMissing = createWordCheck([site, articles, entities, claims, [...onDisk]]);
  const missing = new Map<string, string>();
  for (const [path, text] of findings.suspects) {
    const found = missing.has(path) ? undefined : findMissing(text);
    if (found !== undefined) missing.set(path, `${path} shows a missing value: “${found}”`);
  }
  return [
    ...[...verifyPlan(digest, rendered, onDisk), ...findings.faults, ...missing.values()].sort(),
    ...links.listBroken().sort(),
  ];
}
