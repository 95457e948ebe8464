/** What a site looks like depends on more than its content: our own code, the packages that it uses, Node. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of all of it, in the project at `root`; another one each time where nobody can say which packages there are. */
export function findSourceVersion(root: string): string {
  const installed = ['node_modules/.package-lock.json', 'package-lock.json']
    .map((name) => join(root, name))
    .find((file) => existsSync(file));
  if (installed === undefined) return randomUUID();
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(`${process.version}\0${root}\0`);
  for (const file of [...sources, join(root, 'astro.config.mjs'), installed])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
