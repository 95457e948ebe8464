/** Astro with its own content collections, of the version that Lodestone itself is built on. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { layOutPeer, newestArticle, peerFolder, root, versionOf } from '../bench-folders.ts';
import type { Absent, Competitor, Corpus, Site } from '../competitor.ts';

const name = 'Astro, collections';
const modules = join(root, 'node_modules');

export function findAstro(): Competitor | Absent {
  const version = versionOf(modules, 'astro');
  if (!version) return { name, why: 'it is not installed' };
  return { name, version, note: 'keeps what it parsed, and makes every page again', open };
}

function open(corpus: Corpus): Site {
  const cwd = layOutPeer('astro', corpus);
  cpSync(join(corpus.prepared, 'words.json'), join(cwd, 'src', 'words.json'));
  cpSync(join(peerFolder('shared'), 'claims.js'), join(cwd, 'src', 'claims.js'));
  const program = join(modules, 'astro', 'bin', 'astro.mjs');
  return {
    command: { program: process.execPath, args: [program, 'build', '--silent'], cwd },
    leftovers: ['public', '.astro', 'node_modules'].map((name) => join(cwd, name)),
    edited: newestArticle(join(cwd, 'content', 'articles')),
    output: join(cwd, 'public'),
  };
}
