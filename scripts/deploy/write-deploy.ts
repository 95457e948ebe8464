/** A built site → a folder for hosts: the site with its compressed forms, and what each server is told of it. */

import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderCaddyfile } from './caddyfile.ts';
import { type Compressed, compressFiles } from './compress-files.ts';
import { renderContainerfile } from './containerfile.ts';
import { renderNotes } from './deploy-notes.ts';
import { type DeployedSite, readDeployedSite } from './deployed-site.ts';
import { renderHeadersFile, renderRedirectsFile } from './host-files.ts';
import { renderNginx } from './nginx-conf.ts';

export interface DeployRequest {
  /** The built site. */
  site: string;
  /** The base that it was built for. */
  base: string;
  /** An empty folder. */
  folder: string;
  /** Where compressed forms are kept between runs. */
  cache: string;
}

export interface Deployed extends DeployedSite {
  compressed: Compressed;
}

export async function writeDeploy({ site, base, folder, cache }: DeployRequest): Promise<Deployed> {
  const deployed = await readDeployedSite(site, base);
  const root = join(folder, 'site');
  const below = join(root, base);
  await mkdir(below, { recursive: true });
  for (const parent of new Set(deployed.files.map((file) => dirname(join(below, file)))))
    await mkdir(parent, { recursive: true });
  for (const file of deployed.files)
    await copyFile(join(site, file), join(below, file), constants.COPYFILE_FICLONE);
  // Hosts look for it at their root.
  if (base !== '/') await copyFile(join(site, '404.html'), join(root, '404.html'));
  const compressed = await compressFiles(below, deployed.files, cache);
  const texts = {
    'site/_headers': renderHeadersFile(deployed),
    'site/_redirects': renderRedirectsFile(deployed),
    'nginx.conf': renderNginx(deployed),
    Caddyfile: renderCaddyfile(deployed),
    Containerfile: renderContainerfile(),
    'README.md': renderNotes(deployed),
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return { ...deployed, compressed };
}
