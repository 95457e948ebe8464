import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ListFolder, maxFileBytes, readFiles } from '../../../src/core/load/read-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

it('all files below the folder, as bytes, by path, whatever order they were made in', async () => {
  for (const path of ['b/z.md', 'site.yaml', 'a/x.md', 'a/b/c.md', 'B.md']) write(path, path);
  const files = await readFiles(folder);
  expect(files.map(({ path }) => path)).toEqual(['B.md', 'a/b/c.md', 'a/x.md', 'b/z.md', 'site.yaml']);
  expect(files.map(({ content }) => Buffer.from(content as Uint8Array).toString())).toEqual(
    files.map(({ path }) => path),
  );
});

it('leaves out what begins with a dot', async () => {
  for (const path of ['.DS_Store', '.git/config', 'a/.x.swp', 'a/x.md']) write(path, 'x');
  expect((await readFiles(folder)).map(({ path }) => path)).toEqual(['a/x.md']);
});

it('256 KB are read, one byte more is not', async () => {
  write('a.md', 'x'.repeat(maxFileBytes));
  write('b.md', 'x'.repeat(maxFileBytes + 1));
  const [a, b] = await readFiles(folder);
  expect(a?.content).toHaveLength(maxFileBytes);
  expect(b?.content).toEqual({ refused: 'too-large', detail: '257 KB' });
});

it.skipIf(process.platform === 'win32')('follows no link, to a file or to a folder', async () => {
  write('a/x.md', 'x');
  symlinkSync(join(folder, 'a/x.md'), join(folder, 'file.md'));
  symlinkSync(join(folder, 'a'), join(folder, 'folder'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'nothing.md'));
  const files = await readFiles(folder);
  expect(files.map(({ path, content }) => [path, 'refused' in content && content.detail])).toEqual([
    ['a/x.md', false],
    ['file.md', 'a link'],
    ['folder', 'a link'],
    ['nothing.md', 'a link'],
  ]);
});

it('a folder that cannot be listed stands among the files; the others are read', async () => {
  for (const path of ['a/x.md', 'b/c/x.md', 'b/x.md', 'd.md']) write(path, 'x');
  const list: ListFolder = async (path) => {
    if (path === join(folder, 'b/c')) throw Object.assign(new Error('no'), { code: 'EACCES' });
    return readdir(path, { withFileTypes: true });
  };
  const files = await readFiles(folder, list);
  expect(files.map(({ path, content }) => [path, 'refused' in content && content])).toEqual([
    ['a/x.md', false],
    ['b/c', { refused: 'unreadable-folder', detail: 'EACCES' }],
    ['b/x.md', false],
    ['d.md', false],
  ]);
});

it('rejects where the folder itself cannot be listed', async () => {
  await expect(readFiles(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
});
