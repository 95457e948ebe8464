/** Hugo, as the machine has it. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { layOutPeer, newestArticle } from '../bench-folders.ts';
import type { Absent, Competitor, Corpus, Site } from '../competitor.ts';

export function findHugo(): Competitor | Absent {
  const told = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const version = /v(\d[\d.]*)/.exec(told.stdout ?? '')?.[1];
  if (!version) return { name: 'Hugo', why: 'there is no program “hugo”: it is a package of most systems' };
  return { name: 'Hugo', version, note: 'builds all of it again', open };
}

function open(corpus: Corpus): Site {
  const cwd = layOutPeer('hugo', corpus);
  cpSync(join(corpus.prepared, 'more'), join(cwd, 'content'), { recursive: true });
  cpSync(join(corpus.prepared, 'words.json'), join(cwd, 'data', 'words.json'));
  const cache = join(cwd, 'cache');
  return {
    command: { program: 'hugo', args: ['--quiet', '--destination', 'public', '--cacheDir', cache], cwd },
    leftovers: ['public', 'resources', 'cache', '.hugo_build.lock'].map((name) => join(cwd, name)),
    edited: newestArticle(join(cwd, 'content', 'articles')),
    output: join(cwd, 'public'),
  };
}
