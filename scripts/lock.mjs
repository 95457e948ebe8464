// @ts-check
// A lock file that holds the process id of the one who may work; the others wait for their turn.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder touches its lock this often; one that is silent for STALE_MS is taken for dead. */
const TOUCH_MS = 5_000;
const STALE_MS = 60_000;
/** To take a lock away takes some milliseconds; the right to it is left by a dead process if it is older than this. */
const REMOVING_MS = 5_000;

/** @type {Set<string>} locks that this very process holds */
const held = new Set();

/** @type {Map<string, Promise<unknown>>} the last call of this process for each lock: its calls take turns among themselves */
const turns = new Map();

/**
 * Runs `work` while no other process, nor another call in this one, holds the lock `file`.
 * @template T
 * @param {string} file @param {() => Promise<T>} work
 * @param {{ onWait?: (pid: number) => void }} [options] `onWait` is called once if somebody else holds the lock
 * @returns {Promise<T>}
 */
export function withLock(file, work, { onWait = () => {} } = {}) {
  const before = turns.get(file);
  if (before) onWait(process.pid);
  // Two calls that find one stale lock at once could each take away what the other has just made.
  const turn = (before ?? Promise.resolve()).then(() => holdLock(file, work, before ? () => {} : onWait));
  const settled = turn
    .catch(() => {})
    .then(() => {
      if (turns.get(file) === settled) turns.delete(file);
    });
  turns.set(file, settled);
  return turn;
}

/** @template T @param {string} file @param {() => Promise<T>} work @param {(pid: number) => void} onWait @returns {Promise<T>} */
async function holdLock(file, work, onWait) {
  await mkdir(dirname(file), { recursive: true });
  let waited = false;
  // Whatever the lock says tells it from every other that this file has ever been.
  const own = `${process.pid} ${randomUUID()}`;
  while (!(await take(file, own))) {
    const holder = await readHolder(file);
    if (holder === undefined) continue;
    if (isStale(file, holder)) {
      if (!(await remove(file, (now) => now.text === holder.text && isStale(file, now)))) await sleep(10);
      continue;
    }
    if (!waited) onWait(holder.pid);
    waited = true;
    await sleep(100);
  }
  held.add(file);
  const touch = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), TOUCH_MS);
  touch.unref();
  try {
    return await work();
  } finally {
    clearInterval(touch);
    held.delete(file);
    while (!(await remove(file, ({ text }) => text === own))) await sleep(10);
  }
}

/** @param {string} file @param {string} own @returns {Promise<boolean>} whether the lock is now ours */
async function take(file, own) {
  try {
    await writeFile(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    // A full disk has room for the file and none for what it says.
    await rm(file, { force: true });
    throw error;
  }
}

/** @param {string} file */
async function readHolder(file) {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, pid: Number.parseInt(text, 10), age: Date.now() - mtimeMs };
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {{ pid: number, age: number }} holder */
function isStale(file, { pid, age }) {
  if (age > STALE_MS) return true;
  // Whoever made it died before writing to it.
  if (Number.isNaN(pid)) return age > TOUCH_MS;
  if (pid === process.pid) return !held.has(file);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/**
 * Removes a lock. Whoever does, of whatever process, has the right to do it first, which one has at a time: between the look
 * at the lock and its end nobody can take it away and a third make another in its place.
 * @param {string} file @param {(holder: { text: string, pid: number, age: number }) => boolean} isMeant
 * @returns {Promise<boolean>} false if another has the right just now
 */
async function remove(file, isMeant) {
  const right = `${file}.removing`;
  // Where the folder is gone, the lock is.
  if (!existsSync(dirname(file))) return true;
  if (!(await take(right, String(process.pid)))) {
    const other = await readHolder(right);
    if (other && other.age > REMOVING_MS) await rm(right, { force: true });
    return false;
  }
  try {
    const holder = await readHolder(file);
    if (holder && isMeant(holder)) await rm(file, { force: true });
    return true;
  } finally {
    await rm(right, { force: true });
  }
}
