/** Bodies that may take long are examined in a thread that is stopped when it has had its time or its memory. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type ExaminedBody, examineHere } from './examine-body.ts';

/** What goes to the thread. */
export interface BodyToExamine {
  file: string;
  text: string;
  bodyLine: number;
}

/** What the thread is begun with. */
export interface Bench {
  port: MessagePort;
  /** 1 when the thread is ready, one more with each answer. */
  answers: Int32Array<SharedArrayBuffer>;
}

export interface Limits {
  /** For one body: a build will read it again, to show it. */
  milliseconds: number;
  megabytes: number;
}

const usual: Limits = { milliseconds: 2000, megabytes: 256 };
/** A machine that is busy takes its time to begin a thread. */
const patience = 20_000;

/** What was found out about the body; undefined where it took too long. Waits, as everything that parses does. */
export function examineLimited(body: BodyToExamine, limits = usual): ExaminedBody | undefined {
  const file = join(import.meta.dirname, 'examine-worker.ts');
  // In a bundle there is no such file; what is beyond all measure has been refused before.
  if (!existsSync(file)) return examineHere(body.file, body.text, body.bodyLine);
  const thread = known ?? beginThread(file, limits);
  known = undefined;
  const before = Atomics.load(thread.answers, 0);
  thread.port.postMessage(body);
  Atomics.wait(thread.answers, 0, before, limits.milliseconds);
  const { message } = receiveMessageOnPort(thread.port) ?? {};
  if (message && limits === usual) known = thread;
  else void thread.worker.terminate();
  return message as ExaminedBody | undefined;
}

interface Thread {
  worker: Worker;
  port: MessagePort;
  answers: Bench['answers'];
}

/** The thread that has answered last, for the next body. */
let known: Thread | undefined;

function beginThread(file: string, { megabytes }: Limits): Thread {
  const { port1, port2 } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(file, {
    workerData: { port: port2, answers } satisfies Bench,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // Why it failed makes no difference to the answer that did not come.
  worker.on('error', () => undefined);
  worker.unref();
  port1.unref();
  Atomics.wait(answers, 0, 0, patience);
  return { worker, port: port1, answers };
}
