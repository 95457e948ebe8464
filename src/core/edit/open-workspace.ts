/** The content folder as the tools that change it see it: its files, their problems, and a way to check what they become. */
import { resolve } from 'node:path';
import { type RawFile, readFiles } from '../load/read-files.ts';
import { nameIn, openFiles } from '../open-digest.ts';
import type { Workspace } from './plan.ts';

/** Reads and checks the content as of `today`, `YYYY-MM-DD`. Rejects where the folder itself cannot be listed. */
export const readWorkspace = async (contentDir: string, today: string): Promise<Workspace> =>
  openWorkspace(await readFiles(resolve(contentDir)), today, nameIn(contentDir));

/** The same for files that are at hand. */
export function openWorkspace(
  files: readonly RawFile[],
  today: string,
  nameOf: (path: string) => string,
): Workspace {
  const open: Workspace['open'] = (some) => openFiles(some, { today, nameOf });
  return { files, opened: open(files), open, nameOf };
}
