/** The index of search while the site is edited: made of what pages show, drafts included, when somebody first asks for it. */
import type { AstroIntegration } from 'astro';
import type { Digest } from '../core/link/digest.ts';
import { searchFolder } from '../core/url.ts';
import { loadDigest } from './digest-store.ts';
import { makeSearchIndex } from './search-index.ts';
import { serveMadeFiles } from './serve-made-files.ts';

/** `base` begins and ends with a slash. */
export function serveSearch(base: string): AstroIntegration {
  let made: { digest: Digest; files: ReturnType<typeof makeSearchIndex> } | undefined;
  const filesOf = (digest: Digest): ReturnType<typeof makeSearchIndex> => {
    if (made?.digest !== digest) made = { digest, files: makeSearchIndex(digest) };
    return made.files;
  };
  const find = async (name: string) => {
    const content = (await filesOf(await loadDigest())).get(name);
    return content === undefined ? undefined : { name, content };
  };
  return {
    name: 'lodestone:search',
    hooks: {
      'astro:server:setup': ({ server }) => serveMadeFiles(server, { base, folder: searchFolder, find }),
    },
  };
}
