/** What a source is called beside its date. */
import type { Article, Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { shorten } from './page-frame.ts';

/**
 * The name of its publisher. Where that is unknown the date tells the article from others: “Unknown, Nov 2025”; where
 * several of one date are, our title does.
 */
export function namePublisher(digest: Digest, { title, source }: Article['fields']): string {
  const named = digest.findEntity(source.publisher)?.fields.name;
  if (named !== undefined) return named;
  const alike = unknownOf(digest).get(source.published)?.length ?? 0;
  return alike > 1 ? `“${shorten(title, 28)}”` : 'Unknown';
}

const known = new WeakMap<Digest, Map<string, Article[]>>();

/** The articles of unknown publishers by their date; gathered once for each digest. */
function unknownOf(digest: Digest): Map<string, Article[]> {
  const found = known.get(digest) ?? new Map<string, Article[]>();
  if (known.has(digest)) return found;
  known.set(digest, found);
  for (const article of digest.articles)
    if (!digest.findEntity(article.fields.source.publisher))
      append(found, article.fields.source.published, article);
  return found;
}
