/** Where a benchmark keeps what it makes: all below one folder, which may be deleted. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Corpus } from './competitor.ts';

export const root = dirname(dirname(import.meta.dirname));
export const benchFolder = join(root, '.lodestone', 'bench');

/** The templates of a peer, in the repository. */
export const peerFolder = (peer: string): string => join(import.meta.dirname, 'peers', peer);

export const corpusName = ({ articles, seed }: Pick<Corpus, 'articles' | 'seed'>): string =>
  `${articles}-${seed}`;

/** A site of a peer: its templates, and the content that was prepared, put into `content` below it. */
export function layOutPeer(peer: string, corpus: Corpus): string {
  const folder = join(benchFolder, peer, corpusName(corpus));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(corpus.prepared, 'content'), join(folder, 'content'), { recursive: true });
  const parts = readdirSync(peerFolder(peer)).filter((name) => !name.startsWith('package'));
  for (const part of parts) cpSync(join(peerFolder(peer), part), join(folder, part), { recursive: true });
  return folder;
}

/** The article that is edited: the newest, as is most often so. */
export const newestArticle = (articles: string): string =>
  join(
    articles,
    readdirSync(articles)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .at(-1) ?? '',
  );

/** The version of an installed package. */
export function versionOf(modules: string, name: string): string | undefined {
  const file = join(modules, name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}
