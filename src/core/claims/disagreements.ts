/** Where sources contradict each other, and where the editor doubts a claim: the list of both. */

import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perDigest } from '../link/per-digest.ts';
import { createQuestion } from '../link/question.ts';
import type { Marks } from '../link/reads.ts';
import { createClaimQuestion, markClaims, markGroup } from './ask-of-claim.ts';
import { groupsOf } from './groups.ts';
import type { Group, GroupKind } from './weigh.ts';

export type DisagreementKind = GroupKind | 'doubt';

export interface Disagreement {
  /** That of its group, or made from the claim that is doubted. */
  id: string;
  kind: DisagreementKind;
  about: readonly string[];
  /** The claims that stand against each other, in the order of the digest; one where it is a doubt. */
  claims: readonly Claim[];
  /** What they were weighed in; a doubt has none. */
  group?: Group;
}

export interface Disagreements {
  /** Those between sources first, by kind, then the editor’s doubts. */
  all: readonly Disagreement[];
  byClaim: ReadonlyMap<string, readonly Disagreement[]>;
  /** Where each stands in `all`, by its id. */
  positions: ReadonlyMap<string, number>;
  /** The first of each kind and entity that it is about before all else, with a space between the two. */
  byAbout: ReadonlyMap<string, Disagreement>;
}

/** The disagreements of a digest; worked out once for each. */
export const disagreementsOf = perDigest(
  (digest): Disagreements => indexDisagreements([...listDisputes(digest), ...listDoubts(digest)]),
);

/** Those that a claim takes part in. */
export const disagreementsOfClaim = createClaimQuestion<Disagreement>(
  'disagreements of the claims of an article',
  (digest) => {
    const { byClaim } = disagreementsOf(digest);
    return ({ id }) => byClaim.get(id);
  },
  markDisagreement,
);

/** The first of a kind that is about an entity before all else. */
export const findDisagreementAbout = (
  digest: Digest,
  kind: DisagreementKind,
  entity: string,
): Disagreement | undefined => askAbout(digest, `${kind} ${entity}`);

const askAbout = createQuestion<Disagreement | undefined>(
  'the disagreement about a thing',
  (digest, key) => disagreementsOf(digest).byAbout.get(key),
  (found, marks) => (found ? markDisagreement(found, marks) : ''),
);

function markDisagreement({ id, group, claims }: Disagreement, marks: Marks): string {
  return group ? markGroup(group, marks) : `${id} ${markClaims(claims, marks)}`;
}

function indexDisagreements(all: readonly Disagreement[]): Disagreements {
  const byClaim = new Map<string, Disagreement[]>();
  for (const one of all) for (const claim of one.claims) append(byClaim, claim.id, one);
  const byAbout = new Map<string, Disagreement>();
  for (const one of [...all].reverse()) byAbout.set(`${one.kind} ${one.about[0]}`, one);
  return { all, byClaim, byAbout, positions: new Map(all.map(({ id }, position) => [id, position])) };
}

function listDisputes(digest: Digest): Disagreement[] {
  const disputed = groupsOf(digest).all.filter(({ verdict }) => verdict === 'disputed');
  return dropAsked(disputed).map((group) => ({
    id: group.id,
    kind: group.kind,
    about: group.about,
    claims: group.rivals,
    group,
  }));
}

/** Disputes without those that a declared question among them already sets side by side: each is told once, in its words. */
export function dropAsked(disputed: readonly Group[]): Group[] {
  const asked = disputed.filter(({ kind }) => kind === 'question').map(({ rivals }) => new Set(rivals));
  return disputed.filter(
    ({ kind, rivals }) =>
      kind === 'question' || !asked.some((told) => rivals.every((claim) => told.has(claim))),
  );
}

function listDoubts({ claims }: Digest): Disagreement[] {
  return claims
    .filter(({ fields }) => fields.doubt)
    .map((claim) => ({
      id: `doubt--${claim.id.replace('#', '--')}`,
      kind: 'doubt',
      about: claim.subjects,
      claims: [claim],
    }));
}
