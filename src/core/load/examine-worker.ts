/** The thread in which a body that may take long is examined. */
import { workerData } from 'node:worker_threads';
import { examineHere } from './examine-body.ts';
import type { Bench, BodyToExamine } from './examine-limited.ts';

const { port, answers } = workerData as Bench;

const tell = (): void => {
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
};

port.on('message', ({ file, text, bodyLine }: BodyToExamine) => {
  port.postMessage(examineHere(file, text, bodyLine));
  tell();
});
// The time is that of a body, not of a parser that is used for the first time.
examineHere('', '- A *word*, a [link](/a/) and `code`.\n\n'.repeat(50), 1);
tell();
