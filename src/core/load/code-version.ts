/** What is known of a file depends on more than the file: the code that reads and checks it, the packages that this uses, Node. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rooms = ['load', 'problem', 'schema', 'link', 'claims', 'check'];

/** A hash; undefined where the code does not lie as it does in the repository, as in a bundle. */
export function findCodeVersion(): string | undefined {
  try {
    const core = join(import.meta.dirname, '..');
    const installed = join(core, '../../node_modules/.package-lock.json');
    const files = rooms.flatMap((room) =>
      readdirSync(join(core, room))
        .sort()
        .map((name) => join(core, room, name)),
    );
    files.push(join(core, 'url.ts'));
    const hash = createHash('sha256').update(process.version);
    for (const file of [...files, installed]) hash.update(readFileSync(file)).update('\0');
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
