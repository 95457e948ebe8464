/** Publishes one small site after the other until it is killed; every page of a site says the same. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishBuild } from '../../src/astro/publish-build.ts';

export const pageCount = 20;

async function publishForEver(root: string, name: string): Promise<never> {
  for (let i = 0; ; i++) {
    await publishBuild({
      root,
      outDir: 'dist',
      isGood: () => true,
      render: async (folder) => {
        for (let page = 0; page < pageCount; page++)
          await writeFile(join(folder, `${page}.html`), `${name}-${i}`);
      },
    });
    if (i === 0) console.log('published');
  }
}

const [root, name] = process.argv.slice(2);
if (import.meta.main && root !== undefined && name !== undefined) await publishForEver(root, name);
