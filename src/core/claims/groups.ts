/** What the claims of a digest add up to: every group with its verdict, and what the editor has said of them. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import type { Line } from '../link/digest-line.ts';
import { ListIndex } from '../link/list-index.ts';
import { createQuestion } from '../link/question.ts';
import { everything, noteRead, readUnnoted } from '../link/reads.ts';
import { createClaimQuestion, markGroup } from './ask-of-claim.ts';
import {
  type Group,
  type GroupKind,
  type Judgement,
  type Verdict,
  type Weigher,
  weigh,
  weighAll,
} from './weigh.ts';
import { answerWeigher } from './weigh-answers.ts';
import { dateWeigher } from './weigh-dates.ts';
import { dealWeigher } from './weigh-deals.ts';
import { figureWeigher } from './weigh-figures.ts';
import { rankWeigher } from './weigh-ranks.ts';
import { statusWeigher } from './weigh-statuses.ts';

export interface Groups {
  /** By kind: figures, dates, deals, statuses, ranks, questions. */
  all: readonly Group[];
  /** The groups that a claim is weighed in, that of its own type before the question that it answers. */
  byClaim: ReadonlyMap<string, readonly Group[]>;
  /** The groups that are about an entity. */
  byEntity: ReadonlyMap<string, readonly Group[]>;
}

/** The rules in plain words, in the order in which they are applied. */
export const plainRules: readonly { kind: GroupKind; rule: string }[] = [
  figureWeigher,
  dateWeigher,
  dealWeigher,
  statusWeigher,
  rankWeigher,
  answerWeigher,
].map(({ kind, rule }) => ({ kind, rule }));

/** What is kept of the groups of a line of digests. */
class Kept {
  #of: Digest | undefined;
  #groups: Groups | undefined;
  readonly #byClaim = new ListIndex<Group>(({ claims }) => claims.map(({ id }) => id));
  readonly #byEntity = new ListIndex<Group>(({ about }) => about);

  bringTo(digest: Digest): Groups {
    if (this.#groups && this.#of === digest) return this.#groups;
    const all = findGroups(digest, (weigher) => weighAll(digest, weigher));
    this.#of = digest;
    this.#groups = { all, byClaim: this.#byClaim.bringTo(all), byEntity: this.#byEntity.bringTo(all) };
    return this.#groups;
  }
}

const lines = new WeakMap<Line, Kept>();

/** The groups of a digest; worked out once for each, from those of the digest before it in its line. */
export function groupsOf(digest: Digest): Groups {
  noteRead(everything);
  const kept = lines.get(digest.line) ?? new Kept();
  lines.set(digest.line, kept);
  return readUnnoted(() => kept.bringTo(digest));
}

/** The groups that a claim is weighed in, that of its own type before the question that it answers. */
export const groupsOfClaim = createClaimQuestion<Group>(
  'groups of the claims of an article',
  (digest) => {
    const { byClaim } = groupsOf(digest);
    return ({ id }) => byClaim.get(id);
  },
  markGroup,
);

/** The groups that are about an entity. */
export const groupsAbout = createQuestion<readonly Group[]>(
  'groups about a thing',
  (digest, entity) => groupsOf(digest).byEntity.get(entity) ?? [],
  (groups, marks) => groups.map((group) => markGroup(group, marks)).join('\n'),
);

/** The groups that some claims are in, by the id of the claim; the other groups are not made for it. */
export function findGroupsOf(digest: Digest, claims: readonly Claim[]): Groups['byClaim'] {
  const groups = findGroups(digest, (weigher) => {
    const keys = new Set(claims.flatMap((claim) => weigher.read(digest, claim).map(({ key }) => key)));
    return keys.size === 0 ? [] : weigh(digest, digest.claims, weigher, keys);
  });
  return new ListIndex<Group>(({ claims: own }) => own.map(({ id }) => id)).bringTo(groups);
}

/** The table of rules. */
function findGroups(digest: Digest, weighBy: <T>(weigher: Weigher<T>) => readonly Group[]): Group[] {
  return withOwnIds([
    ...weighBy(figureWeigher),
    ...weighBy(dateWeigher),
    ...weighBy(dealWeigher),
    ...weighBy(statusWeigher),
    ...weighBy(rankWeigher),
    ...weighBy(answerWeigher).map((group) => explain(digest, group)),
  ]);
}

/** Whatever words a key was made of, an address leads to one group. */
function withOwnIds(groups: readonly Group[]): Group[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    let { id } = group;
    for (let number = 2; taken.has(id); number += 1) id = `${group.id}--no-${number}`;
    taken.add(id);
    return id === group.id ? group : { ...group, id };
  });
}

/** Answers that differ only in words, as the question’s own file says, are compatible. */
function explain({ findEntity }: Digest, group: Group): Group {
  const question = findEntity(group.about[0] ?? '');
  const explained = question?.kind === 'question' ? question.fields.compatible : undefined;
  if (!explained) return group;
  const settle = <T extends Judgement>(judgement: T): T =>
    judgement.verdict === 'disputed'
      ? { ...judgement, verdict: 'compatible', rivals: [], contradictions: [] }
      : judgement;
  const { judge, follow } = group;
  const settled = (verdict: Verdict | undefined) => (verdict === 'disputed' ? 'compatible' : verdict);
  return {
    ...settle(group),
    explained,
    follow: (...args) =>
      follow(...args).map(({ step, before, after }) => ({
        step,
        before: settled(before),
        after: settled(after),
      })),
    judge: (isKnown) => {
      const judgement = judge(isKnown);
      return judgement && settle(judgement);
    },
  };
}
