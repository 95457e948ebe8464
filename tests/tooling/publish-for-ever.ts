/** Publishes one small site after the other until it is killed; every page of a site says the same. */
import { readdir, readFile, realpath, type symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { publishBuild } from '../../src/astro/publish-build.ts';

export const pageCount = 20;

/** What a disk without links answers. */
export const refuseLinks = (async () => {
  throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
}) as typeof symlink;

/**
 * Reads every page of the site that is shown at this moment; returns what they all say, a complaint if they do not say the
 * same, or undefined where that site was taken away meanwhile because two newer ones stand already.
 */
export async function readWhole(root: string): Promise<string | undefined> {
  const site = await realpath(join(root, 'dist'));
  const found = await readPages(site).catch((error: Error) => `torn: ${error.message}`);
  if (!found.startsWith('torn') || !(await hasTwoNewer(root, site))) return found;
  return undefined;
}

async function readPages(site: string): Promise<string> {
  const names = await readdir(site);
  const pages = await Promise.all(names.map((name) => readFile(join(site, name), 'utf8')));
  const isWhole = new Set(pages).size === 1 && [1, pageCount].includes(pages.length);
  return isWhole ? (pages[0] ?? '') : `torn: ${pages.length} pages: ${[...new Set(pages)].join()}`;
}

/** Whether the site that is shown is neither this one nor the one that came right after it, as its pages tell. */
async function hasTwoNewer(root: string, site: string): Promise<boolean> {
  for (;;) {
    const shown = await realpath(join(root, 'dist'));
    if (shown === site) return false;
    const page = await readFile(join(shown, '0.html'), 'utf8').catch(() => undefined);
    if (page !== undefined) return !page.endsWith(after(site));
    // It is half a site itself, unless it was replaced twice.
    if ((await realpath(join(root, 'dist'))) === shown) return false;
  }
}

const after = (site: string): string => ` after ${basename(site)}`;

async function publishForEver(root: string, name: string, makeLink?: typeof symlink): Promise<never> {
  for (let i = 0; ; i++) {
    await publishBuild({
      root,
      outDir: 'dist',
      isGood: () => true,
      ...(makeLink && { makeLink }),
      render: async (folder) => {
        const before = await realpath(join(root, 'dist')).catch(() => 'nothing');
        for (let page = 0; page < pageCount; page++)
          await writeFile(join(folder, `${page}.html`), `${name}-${i}${after(before)}`);
      },
    });
    if (i === 0) console.log('published');
  }
}

const [root, name, links] = process.argv.slice(2);
if (import.meta.main && root !== undefined && name !== undefined)
  await publishForEver(root, name, links === 'no-links' ? refuseLinks : undefined);
