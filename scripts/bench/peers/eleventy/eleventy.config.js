// Lean: no template language before Markdown, no log, and all that pages share joined once, as a collection.
import { basename, dirname } from 'node:path';
import { joinPages } from './claims.js';
import words from './words.json' with { type: 'json' };

export default function (config) {
  config.setQuietMode(true);
  config.addCollection('joined', (api) => {
    const pages = api.getAll().map(pageOf);
    return joinPages(
      pages.filter(({ folder }) => folder === 'articles'),
      pages.filter(({ folder }) => folder !== 'articles'),
      words,
    );
  });
  return {
    dir: { input: 'content', output: 'public', includes: '../layouts' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md', '11ty.js'],
  };
}

/** Its address follows from its file, as `permalink` in the data of the folder says. */
export function pageOf({ inputPath, data }) {
  const id = basename(inputPath, '.md');
  const folder = basename(dirname(inputPath));
  return { id, folder, url: `/${folder}/${id}/`, data };
}
