/** What a site looks like depends on more than its content: our own code, the packages that it uses, Node. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of all of it, in the project at `root`. */
export function findSourceVersion(root: string): string {
  const source = join(root, 'src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(process.version).update(root);
  for (const file of [
    ...files,
    join(root, 'astro.config.mjs'),
    join(root, 'node_modules/.package-lock.json'),
  ])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
