/** A Git repository in a temporary folder, for one test. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A repository with a content folder; `run` is git in it, under nobody’s own settings. */
export function makeRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'Anna Berg'],
        [`GIT_${who}_EMAIL`, 'anna@example.org'],
      ]),
    ),
  };
  const run = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, env }).toString().trim();
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const commit = (): string => {
    run('add', '-A');
    run('commit', '-q', '-m', 'Some work');
    return run('rev-parse', 'HEAD');
  };
  run('init', '-q');
  return { folder, content: join(folder, 'content'), run, write, commit };
}
