import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlainRecord } from '../../../src/core/load/content-record.ts';
import { createMemoryCache, keyOfFile, openFileCache } from '../../../src/core/load/record-cache.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-cache-'));
  file = join(folder, 'cache', 'records');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const record = (id: string): PlainRecord => ({
  kind: 'place',
  id,
  fields: { name: `Ørsted “${id}”\n`, aliases: [], notToBeConfusedWith: [], formerly: [], rulings: [] },
  bodyLine: 4,
  prose: [{ value: 'K₂O and 💎', line: 1, column: 1 }],
  links: [],
});
const ids = Array.from({ length: 700 }, (_, index) => `place-${index}`);

/** A run that keeps `kept`; returns which of them it found. */
function run(kept = ids, version = 'one'): string[] {
  const cache = openFileCache(file, version);
  const found = kept.filter((id) => cache.find(id) !== undefined);
  for (const id of kept) cache.keep(id, cache.find(id) ?? record(id));
  cache.save();
  return found;
}

describe('a file of records', () => {
  it('gives back what was kept, word for word', () => {
    expect(run()).toEqual([]);
    const cache = openFileCache(file, 'one');
    expect(ids.map((id) => cache.find(id))).toEqual(ids.map(record));
    expect(cache.find('nowhere')).toBeUndefined();
  });

  it('is not written for few records, nor again for few changes', () => {
    run(ids.slice(0, 499));
    expect(readdirSync(folder)).toEqual([]);
    run();
    const before = readFileSync(file);
    run([...ids.slice(50), ...ids.slice(0, 50).map((id) => `${id}-x`)]);
    expect(readFileSync(file).equals(before)).toBe(true);
    run(ids.slice(0, 550));
    run(ids.slice(101));
    expect(run()).toEqual(ids.slice(101));
  });

  it('of another version is passed over, and written anew', () => {
    run();
    expect(run(ids, 'two')).toEqual([]);
    expect(run(ids, 'two')).toEqual(ids);
    expect(run(ids, 'one')).toEqual([]);
  });

  it('that is damaged anywhere is passed over whole, and written anew', () => {
    run();
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(file, damaged);
        expect(run()).toEqual([]);
        expect(readFileSync(file).equals(whole)).toBe(true);
      }),
    );
  });

  it('that was cut off anywhere is passed over, as is one that is longer', () => {
    run();
    const whole = readFileSync(file);
    for (const length of [0, 1, 40, 200, whole.length - 1]) {
      truncateSync(file, length);
      expect(run()).toEqual([]);
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('x {}\n')]));
    expect(run()).toEqual([]);
  });

  it.skipIf(!process.getuid)('of another user is passed over', () => {
    run();
    vi.spyOn(process, 'getuid').mockReturnValue((process.getuid?.() ?? 0) + 1);
    expect(openFileCache(file, 'one').find('place-1')).toBeUndefined();
  });

  it('that cannot be written is done without, and leaves nothing behind', () => {
    writeFileSync(join(folder, 'cache'), 'no folder');
    expect(run()).toEqual([]);
    rmSync(join(folder, 'cache'));
    mkdirSync(file, { recursive: true });
    expect(run()).toEqual([]);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['records']);
  });
});

describe('which files are sound', () => {
  const keys = new Set(ids);
  it('is known of the same context and version alone', () => {
    openFileCache(file, 'one').keepSound('here', keys);
    expect(openFileCache(file, 'one').findSound('here')).toEqual(keys);
    expect(openFileCache(file, 'one').findSound('there').size).toBe(0);
    expect(openFileCache(file, 'two').findSound('here').size).toBe(0);
    const cache = createMemoryCache();
    cache.keepSound('here', keys);
    expect([cache.findSound('here'), cache.findSound('there').size]).toEqual([keys, 0]);
  });

  it('is not known from a damaged file', () => {
    openFileCache(file, 'one').keepSound('here', keys);
    const whole = readFileSync(`${file}-sound`);
    whole[whole.length - 3] = 65;
    writeFileSync(`${file}-sound`, whole);
    expect(openFileCache(file, 'one').findSound('here').size).toBe(0);
  });
});

describe('a cache in memory', () => {
  it('has what was kept in the last run', () => {
    const cache = createMemoryCache();
    cache.keep('a', record('a'));
    expect(cache.find('a')).toBeUndefined();
    cache.save();
    cache.keep('b', record('b'));
    expect(cache.find('a')).toEqual(record('a'));
    cache.save();
    expect([cache.find('a'), cache.find('b')]).toEqual([undefined, record('b')]);
  });
});

describe('the key of a file', () => {
  const key = (path: string, text: string) => keyOfFile({ path, content: Buffer.from(text) });
  it('is that of its path and its bytes', () => {
    expect(key('a.md', 'x')).toBe(key('a.md', 'x'));
    expect(new Set([key('a.md', 'x'), key('a.md', 'y'), key('b.md', 'x'), key('a.mdx', '')]).size).toBe(4);
    expect(keyOfFile({ path: 'a.md', content: { refused: 'unreadable', detail: 'EACCES' } })).toBeUndefined();
  });
});
