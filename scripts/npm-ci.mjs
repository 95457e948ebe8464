// @ts-check
// Brings node_modules in line with the lockfile, if it is not; touches no network if it is.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findHost, listDifferences, listWanted } from './install.mjs';
import { withLock } from './lock.mjs';
import { ownNodePath } from './own-node.mjs';
import { withProgress } from './progress.mjs';
import { runChild } from './run-child.mjs';

/** NODE_ENV or a user's npm settings may leave out what building and testing need. */
const ARGS = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];

/**
 * Installs what is missing. Throws an Error of one line if that fails, after npm's own words;
 * its `status` is the exit status of the command if a signal ended the installation.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isComplete(root)) return;
  const onWait = (/** @type {number} */ pid) =>
    console.error(`Waiting for the installation that process ${pid} has begun …`);
  await withLock(join(root, '.lodestone', 'install.lock'), () => install(root), { onWait });
}

/** @param {string} root */
async function install(root) {
  if (isComplete(root)) return;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const count = listWanted(packages, findHost()).length;
  await withProgress({ doing: `Installing ${count} packages`, done: 'Installed' }, () => runNpm(root));
  const [first, ...more] = listDifferences(root);
  if (first === undefined) return;
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  throw new Error(`npm left the installation incomplete: ${first}${others}; check the network and try again`);
}

/** Runs npm silently; what it said is shown if it fails. @param {string} root */
async function runNpm(root) {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-npm-'));
  const file = join(folder, 'output');
  const log = await open(file, 'w');
  try {
    const [command = 'npm', ...args] = npmCommand();
    const shell = process.platform === 'win32' && command === 'npm';
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', log.fd, log.fd];
    // npm would first finish its work or undo it; the next run repairs whatever it leaves.
    const options = { cwd: root, shell, stdio, graceMs: 1_000 };
    const status = await runChild(command, [...args, ...ARGS], options);
    if (status > 128) throw Object.assign(new Error('the installation was interrupted'), { status });
    if (status === 0) return;
    process.stderr.write(readFileSync(file));
    throw new Error(`npm could not install the packages (exit status ${status})`);
  } finally {
    await log.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The npm that started us, on the Node that it runs on; else the one on the PATH. @returns {string[]} */
export function npmCommand(env = process.env) {
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = env;
  return npm !== undefined && basename(npm) === 'npm-cli.js' ? [node, npm] : ['npm'];
}

/** @param {string} root */
function isComplete(root) {
  const node = ownNodePath(root, findHost());
  return (node === undefined || existsSync(node)) && listDifferences(root).length === 0;
}
