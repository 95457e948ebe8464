/**
 * Lines of text kept in a file between runs, each under a key. A cache is an offer: what is damaged, foreign or of another
 * version is passed over, and nothing in it is ever run.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What stands under each key, in a file that is ours, whole and of `version`; empty where there is none. */
export function readKept(file: string, version: string): Map<string, string> {
  const lines = new Map<string, string>();
  try {
    const bytes = readOwn(file);
    const start = bytes.indexOf(10) + 1;
    const body = bytes.subarray(start);
    if (bytes.toString('latin1', 0, start) !== headOf(body, version)) return lines;
    const text = body.toString('latin1');
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf('\n', at);
      const space = text.indexOf(' ', at);
      lines.set(text.slice(at, space), text.slice(space + 1, end));
      at = end + 1;
    }
  } catch {
    // There is none, or none that can be read.
  }
  return lines;
}

/** Another user’s file may say what it likes: it is not read. */
function readOwn(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const { uid } = fstatSync(descriptor);
    if (process.getuid && uid !== process.getuid()) throw new Error('the cache is another user’s');
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes all anew, keys and texts in ASCII without line breaks, keys without spaces. Where that fails, nothing is kept. */
export function writeKept(
  file: string,
  version: string,
  lines: Iterable<readonly [key: string, text: string]>,
): void {
  const body = Buffer.from(Array.from(lines, ([key, text]) => `${key} ${text}\n`).join(''), 'latin1');
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, headOf(body, version) + body.toString('latin1'), { encoding: 'latin1', flag: 'wx' });
    renameSync(aside, file);
  } catch {
    // Without a cache the next run takes longer.
    removeQuietly(aside);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it should lie is no folder.
  }
}

const headOf = (body: Buffer, version: string): string =>
  `lodestone kept ${version} ${createHash('sha256').update(body).digest('hex')}\n`;
