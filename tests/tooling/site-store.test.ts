/** What a build takes from earlier ones is what they made, or it is made anew. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listGone } from '../../src/astro/list-gone.ts';
import { keyOf, openSiteStore, type StoredFile } from '../../src/astro/site-store.ts';
import { joinPieces, storePieces } from '../../src/astro/write-pieces.ts';

const root = mkdtempSync(join(tmpdir(), 'lodestone-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'store-'));
});

const open = (site = 'dist', version = 'code') => openSiteStore(folder, site, version);

/** Stores texts as the files of a site; returns what is known of each. */
function keep(texts: Record<string, string>, site?: string, version?: string): Map<string, StoredFile> {
  const store = open(site, version);
  const files = new Map<string, StoredFile>();
  for (const [path, text] of Object.entries(texts)) {
    const key = keyOf(text);
    const file = store.fileOf(key);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, text);
    const { size, mtimeMs } = statSync(file);
    files.set(path, { key, size, mtimeMs });
  }
  store.save(files);
  return files;
}

const page = { 'companies/x/index.html': '<p id="a">x</p>' };
const key = keyOf(page['companies/x/index.html']);

describe('a stored file', () => {
  it('is found by its key, and known as a part of the last good build of its site alone', () => {
    const files = keep({ ...page, 'digests/mañana/index.html': 'y' });
    const again = open();
    expect(again.find(key)).toEqual(files.get('companies/x/index.html'));
    expect(again.last).toEqual(files);
    expect(open('other').last).toBeUndefined();
    expect(open('other').find(key)).toBeDefined();
  });

  it('made or verified by other code is no part of a good build', () => {
    keep(page);
    expect(open('dist', 'other code').last).toBeUndefined();
  });

  it.each<[string, (file: string) => void]>([
    ['is longer', (file) => appendFileSync(file, '!')],
    ['has other bytes', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('x', 'y'))],
    ['was touched', (file) => utimesSync(file, new Date(), new Date(Date.now() + 5000))],
    ['is gone', (file) => rmSync(file)],
    [
      'is a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    [
      'is a link',
      (file) => {
        writeFileSync(`${file}-other`, readFileSync(file));
        rmSync(file);
        symlinkSync(`${file}-other`, file);
      },
    ],
  ])('that %s is not found', (_, damage) => {
    keep(page);
    expect(open().find(key)).toBeDefined();
    damage(open().fileOf(key));
    expect(open().find(key)).toBeUndefined();
  });

  it.each<[string, (manifest: string) => void]>([
    ['is cut short', (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))],
    [
      'says something else',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('companies', 'people')),
    ],
    ['is no text of ours', (file) => writeFileSync(file, 'anything')],
  ])('is not found where the list of its site %s', (_, damage) => {
    keep(page);
    const [name = ''] = readdirSync(folder).filter((one) => one.startsWith('site-'));
    damage(join(folder, name));
    expect(open().find(key)).toBeUndefined();
    expect(open().last).toBeUndefined();
  });

  it('goes when no site has it any more, and stays while one has', () => {
    keep({ 'a.html': 'a', 'b.html': 'b' });
    keep({ 'b.html': 'b' }, 'other');
    keep({ 'c.html': 'c' });
    const has = (text: string): boolean => existsSync(open().fileOf(keyOf(text)));
    expect([has('a'), has('b'), has('c')]).toEqual([false, true, true]);
  });
});

describe('a file that is written in pieces', () => {
  const pieces = Array.from({ length: 3000 }, (_, number) => `${number}: ${'ä'.repeat(2000)}\n`);

  it('is one text where that is not too long', () => {
    expect(joinPieces(['a', 'b'], 2)).toBe('ab');
    expect(joinPieces(['a', 'b'], 1)).toBeUndefined();
  });

  it('is whole, is told piece by piece, and is stored once', () => {
    const told: string[] = [];
    const stored = storePieces(open(), pieces, (piece) => told.push(piece));
    expect(readFileSync(open().fileOf(stored.key), 'utf8')).toBe(pieces.join(''));
    expect(told).toEqual(pieces);
    open().save(new Map([['claims.json', stored]]));
    expect(storePieces(open(), pieces, () => {})).toEqual(stored);
    expect(storePieces(open(), pieces.slice(1), () => {}).key).not.toBe(stored.key);
    const names = readdirSync(join(folder, 'files')).flatMap((part) =>
      readdirSync(join(folder, 'files', part)),
    );
    expect(names).toHaveLength(2);
  });

  it('leaves nothing where a piece cannot be made', () => {
    function* failing() {
      yield 'a';
      throw new Error('half-way');
    }
    expect(() => storePieces(open(), failing(), () => {})).toThrow('half-way');
    const names = readdirSync(join(folder, 'files')).flatMap((part) =>
      readdirSync(join(folder, 'files', part)),
    );
    expect(names).toEqual([]);
  });
});

describe('what is gone', () => {
  const before = {
    'a/index.html': '<p id="one"><p id="two"><p id="zwölf">',
    'b/index.html': 'b',
    'c.txt': 'c',
  };
  const gone = (now: Record<string, string>, ids: Record<string, string[]> = {}): readonly string[] => {
    keep(before);
    const files = Object.entries(now).map(
      ([path, text]) => [path, { key: keyOf(text), size: 0, mtimeMs: 0 }] as const,
    );
    return listGone(open(), new Map(files), '/sub/', (path) => ids[path]);
  };

  it('is nothing where all is as it was, or more', () => {
    expect(gone(before)).toEqual([]);
    expect(gone({ ...before, 'd/index.html': 'd' }, { 'd/index.html': [] })).toEqual([]);
  });

  it('is a page or file that is missing, and an id that a page has lost', () => {
    const { 'b/index.html': _, ...rest } = before;
    expect(gone(rest)).toEqual(['/sub/b/']);
    expect(gone({ ...before, 'a/index.html': 'x' }, { 'a/index.html': ['one', 'zwölf'] })).toEqual([
      '/sub/a/#two',
    ]);
  });

  it('is looked for by what every spelling of an address has in common', () => {
    const found = gone({ ...before, 'a/index.html': 'x' }, { 'a/index.html': ['one', 'two'] });
    expect(found).toEqual(['/sub/a/#zw']);
    const written = `/sub/a/#${encodeURIComponent('zwölf')}`;
    expect(found.every((text) => written.includes(text))).toBe(true);
  });

  it('may be anything where nobody knows what ids there were, or are', () => {
    expect(gone({ ...before, 'a/index.html': 'x' })).toEqual(['']);
    keep(before);
    rmSync(open().fileOf(keyOf(before['a/index.html'])));
    const now = new Map([['a/index.html', { key: 'other', size: 0, mtimeMs: 0 }]]);
    expect(listGone(open(), now, '/', () => ['one'])).toEqual(['']);
  });
});
