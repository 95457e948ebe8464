/** One of several builds that use one store: makes the files of its site, and ends as a build does, again and again. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { makeFile } from '../../src/astro/make-file.ts';
import { keyOf, openSiteStore } from '../../src/astro/site-store.ts';
import { storePieces } from '../../src/astro/write-pieces.ts';

export interface StoreUse {
  folder: string;
  /** Where its sites go. */
  sites: string;
  name: string;
  rounds: number;
  files: number;
}

/** What the file of a number holds. */
export const textOf = (number: number): string => `<p>${number} ${'salt '.repeat(1000)}</p>`;

async function useStore({ folder, sites, name, rounds, files }: StoreUse): Promise<void> {
  const frame = { base: '/', origin: 'https://example.org', renderPage: async () => '' };
  for (let round = 0; round < rounds; round++) {
    const store = openSiteStore(folder, name, 'code');
    const stored = new Map();
    for (let number = 0; number < files; number++) {
      const text = textOf(number);
      const path = `${number}.html`;
      const file = store.fileOf(keyOf(text));
      const link = join(sites, name, String(round), path);
      await makeFile({ path, file, link, from: { kind: 'text', text }, verify: false }, frame, {
        add: () => undefined,
      });
      const { size, mtimeMs } = statSync(link);
      stored.set(path, { key: keyOf(text), size, mtimeMs });
    }
    storePieces(store, [textOf(round), textOf(round + 1)], () => undefined);
    store.save(stored);
  }
}

if (parentPort)
  await useStore(workerData).then(
    () => parentPort?.postMessage('made'),
    (error: Error) => parentPort?.postMessage(error.message),
  );
