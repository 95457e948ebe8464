/** What a month changed in what the claims add up to: numbers that are new, newly corroborated, newly disputed. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { groupsOf } from './groups.ts';
import { publicationOf } from './promise.ts';
import type { Group } from './weigh.ts';

export interface Changes {
  /** Metrics and subjects of which nothing had been claimed. */
  appeared: Group[];
  corroborated: Group[];
  /** Of every kind: numbers, dates, deals, statuses, answers. */
  disputed: Group[];
}

/** How many claims are weighed again for the months of one group. */
const mostWeighed = 20_000;

/** By month, `YYYY-MM`: what the sources published in it changed. An imprecise date counts from its first day. */
export function listChanges(digest: Digest): Map<string, Changes> {
  const months = new Map<string, Changes>();
  const monthOf = (claim: Claim): string => (publicationOf(digest, claim).first ?? '').slice(0, 7);
  for (const group of groupsOf(digest).all) {
    // Of a crowd of claims the last months are told: each is weighed anew.
    const most = Math.max(2, Math.floor(mostWeighed / group.claims.length));
    for (const month of [...new Set(group.claims.map(monthOf))].sort().slice(-most)) {
      const before = group.judge((claim) => monthOf(claim) < month)?.verdict;
      const after = group.judge((claim) => monthOf(claim) <= month)?.verdict;
      const changes = months.get(month) ?? { appeared: [], corroborated: [], disputed: [] };
      months.set(month, changes);
      if (group.kind === 'figure' && before === undefined) changes.appeared.push(group);
      if (after === 'corroborated' && before !== after) changes.corroborated.push(group);
      if (after === 'disputed' && before !== after) changes.disputed.push(group);
    }
  }
  return months;
}
