/** Publishes one small site after the other until it is killed; every page of a site says the same. */
import { readdir, readFile, realpath, type symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  try {
    const names = await readdir(site);
    const pages = await Promise.all(names.map((name) => readFile(join(site, name), 'utf8')));
    const isWhole = new Set(pages).size === 1 && [1, pageCount].includes(pages.length);
    return isWhole ? pages[0] : `torn: ${pages.length} pages: ${[...new Set(pages)].join()}`;
  } catch (error) {
    if ((await realpath(join(root, 'dist'))) === site) throw error;
    return undefined;
  }
}

async function publishForEver(root: string, name: string, makeLink?: typeof symlink): Promise<never> {
  for (let i = 0; ; i++) {
    await publishBuild({
      root,
      outDir: 'dist',
      isGood: () => true,
      ...(makeLink && { makeLink }),
      render: async (folder) => {
        for (let page = 0; page < pageCount; page++)
          await writeFile(join(folder, `${page}.html`), `${name}-${i}`);
      },
    });
    if (i === 0) console.log('published');
  }
}

const [root, name, links] = process.argv.slice(2);
if (import.meta.main && root !== undefined && name !== undefined)
  await publishForEver(root, name, links === 'no-links' ? refuseLinks : undefined);
