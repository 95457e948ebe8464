/** A site that has lost many of its pages is more likely a mistake than meant: a folder moved away, a day long ago. */
import { listFiles } from './list-files.ts';
import { OutputError } from './output-error.ts';

/** Of so much of its pages a site may be short. */
const mostLost = 1 / 5;

/**
 * Rejects with an OutputError if the site in `folder` has fewer than four fifths of the pages of the one that is published
 * at `site`, which people know as `name`. Where nothing is published, all is well.
 */
export async function refuseShrink(folder: string, site: string, name: string): Promise<void> {
  const [now, before] = await Promise.all([countPages(folder), countPages(site)]);
  if (now >= before * (1 - mostLost)) return;
  throw new OutputError(
    `“${name}” has ${before} pages and the new site only ${now}, so nothing was published: ` +
      'see what is missing from the content, or add --allow-shrink if they are meant to go',
  );
}

const countPages = async (folder: string): Promise<number> =>
  (await listFiles(folder)).filter((file) => file.endsWith('.html')).length;
