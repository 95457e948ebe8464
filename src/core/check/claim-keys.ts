/** A claim's key is its address: no two claims of one article share it. */
import type { Claim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { checkClaimsOf, problemAt } from './rule.ts';

export function checkClaimKeys(record: ContentRecord, library: Library): Problem[] {
  const first = new Map<string, Claim>();
  return checkClaimsOf(record, library, (claim, article) => {
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
