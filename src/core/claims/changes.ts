/** What a month, or a day, changed in what the claims add up to: numbers that are new, newly corroborated, newly disputed. */
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

/** How many claims are weighed again for the steps of one group. */
const mostWeighed = 20_000;

/** The month, `YYYY-MM`, in which a claim’s source was published. An imprecise date counts from its first day. */
const monthOf =
  (digest: Digest) =>
  (claim: Claim): string =>
    (publicationOf(digest, claim).first ?? '').slice(0, 7);

/** By month, `YYYY-MM`: what the sources published in it changed; or by the step, which sorts, that `stepOf` puts a claim in, with `weighed` claims at most. */
export function listChanges(
  digest: Digest,
  stepOf: (claim: Claim) => string = monthOf(digest),
  weighed = mostWeighed,
): Map<string, Changes> {
  const steps = new Map<string, Changes>();
  for (const group of groupsOf(digest).all) {
    // Of a crowd of claims the last steps are told: each is weighed anew.
    const most = Math.max(2, Math.floor(weighed / group.claims.length));
    for (const step of [...new Set(group.claims.map(stepOf))].sort().slice(-most)) {
      const before = group.judge((claim) => stepOf(claim) < step)?.verdict;
      const after = group.judge((claim) => stepOf(claim) <= step)?.verdict;
      const changes = steps.get(step) ?? { appeared: [], corroborated: [], disputed: [] };
      steps.set(step, changes);
      if (group.kind === 'figure' && before === undefined) changes.appeared.push(group);
      if (after === 'corroborated' && before !== after) changes.corroborated.push(group);
      if (after === 'disputed' && before !== after) changes.disputed.push(group);
    }
  }
  return steps;
}
