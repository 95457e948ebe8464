// @ts-check
// A child process that never outlives us: signals reach it and all that it has started.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** On POSIX a child leads a process group of its own, so that one signal reaches its descendants too. */
const GROUPS = process.platform !== 'win32';
/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** From here on a signal that comes again means "now": npm repeats at once the one that a terminal sends. */
const REPEAT_MS = 1_000;
const LEFTOVER_MS = 1_000;
const PARENT_MS = 200;

/**
 * Runs a command to its end and returns its exit status, 128 + n if signal n ended it.
 * SIGINT, SIGTERM and SIGHUP are passed on; who stays after `graceMs` or a second signal is killed.
 * @param {string} file @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { graceMs?: number }} options
 * @returns {Promise<number>}
 */
export async function runChild(file, args, { graceMs = 10_000, ...options }) {
  const child = spawn(file, args, { ...options, detached: GROUPS, windowsHide: true });
  let firstSignal = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = Date.now();
    if (firstSignal !== 0) {
      if (now - firstSignal > REPEAT_MS) signalGroup(child, 'SIGKILL');
      return;
    }
    firstSignal = now;
    // A console's Ctrl-C reaches every process on it by itself on Windows.
    if (GROUPS) signalGroup(child, signal);
    setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs).unref();
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  const watch = watchParent(() => forward('SIGTERM'));
  try {
    const status = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
    });
    await endLeftovers(child);
    return status;
  } finally {
    clearInterval(watch);
    for (const signal of FORWARDED) process.off(signal, forward);
  }
}

/**
 * npm passes a signal on to the shell it has put between itself and us, and the shell dies of it alone.
 * @param {() => void} onDeath
 */
function watchParent(onDeath) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onDeath();
  }, PARENT_MS);
  return watch.unref();
}

/** Ends what the child left running in its group. @param {import('node:child_process').ChildProcess} child */
async function endLeftovers(child) {
  if (!GROUPS || !signalGroup(child, 'SIGTERM')) return;
  for (const end = Date.now() + LEFTOVER_MS; Date.now() < end; ) {
    await sleep(20);
    if (!signalGroup(child, 0)) return;
  }
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether there was anybody to signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  if (!GROUPS) return child.kill(signal);
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
