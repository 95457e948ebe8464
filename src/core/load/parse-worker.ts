/** A helper of parse-in-threads: parses what it is given and answers in JSON, which is quicker to read than a clone. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Batch } from './parse-in-threads.ts';
import { parseFile } from './parse-record.ts';

parentPort?.on('message', ({ number, files }: Batch) => {
  const parsed = files.map(({ name, raw }) => JSON.stringify(parseFile(name, raw)));
  parentPort?.postMessage({ number, parsed } satisfies Answer);
});
