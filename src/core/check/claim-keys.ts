/** A claim's key is its address: no two claims of one article share it. */
import type { Claim } from '../link/claim.ts';
import type { ArticleRecord, Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { problemAt } from './rule.ts';

export function checkClaimKeys({ articles, claims }: Library): Problem[] {
  return articles.flatMap((article) => checkArticle(article, claims.get(article.id) ?? []));
}

function checkArticle(article: ArticleRecord, claims: readonly Claim[]): Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.key);
    if (earlier === undefined) {
      first.set(claim.key, claim);
      return [];
    }
    const { line } = article.locate(earlier.path);
    const path = claim.fields.key ? [...claim.path, 'key'] : claim.path;
    const message = `the claim of line ${line} has the key “${claim.key}” too`;
    return [problemAt(article, path, 'duplicate-claim', message, 'give this one a `key` of its own')];
  });
}
