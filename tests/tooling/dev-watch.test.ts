import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../src/astro/dev-watch.ts';

/** A folder that is watched; `told` is what was said since it was last asked for, each path once. */
function makeWatched() {
  const parent = mkdtempSync(join(tmpdir(), 'lodestone-watch-'));
  const folder = join(parent, 'content');
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const seen = new Set<string | undefined>();
  const stop = watchFolder(folder, (path) => seen.add(path));
  onTestFinished(() => {
    stop();
    rmSync(parent, { recursive: true });
  });
  const told = async (): Promise<(string | undefined)[]> => {
    await expect.poll(() => seen.size).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const all = [...seen];
    seen.clear();
    return all;
  };
  const write = (path: string): void => writeFileSync(join(folder, path), path);
  return { folder, seen, told, write };
}

test('a file that is written, changed and deleted is named', async () => {
  const { folder, told, write } = makeWatched();
  write('articles/a.md');
  expect(await told()).toEqual(['articles/a.md']);
  write('articles/a.md');
  expect(await told()).toEqual(['articles/a.md']);
  rmSync(join(folder, 'articles/a.md'));
  expect(await told()).toEqual(['articles/a.md']);
  write('site.yaml');
  expect(await told()).toEqual(['site.yaml']);
});

test('what begins with a dot is nobody’s content', async () => {
  const { seen, told, write } = makeWatched();
  write('articles/.a.md.swp');
  write('articles/b.md');
  expect(await told()).toEqual(['articles/b.md']);
  expect(seen.size).toBe(0);
});

test('a folder that comes is followed, and all is to be looked at', async () => {
  const { folder, told, write } = makeWatched();
  mkdirSync(join(folder, 'topics'));
  expect(await told()).toContain(undefined);
  write('topics/salt.md');
  expect(await told()).toEqual(['topics/salt.md']);
});

test('the whole folder may go and come back', async () => {
  const { folder, told, write } = makeWatched();
  renameSync(folder, `${folder}-away`);
  expect(await told()).toContain(undefined);
  renameSync(`${folder}-away`, folder);
  expect(await told()).toContain(undefined);
  write('articles/a.md');
  expect(await told()).toEqual(['articles/a.md']);
});
