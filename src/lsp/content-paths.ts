/** Addresses of files as editors give them, and paths as the content and problems give them. */
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path within the content folder of the file at `uri`; undefined for what lies elsewhere. */
export function findContentPath(contentDir: string, uri: string): string | undefined {
  const file = findFile(uri);
  if (file === undefined) return undefined;
  const path = relative(realPath(resolve(contentDir)), realPath(file));
  const isInside = path !== '' && !path.startsWith('..') && resolve(path) !== path;
  return isInside ? path.split(sep).join('/') : undefined;
}

/** The address of a file that a problem names. */
export const uriOf = (file: string): string => pathToFileURL(resolve(file)).href;

function findFile(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** An editor may have opened the project by a link; a file that is not saved yet has a folder all the same. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = resolve(path, '..');
    return parent === path ? path : resolve(realPath(parent), path.slice(parent.length + 1));
  }
}
