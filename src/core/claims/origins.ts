/** Who says it first: whom articles credit, else whose report they relay. Articles that name nobody add no origin. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin } from '../link/kin.ts';

/**
 * The named origins of claims, the first name of each, in order. A body and its parent count once, and so do those
 * who say something together; a publisher is no origin of its own article.
 */
export function listOrigins(digest: Digest, claims: readonly Claim[]): string[] {
  const origins: string[] = [];
  const named: string[] = [];
  for (const claim of claims) {
    const ids = originsOf(digest, claim);
    const isKnown = ids.some((id) => named.some((other) => isKin(digest, other, id)));
    if (!isKnown) origins.push(...ids.slice(0, 1));
    named.push(...ids.filter((id) => !named.includes(id)));
  }
  return origins;
}

/** Those that one claim names. */
export function originsOf({ findArticle }: Digest, { article, fields }: Claim): readonly string[] {
  const publisher = findArticle(article)?.fields.source.publisher;
  return (fields.by ?? fields.via ?? []).filter((id) => id !== publisher);
}
