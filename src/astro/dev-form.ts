/** The form for editors while the site is edited: made when somebody first asks for it, and there whatever the content holds. */
import type { AstroIntegration } from 'astro';
import { type OpenOptions, openDigest } from '../core/open-digest.ts';
import { formFolder } from '../core/url.ts';
import { makeFormFiles } from './form-files.ts';
import { serveMadeFiles } from './serve-made-files.ts';

/** `base` begins and ends with a slash. */
export function serveForm(options: OpenOptions, base: string): AstroIntegration {
  const find = async (asked: string) => {
    const name = asked || 'index.html';
    const title = describesSite.has(name) ? (await openDigest(options)).digest.site.title : '';
    const content = (await makeFormFiles({ title, base, contentDir: options.contentDir })).get(name);
    return content === undefined ? undefined : { name, content };
  };
  return {
    name: 'lodestone:form',
    hooks: {
      'astro:server:setup': ({ server }) => serveMadeFiles(server, { base, folder: formFolder, find }),
    },
  };
}

/** Files that name the publication; `site.yaml` may have changed since they were last asked for. */
const describesSite = new Set(['index.html', 'config.json']);
