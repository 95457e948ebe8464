/**
 * Weighing: claims that answer one thing form a group, and every two of them agree, fit together or contradict
 * each other. The verdict of a group follows from its pairs and from whom the articles credit.
 */

import { type ArticleIndex, indexArticles, makesSameClaims } from '../link/article-index.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { readUnnoted } from '../link/reads.ts';
import { once } from '../load/keep-last.ts';
import { comparePairs, countCompared } from './compare-pairs.ts';
import { type Compared, followVerdict, type StepOf, type Turn } from './follow-verdict.ts';
import { listOrigins } from './origins.ts';
import { publicationOf } from './promise.ts';

export type GroupKind = 'figure' | 'date' | 'deal' | 'status' | 'rank' | 'question';

/** What makes two claims contradict each other. */
export type Ground =
  | 'value'
  | 'date'
  | 'party'
  | 'stage'
  | 'status'
  | 'order'
  | 'rank'
  | 'milestone'
  | 'answer'
  | 'denial';

/** How two claims stand to each other: they say the same, both can be true, or they cannot. */
export type Relation = 'agree' | 'fit' | Ground;

export type Verdict = 'single' | 'repeated' | 'corroborated' | 'compatible' | 'disputed';

export interface Contradiction {
  a: Claim;
  b: Claim;
  ground: Ground;
}

/** What a set of claims that answer one thing adds up to. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The named origins, each once. */
  readonly origins: readonly string[];
  /** How many articles. */
  readonly articles: number;
  /** The claims that the verdict is about. */
  readonly counted: readonly Claim[];
  /** Those that stand against another, in the order of the digest. */
  readonly rivals: readonly Claim[];
  /** Of every rival, one claim that it contradicts, and on what ground. */
  readonly contradictions: readonly Contradiction[];
}

export interface Group extends Judgement {
  /** Stable: made from what the claims are about, never from what they say. */
  id: string;
  kind: GroupKind;
  /** The metric and subjects, the event, deal, policy, project, question, or who is first. */
  about: readonly string[];
  /** In the order of the digest: newest source first. */
  claims: readonly Claim[];
  /** Why a difference is only apparent, where the editor says so. */
  explained?: string;
  /** Whether two of its claims cannot both be true. */
  contradict: (a: Claim, b: Claim) => boolean;
  /** What the claims that are known so far add up to; undefined where there are none. */
  judge: (isKnown: (claim: Claim) => boolean) => Judgement | undefined;
  /** How the verdict came about, by its last `most` steps. */
  follow: (stepOf: StepOf, most: number) => Turn[];
}

/** One thing that a claim answers, and what is needed of the claim to weigh it against others. */
export interface Answered<T> {
  /** Ids and words without spaces, with spaces between: the same for all claims that may be weighed against each other. */
  key: string;
  about: readonly string[];
  reading: T;
}

/** One rule of weighing. `relate` is symmetrical, and a claim agrees with itself. */
export interface Weigher<T> {
  kind: GroupKind;
  /** The rule in plain words, as readers get it. */
  rule: string;
  read: (digest: Digest, claim: Claim) => readonly Answered<T>[];
  /** Whether two readings of one key are of one group; all are where it is left out. */
  meets?: (a: T, b: T) => boolean;
  relate: (a: T, b: T) => Relation;
  /** What tells groups of one key apart, for their ids. */
  name?: (readings: readonly T[]) => string;
  /** The readings that the verdict is about, where it is not about all: the latest status, say. */
  decisive?: (readings: readonly T[]) => readonly T[];
  /** Whether the readings are a group at all: a milestone alone claims no rank. */
  isGroup?: (readings: readonly T[]) => boolean;
  /** Whether the article relays it only to refute it. */
  isDenial: (reading: T) => boolean;
  /** What the parts that one article tells come to together, where that can be said. */
  combine?: (parts: readonly T[]) => T | undefined;
  /** Whether what `between` tells lets the later of two follow on the earlier after all. */
  bridges?: (a: T, b: T, between: T) => boolean;
}

export interface Member<T> extends Answered<T> {
  claim: Claim;
}

/** The groups that the claims form by one rule, in the order of their first claims; of some keys alone if they are given. */
export function weigh<T>(
  digest: Digest,
  claims: readonly Claim[],
  weigher: Weigher<T>,
  keys?: ReadonlySet<string>,
): Group[] {
  const byKey = new Map<string, Member<T>[]>();
  for (const claim of claims) {
    for (const answered of weigher.read(digest, claim)) {
      if (!keys || keys.has(answered.key)) append(byKey, answered.key, { ...answered, claim });
    }
  }
  return [...byKey].flatMap(([key, members]) => groupMembers(digest, key, members, weigher));
}

/** The same of all claims of a digest; kept for the digests that follow it in its line. */
export const weighAll = <T>(digest: Digest, weigher: Weigher<T>): readonly Group[] => {
  const known = indexes.get(weigher) ?? indexBy(weigher);
  indexes.set(weigher, known);
  return known(digest).list().flat();
};

const indexes = new WeakMap<object, (digest: Digest) => ArticleIndex<readonly Group[]>>();

const indexBy = <T>(weigher: Weigher<T>) =>
  indexArticles<Member<T>, readonly Group[]>({
    name: `${weigher.kind} groups`,
    *gather(digest, { claims }) {
      for (const claim of claims)
        for (const answered of weigher.read(digest, claim)) yield [answered.key, { ...answered, claim }];
    },
    articleOf: ({ claim }) => claim.article,
    sum: (digest, key, members) => groupMembers(digest, key, members, weigher),
    isSame: makesSameClaims,
  });

function groupMembers<T>(
  digest: Digest,
  key: string,
  members: readonly Member<T>[],
  weigher: Weigher<T>,
): Group[] {
  const parts = splitApart(members, weigher);
  const ids = nameParts(digest, key, parts, weigher);
  return parts.map((part, index) => toGroup(digest, ids[index] ?? key, part, weigher));
}

/** An id for each part of a key. Where two would have one, the part whose first source is older has the plain one. */
function nameParts<T>(
  digest: Digest,
  key: string,
  parts: readonly (readonly Member<T>[])[],
  weigher: Weigher<T>,
): string[] {
  const plain = parts.map((members) => {
    const suffix = weigher.name?.(members.map(({ reading }) => reading)) ?? '';
    return idOf([weigher.kind, ...key.split(' '), suffix]);
  });
  if (new Set(plain).size === plain.length) return plain;
  const order = ({ claim }: Member<T>): string => `${publicationOf(digest, claim).first ?? ''} ${claim.id}`;
  const oldest = parts.map((members) => members.map(order).sort()[0] ?? '');
  const byId = new Map<string, string[]>();
  for (const [index, id] of plain.entries()) append(byId, id, oldest[index] ?? '');
  for (const ages of byId.values()) ages.sort();
  return plain.map((id, index) => {
    const before = byId.get(id)?.indexOf(oldest[index] ?? '') ?? 0;
    return before === 0 ? id : `${id}--${before + 1}`;
  });
}

function toGroup<T>(digest: Digest, id: string, members: readonly Member<T>[], weigher: Weigher<T>): Group {
  const { kind } = weigher;
  // Every two of them are compared; most who look at a group ask only who is in it.
  // Who has the group depends on its members already.
  const judgement = once(() => readUnnoted(() => judge(digest, members, weigher)));
  // One claim may be in a group twice: its first reading counts.
  const readings = once(() => new Map([...members].reverse().map(({ claim, reading }) => [claim, reading])));
  return {
    id,
    kind,
    about: [...new Set(members.flatMap(({ about }) => about))],
    claims: members.map(({ claim }) => claim),
    get verdict() {
      return judgement().verdict;
    },
    get origins() {
      return judgement().origins;
    },
    get articles() {
      return judgement().articles;
    },
    get counted() {
      return judgement().counted;
    },
    get rivals() {
      return judgement().rivals;
    },
    get contradictions() {
      return judgement().contradictions;
    },
    contradict: (a, b) => {
      const [x, y] = [a, b].map((claim) => readings().get(claim));
      return (
        x !== undefined && y !== undefined && a !== b && !['agree', 'fit'].includes(weigher.relate(x, y))
      );
    },
    judge: (isKnown) => {
      const known = members.filter(({ claim }) => isKnown(claim));
      return known.length === 0 ? undefined : judge(digest, known, weigher);
    },
    follow: (stepOf, most) =>
      followVerdict(members, weigher, {
        stepOf,
        most,
        sumUp: (known, compared) => sumUp(digest, known, weigher, compared).verdict,
      }),
  };
}

/** Ids hold no two hyphens in a row, so two between them keep `a-b` and `c` apart from `a` and `b-c`. */
const idOf = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/[^a-z0-9]+/g, '-'))
    .join('--');

function judge<T>(digest: Digest, members: readonly Member<T>[], weigher: Weigher<T>): Judgement {
  const { contradictions, rivals, differ } = comparePairs(members, weigher);
  const isDisputed = rivals.length > 0;
  return { ...sumUp(digest, members, weigher, { isDisputed, differ }), rivals, contradictions };
}

/** The verdict on members of which it is known whether they are disputed, and whether what they say differs. */
function sumUp<T>(
  digest: Digest,
  members: readonly Member<T>[],
  weigher: Weigher<T>,
  { isDisputed, differ }: Compared,
): Omit<Judgement, 'rivals' | 'contradictions'> {
  const readings = weigher.decisive?.(members.map(({ reading }) => reading));
  const latest = new Set(readings);
  const decisive = readings ? members.filter(({ reading }) => latest.has(reading)) : members;
  // Who refutes a thing says nothing for it.
  const affirmed = decisive.filter(({ reading }) => !weigher.isDenial(reading));
  const counted = isDisputed ? members : affirmed.length > 0 ? affirmed : decisive;
  const claims = counted.map(({ claim }) => claim);
  const origins = listOrigins(digest, claims);
  const articles = countArticles(counted);
  const isOneSource = articles < 2 && origins.length < 2;
  // Where another article only refutes something else, what is said differs.
  const isAlone =
    isOneSource && (affirmed.length === 0 || readings !== undefined || countArticles(decisive) < 2);
  const verdict = isDisputed
    ? 'disputed'
    : isAlone
      ? 'single'
      : isOneSource || (differ && !readings)
        ? 'compatible'
        : origins.length > 1
          ? 'corroborated'
          : 'repeated';
  return { verdict, origins, articles, counted: claims };
}

const countArticles = (members: readonly { claim: Claim }[]): number =>
  new Set(members.map(({ claim }) => claim.article)).size;

/** Members that meet, directly or through others, stay together. */
function splitApart<T>(
  members: readonly Member<T>[],
  { meets, isGroup }: Weigher<T>,
): (readonly Member<T>[])[] {
  const parts = meets ? joinMeeting(members, meets) : [members];
  return parts.filter((part) => isGroup?.(part.map(({ reading }) => reading)) ?? true);
}

/** Of a crowd each is set beside as many that follow it: who meets nobody near does not wait for whom it meets far off. */
function joinMeeting<T>(members: readonly Member<T>[], meets: (a: T, b: T) => boolean): Member<T>[][] {
  const near = countCompared(members.length);
  const heads = members.map((_, index) => index);
  const headOf = (index: number): number => {
    let head = index;
    while (heads[head] !== head) {
      heads[head] = heads[heads[head] ?? 0] ?? 0;
      head = heads[head] ?? 0;
    }
    return head;
  };
  for (const [index, { reading }] of members.entries()) {
    for (let at = index + 1; at < Math.min(members.length, index + 1 + near); at += 1) {
      const [a, b] = [headOf(index), headOf(at)];
      const other = members[at];
      if (a !== b && other && meets(reading, other.reading)) heads[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const parts = new Map<number, Member<T>[]>();
  for (const [index, member] of members.entries()) append(parts, headOf(index), member);
  return [...parts.values()];
}
