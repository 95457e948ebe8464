/** Every two claims of a group beside each other: what makes rivals of them, and what only looks like it. */
import type { Claim } from '../link/claim.ts';
import { append } from '../link/name-index.ts';
import type { Contradiction, Member, Relation, Weigher } from './weigh.ts';

/** An article with more claims on one thing than this is not asked which of them belong together. */
const mostParts = 12;
const mostBetweens = 100;
/** Up to this number of claims every two are compared: no group of real claims comes near. */
export const mostInPairs = 700;
/** Of a crowd each claim is compared with at least so many that follow it. */
const leastCompared = 25;

/** How many of those that follow it each of `count` members is compared with: that makes no more pairs than a small crowd has. */
export const countCompared = (count: number): number =>
  count <= mostInPairs ? count : Math.max(leastCompared, Math.floor(mostInPairs ** 2 / 2 / count));

/**
 * Compares every two members: who stands against whom, with one contradiction for each, and whether anything that is said
 * differs. Who asks only whether any two stand against each other gets the `first` contradiction alone.
 */
export function comparePairs<T>(members: readonly Member<T>[], weigher: Weigher<T>, only?: 'first') {
  const against = new Map<Claim, Contradiction>();
  const asWhole = comparerOf(members, weigher);
  let differ = false;
  const near = countCompared(members.length);
  for (const [index, a] of members.entries()) {
    const last = Math.min(members.length, index + 1 + near);
    for (let other = index + 1; other < last; other += 1) {
      const b = members[other];
      if (!b || a.claim === b.claim) continue;
      const told = weigher.relate(a.reading, b.reading);
      if (told === 'agree' || (told === 'fit' && differ)) continue;
      const relation = asWhole(told, a, b);
      if (relation === 'agree') continue;
      differ = true;
      if (relation === 'fit' || (relation === 'order' && isBridged(members, a, b, weigher))) continue;
      const contradiction = { a: a.claim, b: b.claim, ground: relation };
      if (!against.has(a.claim)) against.set(a.claim, contradiction);
      if (!against.has(b.claim)) against.set(b.claim, contradiction);
      if (only === 'first') break;
    }
    if (only === 'first' && against.size > 0) break;
  }
  return {
    differ,
    rivals: members.map(({ claim }) => claim).filter((claim) => against.has(claim)),
    contradictions: [...new Set(against.values())],
  };
}

/** Whether a member tells what lets the later of two follow on the earlier. A history is told by few; a crowd is no history. */
export const isBridged = <T>(
  members: readonly Member<T>[],
  a: Member<T>,
  b: Member<T>,
  { bridges }: Weigher<T>,
): boolean =>
  bridges !== undefined &&
  members.length <= mostBetweens &&
  members.some(({ reading }) => bridges(a.reading, b.reading, reading));

/**
 * How two members stand to each other if articles that tell a thing in parts are taken as a whole, from what the two alone
 * are to each other: stages, tranches and histories. An article that tells several contradicts none that tells one of
 * them. What one article tells differently is no difference between sources.
 */
export function comparerOf<T>(
  members: readonly Member<T>[],
  { relate, combine }: Weigher<T>,
): (told: Relation, a: Member<T>, b: Member<T>) => Relation {
  const byArticle = new Map<string, Member<T>[]>();
  for (const member of members) append(byArticle, member.claim.article, member);
  const besides = (member: Member<T>): readonly Member<T>[] => {
    const own = byArticle.get(member.claim.article) ?? [];
    return own.length > mostParts ? [] : own;
  };
  const isAtPeace = (a: T, b: T): boolean => ['agree', 'fit'].includes(relate(a, b));
  /** Whether the article of `other` says what `one` says too, and sees nothing in it against `other`. */
  const grants = (other: Member<T>, one: Member<T>): boolean =>
    besides(other).some(
      (part) =>
        part !== other &&
        relate(part.reading, one.reading) === 'agree' &&
        isAtPeace(part.reading, other.reading),
    );
  /** Whether the parts that one’s article tells come to what the other says. */
  const comesTo = (one: Member<T>, other: Member<T>): boolean => {
    const parts = besides(one);
    const whole = parts.length > 1 ? combine?.(parts.map(({ reading }) => reading)) : undefined;
    return whole !== undefined && isAtPeace(whole, other.reading);
  };
  return (told, a, b) => {
    if (told === 'agree') return told;
    const isOneArticle = a.claim.article === b.claim.article;
    const [ours, theirs] = isOneArticle ? [false, false] : [grants(a, b), grants(b, a)];
    const peace = isOneArticle || (ours && theirs) ? 'agree' : 'fit';
    if (told === 'fit' || ours || theirs) return peace;
    return told === 'value' && (comesTo(a, b) || comesTo(b, a)) ? peace : told;
  };
}
