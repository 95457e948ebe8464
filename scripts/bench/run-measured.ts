/** A program in a process of its own, from its start to its end: how long it took and what memory it had at most. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Measured {
  seconds: number;
  /** Of the whole process, its threads included. */
  megabytes: number;
}

const tellMemory = join(import.meta.dirname, 'tell-memory.mjs');

/** Runs a script on this Node; rejects if it ends with another status than 0. */
export async function runMeasured(script: string, args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellMemory, script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status));
  });
  const [told, status] = await Promise.all([text(child.stdio[3] as NodeJS.ReadableStream), ended]);
  if (status !== 0) throw new Error(`${script} ended with status ${status}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(told) / 1024 };
}
