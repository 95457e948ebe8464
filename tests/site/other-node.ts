/** Another Node than the one that runs the tests, from npm, for what must not depend on which it is. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { findHost } from '../../scripts/install.mjs';
import { ownNodePath } from '../../scripts/own-node.mjs';

/** The oldest line that Lodestone runs on. */
const version = '22.23.2';

/** Installs it into `folder`; undefined where no package carries one or none can be had. */
export function installOtherNode(folder: string): string | undefined {
  const path = ownNodePath(folder, findHost());
  if (path === undefined) return undefined;
  const carrier = basename(dirname(dirname(path)));
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    `${carrier}@${version}`,
  ];
  spawnSync('npm', args, { shell: process.platform === 'win32', timeout: 300_000 });
  if (!existsSync(path)) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${version}` && process.version !== `v${version}` ? path : undefined;
}
