import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFiles } from '../../../src/core/load/read-files.ts';
import { createRereader } from '../../../src/core/load/reread-files.ts';

function makeFolder(...paths: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'reread-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text = path): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of paths) write(path);
  return { folder, write, remove: (path: string): void => rmSync(join(folder, path), { recursive: true }) };
}

test('what is told to have changed is read, and nothing else is', async () => {
  const { folder, write, remove } = makeFolder('b/1.md', 'b/2.md', 'c/3.md');
  const reread = createRereader(folder);
  const [one, two, three] = await reread();
  write('b/1.md', 'changed');
  write('c/3.md', 'changed, and nobody tells');
  write('a/4.md');
  remove('b/2.md');
  const again = await reread(new Set(['b/1.md', 'b/2.md', 'a/4.md']));
  expect(again.map(({ path }) => path)).toEqual(['a/4.md', 'b/1.md', 'c/3.md']);
  expect(again[1]).not.toBe(one);
  expect(again[2]).toBe(three);
  expect(again).not.toContain(two);
});

test('where nobody tells, all is read; what has the same bytes is the same object', async () => {
  const { folder, write } = makeFolder('b/1.md', 'b/2.md');
  const reread = createRereader(folder);
  const [one, two] = await reread();
  write('b/1.md');
  write('b/2.md', 'changed');
  const again = await reread();
  expect(again[0]).toBe(one);
  expect(again[1]).not.toBe(two);
  expect(again).toEqual(await readFiles(folder));
});

test('a folder among the paths is looked through', async () => {
  const { folder, write } = makeFolder('b/1.md');
  const reread = createRereader(folder);
  await reread();
  write('a/2.md');
  write('a/3.md');
  expect((await reread(new Set(['a']))).map(({ path }) => path)).toEqual(['a/2.md', 'a/3.md', 'b/1.md']);
});
