import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { maxFileBytes } from '../../../src/core/load/read-files.ts';
import { RevisionError, readRevision } from '../../../src/core/load/read-revision.ts';
import { makeRepository } from '../make-repository.ts';

it('reads the files of the folder as they were, whatever is on the disk now', async () => {
  const { content, write, commit } = makeRepository();
  write('content/site.yaml', 'title: Then\n');
  write('content/articles/a.md', 'Ærlig\n');
  write('content/.hidden.md', 'x');
  write('elsewhere/b.md', 'x');
  const then = commit();
  write('content/articles/a.md', 'Now\n');
  write('content/articles/c.md', 'x');
  commit();
  const files = await readRevision(content, then);
  expect(files.map(({ path }) => path)).toEqual(['articles/a.md', 'site.yaml']);
  expect(files.map(({ content: bytes }) => Buffer.from(bytes as Uint8Array).toString())).toEqual([
    'Ærlig\n',
    'title: Then\n',
  ]);
  expect((await readRevision(content, 'HEAD~1')).length).toBe(2);
  expect((await readRevision(content, 'HEAD')).length).toBe(3);
});

it('refuses links, other repositories and what is too large, and takes names as they are', async () => {
  const { content, write, commit, run } = makeRepository();
  write('content/articles/with space\nand line.md', 'odd');
  write('content/articles/huge.md', 'x'.repeat(maxFileBytes + 1));
  write('content/articles/empty.md', '');
  symlinkSync('empty.md', join(content, 'articles/link.md'));
  const other = commit();
  run('update-index', '--add', '--cacheinfo', `160000,${other},content/articles/other.md`);
  run('commit', '-q', '-m', 'Another repository');
  const files = await readRevision(content, 'HEAD');
  const told = files.map(({ path, content: found }) => [
    path,
    found instanceof Uint8Array ? found.length : found.refused,
  ]);
  expect(told).toEqual([
    ['articles/empty.md', 0],
    ['articles/huge.md', 'too-large'],
    ['articles/link.md', 'not-a-file'],
    ['articles/other.md', 'not-a-file'],
    ['articles/with space\nand line.md', 3],
  ]);
});

it.each([['nope'], ['--output=x'], ['HEAD:content'], ['']])(
  'says that there is no revision “%s”',
  async (revision) => {
    const { content, write, commit } = makeRepository();
    write('content/a.md', 'x');
    commit();
    await expect(readRevision(content, revision)).rejects.toThrow(RevisionError);
  },
);

it('says that nothing of the folder stood there', async () => {
  const { folder, write, commit } = makeRepository();
  write('elsewhere/a.md', 'x');
  write('content/a.md', 'x');
  const then = commit();
  write('later/b.md', 'x');
  commit();
  await expect(readRevision(`${folder}/later`, then)).rejects.toThrow(/it holds no file of this folder/);
});

it('fetches nothing that is missing, whatever the repository is told to run for it', async () => {
  const { folder, content, run, write, commit } = makeRepository();
  write('content/a.md', 'x');
  commit();
  const blob = run('rev-parse', 'HEAD:content/a.md');
  const mark = join(folder, 'was-run');
  for (const [name, value] of [
    ['core.repositoryformatversion', '1'],
    ['extensions.partialclone', 'origin'],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', `ext::touch ${mark}`],
  ] as const) {
    run('config', name, value);
  }
  rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
  await expect(readRevision(content, 'HEAD')).rejects.toThrow(RevisionError);
  expect(existsSync(mark)).toBe(false);
});

it('takes no content folder for a repository of its own', async () => {
  const { content, folder, write, commit } = makeRepository();
  write('content/a.md', 'x');
  commit();
  // What a pull request may bring: plain files that git takes for a bare repository, settings to run included.
  for (const name of ['HEAD', 'objects', 'refs', 'config']) {
    cpSync(join(folder, '.git', name), join(content, name), { recursive: true });
  }
  await expect(readRevision(content, 'HEAD')).rejects.toThrow(RevisionError);
});

it('says that the folder is in no repository', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-no-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await expect(readRevision(folder, 'HEAD')).rejects.toThrow(/./);
});
