/** A program from its start to its end, with all that it starts: time on the wall, time of processors, most memory. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { UsageError } from '../option-values.ts';
import { readTreeMemory } from './tree-memory.ts';

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
}

export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of all processors, in the program and in the system for it. */
  cpu: number;
  /** Megabytes of all its processes at one moment; undefined where the system does not tell. */
  memory?: number;
}

const sampleMs = 50;

/** The shell tells what its children took; it starts one program and adds some milliseconds. */
const timesOf = '"$@"; status=$?; times >&3; exit $status';

/** Rejects with what the program said if it ends with another status than 0. */
export async function measureCommand({ program, args, cwd }: Command): Promise<Cost> {
  if (process.platform === 'win32') throw new UsageError('measuring needs a shell of POSIX');
  const start = performance.now();
  const child = spawn('/bin/sh', ['-c', timesOf, 'sh', program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let memory: number | undefined;
  const sample = (): void => {
    const now = child.pid === undefined ? undefined : readTreeMemory(child.pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  };
  const timer = setInterval(sample, sampleMs);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status));
  });
  const [output, errors, times, status] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    ended.finally(() => clearInterval(timer)),
  ]);
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${lastLines(output + errors)}`);
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: parseTimes(times), ...(memory !== undefined && { memory }) };
}

/** `0m1.25s 0m0.50s`, user and system, on the second line, which is that of the children; as POSIX has it. */
export function parseTimes(told: string): number {
  const [, children = ''] = told.split('\n');
  const seconds = Array.from(children.matchAll(/(\d+)m([\d.]+)s/g), ([, m, s]) => Number(m) * 60 + Number(s));
  return seconds.reduce((sum, part) => sum + part, 0);
}

const lastLines = (said: string): string => said.trim().split('\n').slice(-8).join('\n');
