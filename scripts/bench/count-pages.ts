/** What a built site consists of: how many pages of which kind, and how large they are. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { entityKinds, kinds } from '../../src/core/schema/kinds.ts';
import { median } from './median.ts';

export interface PageCount {
  pages: number;
  bytes: number;
  /** Of one page. */
  medianBytes: number;
}

export interface SitePages {
  /** Of articles and entities, and the pages on which their claims and articles go on: what all of them make. */
  compared: PageCount;
  /** Of articles alone. */
  articles: PageCount;
  /** Everything else: lists, timelines, how to cite. */
  other: PageCount;
}

const folders = new Set<string>(entityKinds.map((kind) => kinds[kind].folder));

export function countPages(site: string): SitePages {
  const sizes = { article: [] as number[], entity: [] as number[], other: [] as number[] };
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue;
    sizes[kindOfPage(relative('.', path).split(sep).join('/'))].push(statSync(join(site, path)).size);
  }
  return {
    compared: count([...sizes.article, ...sizes.entity]),
    articles: count(sizes.article),
    other: count(sizes.other),
  };
}

/** By a path such as `companies/birka/claims/2/index.html`. */
export function kindOfPage(path: string): 'article' | 'entity' | 'other' {
  const [folder = '', , ...rest] = path.split('/');
  const isOne = rest[0] === 'index.html';
  if (folder === 'articles') return isOne ? 'article' : 'other';
  const goesOn = (rest[0] === 'claims' || rest[0] === 'articles') && rest[2] === 'index.html';
  return folders.has(folder) && (isOne || goesOn) ? 'entity' : 'other';
}

const count = (sizes: readonly number[]): PageCount => ({
  pages: sizes.length,
  bytes: sizes.reduce((sum, size) => sum + size, 0),
  medianBytes: median(sizes) ?? 0,
});
