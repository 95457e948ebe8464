/** A claim's key is its address: no two claims of one article share it. */
import type { Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { eachClaim, problemAt } from './rule.ts';

export function checkClaimKeys(library: Library): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { claim, article } of eachClaim(library)) {
    const earlier = first.get(claim.id);
    const { line } = article.locate(claim.path);
    if (earlier === undefined) {
      first.set(claim.id, `line ${line}`);
      continue;
    }
    const path = claim.fields.key ? [...claim.path, 'key'] : claim.path;
    const message = `the claim of ${earlier} has the key “${claim.key}” too`;
    problems.push(problemAt(article, path, 'duplicate-claim', message, 'give this one a `key` of its own'));
  }
  return problems;
}
