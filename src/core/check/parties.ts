/** Nobody lends to, owns or supplies itself. */
import { type Claim, unnamed } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { checkClaimsOf, problemAt } from './rule.ts';

export const checkParties = (record: ContentRecord, library: Library): Problem[] =>
  checkClaimsOf(record, library, checkClaim);

function checkClaim(claim: Claim, article: ContentRecord<'article'>): Problem[] {
  if (claim.type !== 'relation') return [];
  const { from, to } = claim.fields;
  const both = from?.find((id) => id !== unnamed && to?.includes(id));
  if (both === undefined) return [];
  const hint = 'name the other party; what a thing does by itself is an event or a figure';
  return [problemAt(article, [...claim.path, 'to'], 'self-relation', `“${both}” stands on both sides`, hint)];
}
