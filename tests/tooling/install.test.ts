import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitsHost, listDifferences, listWanted } from '../../scripts/install.mjs';
import { makeTemporaryFolder, writeFiles } from './temporary-folder.ts';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const mac = { os: 'darwin', cpu: 'arm64' };

const packages = {
  '': {
    dependencies: { a: '1.0.0' },
    devDependencies: { b: '2.0.0' },
    optionalDependencies: { 'n-mac': '3.0.0' },
  },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', dependencies: { c: '1.0.0' } },
  'node_modules/a/node_modules/c': { version: '1.0.0', integrity: 'sha512-c1' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', devDependencies: { unused: '1.0.0' } },
  'node_modules/c': { version: '2.0.0', integrity: 'sha512-c2', optional: true },
  'node_modules/n-mac': {
    version: '3.0.0',
    integrity: 'sha512-n',
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
    dependencies: { c: '2.0.0' },
  },
  'node_modules/unused': { version: '1.0.0', integrity: 'sha512-u' },
};
const onLinux = ['node_modules/a', 'node_modules/a/node_modules/c', 'node_modules/b'] as const;

/** A project on Linux whose installation is whole. */
function makeInstalled(): string {
  const present = Object.fromEntries(onLinux.map((place) => [place, packages[place]]));
  const manifests = onLinux.map((place) => [`${place}/package.json`, { version: packages[place].version }]);
  return makeTemporaryFolder({
    'package-lock.json': { packages },
    'node_modules/.package-lock.json': { packages: present },
    ...Object.fromEntries(manifests),
  });
}

describe('what is wanted', () => {
  test('is what the project reaches on this platform', () => {
    expect(listWanted(packages, linux)).toEqual(onLinux);
  });

  test('includes the platform’s own packages and what they need', () => {
    expect(listWanted(packages, mac)).toEqual([...onLinux, 'node_modules/c', 'node_modules/n-mac']);
  });

  test.each([
    [{}, true],
    [{ os: ['linux'] }, true],
    [{ os: 'linux', cpu: 'x64' }, true],
    [{ os: ['darwin', 'linux'], cpu: ['arm64'] }, false],
    [{ libc: ['musl'] }, false],
    [{ libc: ['glibc'] }, true],
    [{ os: ['!linux'] }, false],
    [{ os: ['!win32'] }, true],
  ])('%j on Linux with glibc: %s', (entry, expected) => {
    expect(fitsHost(entry, linux)).toBe(expected);
  });
});

describe('an installation', () => {
  test('that is whole has no differences', () => {
    expect(listDifferences(makeInstalled(), linux)).toEqual([]);
  });

  test('lacks what another platform needs', () => {
    const differences = listDifferences(makeInstalled(), mac);
    expect(differences).toEqual(['node_modules/c: missing', 'node_modules/n-mac: missing']);
  });

  test('without npm’s closing mark was interrupted', () => {
    const root = makeInstalled();
    rmSync(join(root, 'node_modules', '.package-lock.json'));
    expect(listDifferences(root, linux)).toEqual(['node_modules is missing or incomplete']);
  });

  test('has another version than the lockfile', () => {
    const root = makeInstalled();
    const newer = { ...packages, 'node_modules/a': { ...packages['node_modules/a'], version: '1.1.0' } };
    writeFiles(root, { 'package-lock.json': { packages: newer } });
    expect(listDifferences(root, linux)).toEqual(['node_modules/a: 1.0.0 instead of 1.1.0']);
  });

  test('has another archive of the same version', () => {
    const root = makeInstalled();
    const other = { ...packages, 'node_modules/a': { ...packages['node_modules/a'], integrity: 'sha512-x' } };
    writeFiles(root, { 'package-lock.json': { packages: other } });
    expect(listDifferences(root, linux)).toEqual([
      'node_modules/a: another archive than the one in the lockfile',
    ]);
  });

  test('lost a folder', () => {
    const root = makeInstalled();
    rmSync(join(root, 'node_modules/b'), { recursive: true });
    expect(listDifferences(root, linux)).toEqual(['node_modules/b: missing on disk']);
  });

  test('holds another version on disk than npm says', () => {
    const root = makeInstalled();
    writeFiles(root, { 'node_modules/a/node_modules/c/package.json': { version: '1.0.9' } });
    const differences = listDifferences(root, linux);
    expect(differences).toEqual(['node_modules/a/node_modules/c: 1.0.9 on disk instead of 1.0.0']);
  });

  test('holds what the lockfile no longer has', () => {
    const root = makeInstalled();
    const { 'node_modules/a/node_modules/c': _, ...fewer } = packages;
    const a = { ...packages['node_modules/a'], dependencies: {} };
    writeFiles(root, { 'package-lock.json': { packages: { ...fewer, 'node_modules/a': a } } });
    expect(listDifferences(root, linux)).toEqual(['node_modules/a/node_modules/c: not in the lockfile']);
  });

  test('cannot be judged without a lockfile', () => {
    expect(() => listDifferences(makeTemporaryFolder(), linux)).toThrow(/package-lock.json is missing/);
  });
});
