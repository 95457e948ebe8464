/** What a month, or a day, changed in what the claims add up to: numbers that are new, newly corroborated, newly disputed. */
import type { Digest } from '../link/digest.ts';
import type { StepOf } from './follow-verdict.ts';
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

/** How many claims are weighed for the steps of one group. */
const mostWeighed = 20_000;

/** The month, `YYYY-MM`, in which a claim’s source was published. An imprecise date counts from its first day. */
const monthOf =
  (digest: Digest): StepOf =>
  (claim) =>
    (publicationOf(digest, claim).first ?? '').slice(0, 7);

/** By month, `YYYY-MM`: what the sources published in it changed; or by the step that `stepOf` puts a claim in, with `weighed` claims at most. */
export function listChanges(
  digest: Digest,
  stepOf: StepOf = monthOf(digest),
  weighed = mostWeighed,
): Map<string, Changes> {
  const steps = new Map<string, Changes>();
  for (const group of groupsOf(digest).all) {
    // Of a crowd of claims the last steps are told.
    const most = Math.max(2, Math.floor(weighed / group.claims.length));
    for (const { step, before, after } of group.follow(stepOf, most)) {
      const changes = steps.get(step) ?? { appeared: [], corroborated: [], disputed: [] };
      steps.set(step, changes);
      if (group.kind === 'figure' && before === undefined) changes.appeared.push(group);
      if (after === 'corroborated' && before !== after) changes.corroborated.push(group);
      if (after === 'disputed' && before !== after) changes.disputed.push(group);
    }
  }
  return steps;
}
