/** A built site as hosts are told of it. All addresses are whole paths, with the base. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../src/astro/list-files.ts';

export interface Redirect {
  /** Ends with a slash. */
  from: string;
  to: string;
}

export interface DeployedSite {
  /** Begins and ends with a slash. */
  base: string;
  /** Paths in the site, sorted, with `/`; the pages that only lead elsewhere are left out. */
  files: string[];
  /** From former addresses to present ones. */
  redirects: Redirect[];
}

const refresh = /<meta http-equiv="refresh" content="0;url=([^"]+)"/;

/** Reads what has been built, so that hosts are told of this site and not of what the content says by now. */
export async function readDeployedSite(folder: string, base: string): Promise<DeployedSite> {
  const files: string[] = [];
  const redirects: Redirect[] = [];
  for (const file of await listFiles(folder)) {
    const isPage = file.endsWith('/index.html');
    const [, to] = (isPage && refresh.exec(await readFile(join(folder, file), 'utf8'))) || [];
    if (to) redirects.push({ from: `${base}${file.slice(0, -'index.html'.length)}`, to });
    else files.push(file);
  }
  return { base, files, redirects };
}
