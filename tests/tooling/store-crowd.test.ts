/** Builds that use one store at the same time all end well, whatever the others write and remove meanwhile. */
import { once } from 'node:events';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { triesOf } from '../effort.ts';
import { type StoreUse, textOf } from './store-worker.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const [builds, files, rounds] = [3, 40, triesOf(60)];

it(`each of ${builds} has every file of its site, ${rounds} times`, { timeout: 60_000 }, async () => {
  const folder = makeTemporaryFolder();
  const sites = makeTemporaryFolder();
  const uses: StoreUse[] = Array.from({ length: builds }, (_, number) => {
    return { folder, sites, name: `site${number}`, rounds, files };
  });
  // One has no files, and does little but remove those of others.
  const remover = { folder, sites, name: 'empty', rounds: rounds * 20, files: 0 };
  const ended = [...uses, remover].map(async (workerData) => {
    const worker = new Worker(join(import.meta.dirname, 'store-worker.ts'), { workerData });
    const [answer] = await once(worker, 'message');
    await worker.terminate();
    return answer;
  });
  expect(await Promise.all(ended)).toEqual(Array(builds + 1).fill('made'));
  const made = globSync('*/*/*.html', { cwd: sites });
  expect(made).toHaveLength(builds * rounds * files);
  const torn = made.filter((path) => {
    const number = Number(/(\d+)\.html$/.exec(path)?.[1]);
    return readFileSync(join(sites, path), 'utf8') !== textOf(number);
  });
  expect(torn).toEqual([]);
  const left = readdirSync(join(folder, 'files'), { recursive: true }).map(String);
  expect(left.filter((path) => path.includes('.'))).toEqual([]);
});
