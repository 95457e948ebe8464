/** A helper of parse-in-threads: parses what it is given and answers with texts, which are quicker to read than a clone. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Batch } from './parse-in-threads.ts';
import { parseFile } from './parse-record.ts';
import { writeRecord } from './record-cache.ts';

parentPort?.on('message', ({ number, files }: Batch) => {
  const parsed = files.map(({ name, raw }) => {
    const { record, problems } = parseFile(name, raw);
    return { problems, ...(record && { text: writeRecord(record) }) };
  });
  parentPort?.postMessage({ number, parsed } satisfies Answer);
});
