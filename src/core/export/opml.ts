/** Every feed of the site in one OPML 2.0 file, by kind, which feed readers take in at once. */
import { generateOpml } from 'feedsmith';
import type { Digest } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import { feedKinds } from '../url.ts';
import { viewFeed } from './feed.ts';
import { xmlText } from './markup-text.ts';

export function renderOpml(digest: Digest): string {
  const { site, urls, entities } = digest;
  const outline = (text: string, page: string, feed: string) => ({
    text: xmlText(text),
    title: xmlText(text),
    type: 'rss',
    xmlUrl: urls.absolute(feed),
    htmlUrl: urls.absolute(page),
  });
  const groups = feedKinds.flatMap((kind) => {
    const own = entities.filter((entity) => entity.kind === kind);
    const outlines = own.map(({ id, fields }) =>
      outline(fields.name, urls.page(kind, id), urls.feed('rss', kind, id)),
    );
    return outlines.length === 0 ? [] : [{ text: kinds[kind].many, outlines }];
  });
  return generateOpml({
    head: {
      title: xmlText(site.title),
      dateModified: viewFeed(digest).updated,
      ownerName: xmlText(site.editor.name),
    },
    body: { outlines: [outline(site.title, urls.home, urls.feed('rss')), ...groups] },
  });
}
