/** A thread of make-in-threads: makes the files that it is given, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FileTask, GoneFileError, type MadeFile, makeFile, type SiteFrame } from './make-file.ts';
import type { BatchAnswer, ThreadData } from './make-in-threads.ts';
import { noteLinks } from './verify-links.ts';

const { base, origin, entry }: ThreadData = workerData;
const templates = import(entry) as Promise<Pick<SiteFrame, 'renderPage'>>;
const links = noteLinks();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (tasks: FileTask[]) => {
  last = last.then(async () => parentPort?.postMessage(await makeAll(tasks)));
});

async function makeAll(tasks: readonly FileTask[]): Promise<BatchAnswer> {
  const made: MadeFile[] = [];
  try {
    const { renderPage } = await templates;
    for (const task of tasks) made.push(await makeFile(task, { base, origin, renderPage }, links));
    return { made, links: links.take() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { made, links: [], failure: { message, isGone: error instanceof GoneFileError } };
  }
}
