/** Articles that may be digests of the same source: of the same address, or of the same publisher and headline. */
import { plainAddress, plainHeadline } from '../check/duplicate-articles.ts';
import type { Digest } from '../link/digest.ts';
import type { ArticleDraft } from './draft-article.ts';

export interface Twin {
  id: string;
  why: 'address' | 'headline';
}

export function findTwins({ article, publisher }: ArticleDraft, { articles }: Digest): Twin[] {
  const address = article.url && URL.canParse(article.url) ? plainAddress(article.url) : undefined;
  const headline = plainHeadline(article.headline ?? '');
  return articles.flatMap(({ id, fields: { source } }): Twin[] => {
    if (address !== undefined && source.url !== undefined && plainAddress(source.url) === address)
      return [{ id, why: 'address' }];
    const isSame = headline !== '' && plainHeadline(source.headline) === headline;
    // Two publishers may use one headline; one that is not known yet may be either.
    const publishers = new Set([publisher.id ?? 'unknown', source.publisher]);
    return isSame && (publishers.size === 1 || publishers.has('unknown')) ? [{ id, why: 'headline' }] : [];
  });
}
