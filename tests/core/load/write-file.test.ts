import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, replaceFile } from '../../../src/core/load/write-file.ts';
import { makeTemporaryFolder } from '../../tooling/temporary-folder.ts';

test('a file is replaced, and nothing else is left in its folder', async () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, 'a.md'), 'old');
  await replaceFile(join(folder, 'a.md'), 'new');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a new file never takes the place of another', async () => {
  const folder = makeTemporaryFolder();
  await createFile(join(folder, 'a.md'), 'first');
  await expect(createFile(join(folder, 'a.md'), 'second')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['a.md']);
});
