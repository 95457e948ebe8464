// @ts-check
// Whether node_modules holds what package-lock.json asks for on this machine.
// Plain JavaScript for Node 20, like all that runs before the packages are there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ os: string, cpu: string, libc?: string | undefined }} Host
 * @typedef {{
 *   version?: string, integrity?: string, link?: boolean,
 *   os?: string | string[], cpu?: string | string[], libc?: string | string[],
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 * }} LockEntry
 * @typedef {Record<string, LockEntry>} LockPackages
 */

/** @returns {Host} the machine in npm's words; `libc` is known on Linux only */
export function findHost() {
  const host = { os: process.platform, cpu: process.arch };
  if (process.platform !== 'linux') return host;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return { ...host, libc: header.glibcVersionRuntime ? 'glibc' : 'musl' };
}

/**
 * Whether npm installs a package on a host: `os`, `cpu` and `libc` name what is allowed, or with `!` what is not.
 * @param {LockEntry} entry @param {Host} host
 */
export function fitsHost(entry, host) {
  return (
    allows(entry.os, host.os) &&
    allows(entry.cpu, host.cpu) &&
    (host.libc === undefined || allows(entry.libc, host.libc))
  );
}

/** @param {string | string[] | undefined} rule @param {string} value */
function allows(rule, value) {
  const names = rule === undefined ? [] : [rule].flat();
  const wanted = names.filter((name) => !name.startsWith('!'));
  return !names.includes(`!${value}`) && (wanted.length === 0 || wanted.includes(value));
}

/**
 * The places in the lockfile (`node_modules/a/node_modules/b`) that are reached from the project on this host.
 * @param {LockPackages} packages @param {Host} host @returns {string[]}
 */
export function listWanted(packages, host) {
  const found = new Set(['']);
  for (const place of found) {
    const entry = packages[place] ?? {};
    const names = {
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...entry.peerDependencies,
      ...(place === '' ? entry.devDependencies : {}),
    };
    for (const name of Object.keys(names)) {
      const target = findPlace(packages, place, name);
      if (target !== undefined && fitsHost(packages[target] ?? {}, host)) found.add(target);
    }
  }
  found.delete('');
  return [...found].sort();
}

/**
 * Where Node finds `name` when the package at `from` asks for it.
 * @param {LockPackages} packages @param {string} from @param {string} name @returns {string | undefined}
 */
function findPlace(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const place = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (packages[place]) return place;
    if (base === '') return undefined;
  }
}

/**
 * What an installation lacks or has too much of, one line each; an empty list means that nothing is to do.
 * npm writes `node_modules/.package-lock.json` last, so an interrupted installation has none.
 * @param {string} root the project's folder @param {Host} [host] @returns {string[]}
 */
export function listDifferences(root, host = findHost()) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or not readable');
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!present) return ['node_modules is missing or incomplete'];
  const extra = Object.keys(present).filter((place) => !wanted[place]);
  const lacking = listWanted(wanted, host).flatMap((place) => {
    const difference = compare(wanted[place] ?? {}, present[place], join(root, place));
    return difference === undefined ? [] : [`${place}: ${difference}`];
  });
  return [...lacking, ...extra.map((place) => `${place}: not in the lockfile`)];
}

/** @param {LockEntry} wanted @param {LockEntry | undefined} present @param {string} folder */
function compare(wanted, present, folder) {
  if (!present) return 'missing';
  if (wanted.version !== present.version) return `${present.version} instead of ${wanted.version}`;
  if (wanted.integrity !== present.integrity) return 'another archive than the one in the lockfile';
  const onDisk = readJson(join(folder, 'package.json'))?.version;
  if (onDisk === undefined) return 'missing on disk';
  return onDisk === wanted.version ? undefined : `${onDisk} on disk instead of ${wanted.version}`;
}

/** @param {string} file @returns {LockPackages | undefined} */
function readPackages(file) {
  return readJson(file)?.packages;
}

/** @param {string} file @returns {any} the parsed file, or undefined if it is absent or broken */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
