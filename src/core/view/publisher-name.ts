/** What a source is called beside its date. */

import type { Article, Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { createQuestion } from '../link/question.ts';
import { shorten } from './page-frame.ts';

/**
 * The name of its publisher. Where that is unknown the date tells the article from others: “Unknown, Nov 2025”; where
 * several of one date are, our title does.
 */
export function namePublisher(digest: Digest, { title, source }: Article['fields']): string {
  const named = digest.findEntity(source.publisher)?.fields.name;
  if (named !== undefined) return named;
  const alike = countUnknown(digest, source.published);
  return alike > 1 ? `“${shorten(title, 28)}”` : 'Unknown';
}

/** How many articles of one date have an unknown publisher. */
const countUnknown = createQuestion(
  'articles of unknown publishers',
  (digest, date) => unknownOf(digest).get(date)?.length ?? 0,
);

/** By their date. */
const unknownOf = perDigest((digest): ReadonlyMap<string, readonly Article[]> => {
  const found = new Map<string, Article[]>();
  for (const article of digest.articles)
    if (!digest.findEntity(article.fields.source.publisher))
      append(found, article.fields.source.published, article);
  return found;
});
