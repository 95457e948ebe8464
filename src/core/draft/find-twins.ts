/** Articles that may be digests of the same source: of the same address, or of the same publisher and headline. */
import type { Digest } from '../link/digest.ts';
import { toId } from '../schema/fields.ts';
import type { ArticleDraft } from './draft-article.ts';

export interface Twin {
  id: string;
  why: 'address' | 'headline';
}

export function findTwins({ article, publisher }: ArticleDraft, { articles }: Digest): Twin[] {
  const address = article.url === undefined ? undefined : toPlace(article.url);
  const headline = toId(article.headline ?? '');
  return articles.flatMap(({ id, fields: { source } }): Twin[] => {
    if (address !== undefined && source.url !== undefined && toPlace(source.url) === address)
      return [{ id, why: 'address' }];
    const isSame = headline !== '' && toId(source.headline) === headline;
    // Two publishers may use one headline; of an unknown one nobody knows.
    return isSame && (publisher.id ?? 'unknown') === source.publisher ? [{ id, why: 'headline' }] : [];
  });
}

/** An address without what does not lead elsewhere: scheme, `www.`, a trailing slash, query and fragment. */
const toPlace = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?|[?#].*$/g, '')
    .replace(/\/+$/, '');
