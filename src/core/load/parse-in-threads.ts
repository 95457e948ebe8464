/** Files parsed on all cores: this thread and its helpers take batches from one queue, and the result is the same. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { NamedFile } from './parse-files.ts';
import { type ParsedFile, parseFile } from './parse-record.ts';
import { readRecord } from './record-cache.ts';

/** Files that a thread takes at a time. */
const batchSize = 50;
/** Batches that wait at a helper, so that it need not wait for this thread. */
const ahead = 2;
/** More helpers than this wait for each other. */
const mostHelpers = 7;

/** What goes to a helper; it answers with each record as a text. */
export interface Batch {
  number: number;
  files: NamedFile[];
}

export interface Answer {
  number: number;
  parsed: Omit<ParsedFile, 'record'>[];
}

/**
 * Parses `files`, in their order. What a helper cannot do is done here, so that its fault becomes what it would be
 * without helpers. `onCount` is told after each batch of this thread how many are parsed in all.
 */
export async function parseInThreads(
  files: readonly NamedFile[],
  helper: string | URL = join(import.meta.dirname, 'parse-worker.ts'),
  onCount?: (done: number) => void,
): Promise<ParsedFile[]> {
  const results: ParsedFile[][] = [];
  const batches = Array.from({ length: Math.ceil(files.length / batchSize) }, (_, number): Batch => {
    return { number, files: files.slice(number * batchSize, (number + 1) * batchSize) };
  });
  const left = [...batches].reverse();
  const helpers = Array.from({ length: Math.min(mostHelpers, availableParallelism() - 1) }, () => {
    return feedHelper(helper, left, results);
  });
  const count = (): void => {
    const done = results.reduce((sum, batch) => sum + batch.length, 0);
    onCount?.(done);
  };
  await parseHere(left, results, count);
  await Promise.all(helpers);
  // What a helper gave back.
  await parseHere(left, results, count);
  return results.flat();
}

async function parseHere(left: Batch[], results: ParsedFile[][], count: () => void): Promise<void> {
  for (let batch = left.pop(); batch; batch = left.pop()) {
    results[batch.number] = batch.files.map(({ name, raw }) => parseFile(name, raw));
    // Helpers are heard between two batches.
    await setImmediate();
    count();
  }
}

/**
 * Gives batches to a new helper until none is left; resolves when it has answered all, or has failed. A limit for how
 * long one batch may take belongs here.
 */
function feedHelper(file: string | URL, left: Batch[], results: ParsedFile[][]): Promise<void> {
  return new Promise((resolve) => {
    const given = new Map<number, Batch>();
    const worker = new Worker(file);
    const give = (): void => {
      const batch = left.pop();
      if (!batch) return;
      given.set(batch.number, batch);
      worker.postMessage(copy(batch));
    };
    const end = (): void => {
      left.push(...given.values());
      given.clear();
      resolve();
      void worker.terminate();
    };
    worker.on('message', ({ number, parsed }: Answer) => {
      results[number] = parsed.map((file) =>
        file.text === undefined ? file : { ...file, record: readRecord(file.text) },
      );
      given.delete(number);
      give();
      if (given.size === 0) end();
    });
    worker.on('error', end);
    worker.on('exit', end);
    for (let count = 0; count < ahead; count += 1) give();
  });
}

/** Bytes may be a view of something larger, all of which would be sent. */
const copy = ({ number, files }: Batch): Batch => ({
  number,
  files: files.map(({ name, raw: { path, content } }) => {
    return { name, raw: { path, content: 'refused' in content ? content : new Uint8Array(content) } };
  }),
});
