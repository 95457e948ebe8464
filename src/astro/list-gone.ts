/** What a site has no longer: pages and anchors that unchanged pages may still lead to. */
import { readFileSync } from 'node:fs';
import type { SiteStore, StoredFile } from './site-store.ts';
import { placeOf } from './verify-file.ts';
import { listIds } from './verify-page.ts';

/** Every text holds it: all must be looked at. */
const anything = [''];
/** To look for more in every page takes longer than to look through the page. */
const most = 50;

/** Whether other pages can lead to a part of the file. */
const hasAnchors = (path: string): boolean => /\.(?:html|svg)$/.test(path);

/**
 * Texts of which at least one is in every file that leads to something that was in the last good build and is not in this
 * one. `files` are those of this build, `idsOf` tells the ids of those that were made now.
 */
export function listGone(
  store: SiteStore,
  files: ReadonlyMap<string, StoredFile>,
  base: string,
  idsOf: (path: string) => readonly string[] | undefined,
): readonly string[] {
  const gone: string[] = [];
  for (const [path, before] of store.last ?? []) {
    const now = files.get(path);
    const { address } = placeOf(base, path);
    if (!now) gone.push(address);
    else if (now.key !== before.key && hasAnchors(path)) {
      const [kept, had] = [idsOf(path), listStoredIds(store, before)];
      if (!kept || !had) return anything;
      const left = new Set(kept);
      for (const id of had) if (!left.has(id)) gone.push(`${address}#${asWritten(id)}`);
    }
    if (gone.length > most) return anything;
  }
  return gone;
}

function listStoredIds(store: SiteStore, { key }: StoredFile): string[] | undefined {
  try {
    return store.find(key) && listIds(readFileSync(store.fileOf(key), 'utf8'));
  } catch {
    // Another build has removed it this moment.
    return undefined;
  }
}

/** As much of an id as every spelling of an address has in common. */
const asWritten = (id: string): string => /^[\w.-]*/.exec(id)?.[0] ?? '';
