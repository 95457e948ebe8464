/** No body takes more than two seconds or a quarter of a gigabyte, or makes a page of many times its length. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { isLong, patience, seed } from '../effort.ts';
import type { BodyTime } from './read-bodies.ts';

const run = promisify(execFile);

/** Of the bodies of a length each `step`th; the process dies if it needs more memory. */
async function readBodies(length: number, step: number): Promise<BodyTime[]> {
  const script = join(import.meta.dirname, 'read-bodies.ts');
  const args = ['--max-old-space-size=256', script, String(length), String(seed), String(step)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout);
}

const isSlow = ({ milliseconds }: BodyTime): boolean => milliseconds > 2000;

/** As large as a file may be; what is small enough for a parser to be tried; what is parsed in a thread. */
it.each([250_000, 20_000, 4000])(
  'bodies of %d characters',
  { timeout: 60_000 * patience },
  async (length) => {
    const step = isLong ? 1 : 5;
    const read = await readBodies(length, step);
    expect(read.length).toBeGreaterThan(20);
    // A machine that is busy with other things is asked again.
    const slow = read.some(isSlow) ? (await readBodies(length, step)).filter(isSlow) : [];
    expect(slow).toEqual([]);
    const swollen = read.filter(({ html = 0, length }) => html > 20 * length + 100_000);
    expect(swollen).toEqual([]);
  },
);
