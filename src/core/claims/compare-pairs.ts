/** Every two claims of a group beside each other: what makes rivals of them, and what only looks like it. */
import type { Claim } from '../link/claim.ts';
import { append } from '../link/name-index.ts';
import type { Contradiction, Member, Weigher } from './weigh.ts';

/** An article with more claims on one thing than this is not asked which of them belong together. */
const mostParts = 12;
const mostBetweens = 100;
/** Up to this number of claims every two are compared: no group of real claims comes near. */
const mostInPairs = 700;
/** Of a crowd each claim is compared with at least so many that follow it. */
const leastCompared = 25;

/** How many of those that follow it each of `count` members is compared with: that makes no more pairs than a small crowd has. */
export const countCompared = (count: number): number =>
  count <= mostInPairs ? count : Math.max(leastCompared, Math.floor(mostInPairs ** 2 / 2 / count));

/**
 * Compares every two members: who stands against whom, with one contradiction for each, and whether anything that is said
 * differs. Articles that tell a thing in parts are taken as a whole.
 */
export function comparePairs<T>(members: readonly Member<T>[], { relate, combine, bridges }: Weigher<T>) {
  const against = new Map<Claim, Contradiction>();
  const byArticle = new Map<string, Member<T>[]>();
  for (const member of members) append(byArticle, member.claim.article, member);
  const besides = (member: Member<T>): readonly Member<T>[] => {
    const own = byArticle.get(member.claim.article) ?? [];
    return own.length > mostParts ? [] : own;
  };
  /** Whether the article of `other` says what `one` says too, and sees nothing in it against `other`. */
  const grants = (other: Member<T>, one: Member<T>): boolean =>
    besides(other).some(
      (part) =>
        part !== other &&
        relate(part.reading, one.reading) === 'agree' &&
        ['agree', 'fit'].includes(relate(part.reading, other.reading)),
    );
  /** Whether the parts that one’s article tells come to what the other says. */
  const comesTo = (one: Member<T>, other: Member<T>): boolean => {
    const parts = besides(one);
    const whole = parts.length > 1 ? combine?.(parts.map(({ reading }) => reading)) : undefined;
    return whole !== undefined && ['agree', 'fit'].includes(relate(whole, other.reading));
  };
  // A history is told by few; a crowd is no history.
  const betweens = bridges && members.length <= mostBetweens ? members : [];
  let differ = false;
  const near = countCompared(members.length);
  for (const [index, a] of members.entries()) {
    const last = Math.min(members.length, index + 1 + near);
    for (let other = index + 1; other < last; other += 1) {
      const b = members[other];
      if (!b || a.claim === b.claim) continue;
      const relation = relate(a.reading, b.reading);
      if (relation === 'agree') continue;
      const isOneArticle = a.claim.article === b.claim.article;
      // Stages, tranches and histories: an article that tells several contradicts none that tells one of them.
      const [ours, theirs] = isOneArticle ? [false, false] : [grants(a, b), grants(b, a)];
      if (!isOneArticle && !(ours && theirs)) differ = true;
      if (relation === 'fit' || ours || theirs) continue;
      if (relation === 'value' && (comesTo(a, b) || comesTo(b, a))) continue;
      if (relation === 'order' && betweens.some(({ reading }) => bridges?.(a.reading, b.reading, reading)))
        continue;
      const contradiction = { a: a.claim, b: b.claim, ground: relation };
      if (!against.has(a.claim)) against.set(a.claim, contradiction);
      if (!against.has(b.claim)) against.set(b.claim, contradiction);
    }
  }
  return {
    differ,
    rivals: members.map(({ claim }) => claim).filter((claim) => against.has(claim)),
    contradictions: [...new Set(against.values())],
  };
}
