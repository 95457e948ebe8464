/**
 * Tells what changes in a content folder, at once. Each folder is watched, and no file by itself: to watch ten thousand files
 * takes seconds.
 */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/**
 * `onChange` is told the path within `folder` of what may have changed, with `/`; nothing where it may be anything. Names
 * that begin with a dot are no content; editors keep their own files under them. A folder that goes and comes back is
 * followed.
 * @returns what ends it
 */
export function watchFolder(folder: string, onChange: (path?: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const listen = (path: string, see: (name: string | null) => void): void => {
    const watcher = watch(path, { persistent: false }, (_, name) => see(name));
    watcher.on('error', () => drop(path));
    watchers.set(path, watcher);
  };
  const drop = (path: string): void => {
    for (const [known, watcher] of watchers) {
      if (known !== path && !known.startsWith(path + sep)) continue;
      watcher.close();
      watchers.delete(known);
    }
  };
  const follow = (path: string): void => {
    try {
      if (!watchers.has(path)) listen(path, (name) => seeWithin(path, name));
      for (const entry of readdirSync(path, { withFileTypes: true }))
        if (entry.isDirectory() && !entry.name.startsWith('.')) follow(join(path, entry.name));
    } catch {
      // It is not there, or not to be seen: who opens the content says so.
      drop(path);
    }
  };
  const seeWithin = (parent: string, name: string | null): void => {
    if (name?.startsWith('.')) return;
    const path = name === null ? parent : join(parent, name);
    if (isFolder(path) || watchers.has(path)) renew(path);
    else onChange(relative(folder, path).split(sep).join('/'));
  };
  const renew = (path: string): void => {
    drop(path);
    follow(path);
    onChange();
  };
  const above = dirname(folder);
  const upper = watch(above, { persistent: false }, (_, name) => {
    if (name === basename(folder)) renew(folder);
  });
  upper.on('error', () => upper.close());
  follow(folder);
  return () => {
    drop(folder);
    upper.close();
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
