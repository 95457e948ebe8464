/** Eleventy, of the version that its folder pins, installed beside the benchmark when asked. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from '../../npm-ci.mjs';
import { benchFolder, layOutPeer, newestArticle, peerFolder, versionOf } from '../bench-folders.ts';
import type { Absent, Competitor, Corpus, Site } from '../competitor.ts';

const name = 'Eleventy';
const folder = join(benchFolder, 'eleventy');
const modules = join(folder, 'node_modules');

/** With `install`, npm is asked for it if it is not there. */
export function findEleventy(install: boolean): Competitor | Absent {
  if (install && !versionOf(modules, '@11ty/eleventy')) installEleventy();
  const version = versionOf(modules, '@11ty/eleventy');
  if (!version) return { name, why: 'it is not installed: --install does it' };
  return { name, version, note: 'builds all of it again: its --incremental is for --watch', open };
}

function installEleventy(): void {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(peerFolder('eleventy'), file), join(folder, file));
  const [npm = 'npm', ...args] = npmCommand();
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] as const };
  spawnSync(npm, [...args, 'ci', '--ignore-scripts', '--loglevel=error'], {
    ...options,
    stdio: [...options.stdio],
  });
}

function open(corpus: Corpus): Site {
  const cwd = layOutPeer('eleventy', corpus);
  cpSync(join(corpus.prepared, 'words.json'), join(cwd, 'words.json'));
  cpSync(join(peerFolder('shared'), 'claims.js'), join(cwd, 'claims.js'));
  // A package of its own: the one above it has only what is installed.
  cpSync(join(peerFolder('eleventy'), 'package.json'), join(cwd, 'package.json'));
  const program = join(modules, '@11ty', 'eleventy', 'cmd.cjs');
  return {
    command: { program: process.execPath, args: [program, '--quiet'], cwd },
    leftovers: ['public', '.cache'].map((name) => join(cwd, name)),
    edited: newestArticle(join(cwd, 'content', 'articles')),
    output: join(cwd, 'public'),
  };
}
