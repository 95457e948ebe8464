/** Files of a site made on all cores: tasks go to threads in batches, and wait while there are enough of them. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileTask, MadeFile } from './make-file.ts';

/** What a thread is started with. */
export interface ThreadData {
  base: string;
  origin: string;
  /** The module of templates. */
  entry: string;
}

export interface BatchAnswer {
  made: MadeFile[];
  /** Places and the addresses they lead to, those that this thread has not told before. */
  links: (readonly [from: string, to: string])[];
  /** Why it could not be made, in one line. */
  failure?: string;
}

export interface Makers {
  /** Resolves when there is room for more. Rejects, as does `finish`, when a file could not be made. */
  add: (task: FileTask) => Promise<void>;
  /** Resolves when all that was added is made. */
  finish: () => Promise<void>;
  /** Ends the threads and gives back their memory. What is added later begins with new ones. */
  close: () => Promise<void>;
}

/** Characters that go to a thread at a time. */
const batchSize = 400_000;
const mostTasks = 200;
/** Batches that wait at a thread. */
const ahead = 3;
const mostThreads = 8;
/** A thread that may take more takes it before it tidies up. */
const mostMegabytes = 768;

/** `onAnswer` is told of every batch. Threads begin with the first task. */
export function startMakers(data: ThreadData, onAnswer: (answer: BatchAnswer) => void): Makers {
  let batch: FileTask[] = [];
  let size = 0;
  let waiting = 0;
  let failure: Error | undefined;
  const threads: { worker: Worker; given: number }[] = [];
  const woken: (() => void)[] = [];
  const wake = (): void => {
    for (const go of woken.splice(0)) go();
  };
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error ? error : new Error(String(error));
    wake();
  };
  const start = (): void => {
    const worker = new Worker(join(import.meta.dirname, 'make-worker.ts'), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const thread = { worker, given: 0 };
    worker.on('message', (answer: BatchAnswer) => {
      thread.given -= 1;
      waiting -= 1;
      if (answer.failure !== undefined) fail(new Error(answer.failure));
      else onAnswer(answer);
      wake();
    });
    worker.on('error', fail);
    worker.on('exit', () => {
      if (thread.given > 0) fail(new Error('a thread of the build ended before its work'));
    });
    threads.push(thread);
  };
  const send = (): void => {
    if (batch.length === 0) return;
    if (
      threads.length < Math.min(mostThreads, availableParallelism()) &&
      threads.every(({ given }) => given > 0)
    )
      start();
    const [idle] = [...threads].sort((a, b) => a.given - b.given);
    if (!idle) return;
    idle.worker.postMessage(batch);
    idle.given += 1;
    waiting += 1;
    batch = [];
    size = 0;
  };
  const untilWaiting = async (most: number): Promise<void> => {
    while (waiting > most && !failure) {
      await new Promise<void>((resolve) => {
        woken.push(resolve);
      });
    }
    if (failure) throw failure;
  };
  return {
    async add(task) {
      batch.push(task);
      size += sizeOf(task);
      if (size < batchSize && batch.length < mostTasks) return;
      send();
      // Threads are heard between two batches.
      await new Promise((resolve) => setImmediate(resolve));
      await untilWaiting(ahead * Math.max(1, threads.length) - 1);
    },
    async finish() {
      send();
      await untilWaiting(0);
    },
    async close() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}

const sizeOf = ({ from }: FileTask): number =>
  from.kind === 'view' ? from.view.length : from.kind === 'text' ? from.text.length : 1000;
