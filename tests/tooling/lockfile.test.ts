import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listWanted } from '../../scripts/install.mjs';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const packages: Record<string, LockEntry> = lockfile.packages;
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

interface LockEntry {
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  os?: string | string[];
}

/** Newer packages were published without some of the platform packages that they name. */
test('every optional package that a package names is in the lockfile, with its hash', () => {
  const lacking = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => {
      const places = [`${place}/node_modules/${name}`, `node_modules/${name}`];
      return !places.some((candidate) => packages[candidate]?.integrity);
    }),
  );
  expect(lacking).toEqual([]);
});

test('every package is hashed', () => {
  const unhashed = Object.entries(packages).filter(([place, { integrity }]) => place !== '' && !integrity);
  expect(unhashed).toEqual([]);
});

describe.each([
  ['linux', 'x64', 'glibc'],
  ['linux', 'arm64', 'glibc'],
  ['darwin', 'arm64', undefined],
  ['darwin', 'x64', undefined],
  ['win32', 'x64', undefined],
])('on %s %s', (os, cpu, libc) => {
  test.each(['@astrojs/compiler-binding', '@biomejs/cli', '@rolldown/binding', 'lightningcss', 'node'])(
    'there is a package of %s',
    (family) => {
      const name = new RegExp(`^node_modules/${family}-(bin-)?(${os}|win)-${cpu}`);
      expect(listWanted(packages, { os, cpu, libc }).filter((place) => name.test(place))).toHaveLength(1);
    },
  );

  test('there is a package of pagefind', () => {
    const wanted = listWanted(packages, { os, cpu, libc });
    expect(wanted.filter((place) => place.startsWith('node_modules/@pagefind/'))).toHaveLength(1);
  });
});

test('the lockfile was made from package.json', () => {
  for (const group of groups) expect(lockfile.packages[''][group]).toEqual(manifest[group]);
});

test('all versions are exact', () => {
  const inexact = groups.flatMap((group) =>
    Object.entries<string>(manifest[group]).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    ),
  );
  expect(inexact).toEqual([]);
});
