/** How a verdict came about: what the claims of a group added up to at each step, from the first to the last. */
import type { Claim } from '../link/claim.ts';
import { append } from '../link/name-index.ts';
import { comparePairs, comparerOf, isBridged, mostInPairs } from './compare-pairs.ts';
import type { Member, Verdict, Weigher } from './weigh.ts';

/** The step at which a claim became known, as a text that sorts; that of all claims of its article. */
export type StepOf = (claim: Claim) => string;

/** One step: the verdict on what was known before it, and with it; undefined where that is nothing. */
export interface Turn {
  step: string;
  before: Verdict | undefined;
  after: Verdict | undefined;
}

/** What comparing every two of some members comes to. */
export interface Compared {
  isDisputed: boolean;
  /** Whether anything that they say differs. */
  differ: boolean;
}

interface Following<T> {
  stepOf: StepOf;
  /** How many steps are told, the last of them. */
  most: number;
  sumUp: (known: readonly Member<T>[], compared: Compared) => Verdict;
}

/**
 * Every two members are compared once, at the step that makes the later of them known: since articles become known as a
 * whole, how two stand to each other does not change after that.
 */
export function followVerdict<T>(
  members: readonly Member<T>[],
  weigher: Weigher<T>,
  { stepOf, most, sumUp }: Following<T>,
): Turn[] {
  const byStep = new Map<string, Member<T>[]>();
  for (const member of members) append(byStep, stepOf(member.claim), member);
  const steps = [...byStep.keys()].sort();
  const compare = comparer(members, weigher);
  const verdictAt = (step: string, fresh: readonly Member<T>[]): Verdict => {
    const known = members.filter(({ claim }) => stepOf(claim) <= step);
    return sumUp(known, compare(known, fresh));
  };
  const told = steps.slice(-most);
  const untold = steps.slice(0, steps.length - told.length);
  const last = untold.at(-1);
  let before =
    last === undefined
      ? undefined
      : verdictAt(
          last,
          untold.flatMap((step) => byStep.get(step) ?? []),
        );
  return told.map((step) => {
    const turn = { step, before, after: verdictAt(step, byStep.get(step) ?? []) };
    before = turn.after;
    return turn;
  });
}

/** Compares what is `fresh` with all that is `known`, itself included, and knows what came of it before. */
function comparer<T>(members: readonly Member<T>[], weigher: Weigher<T>) {
  const asWhole = comparerOf(members, weigher);
  const compared = { isDisputed: false, differ: false };
  /** Of these a claim that becomes known later may tell what lay between. */
  const outOfOrder: [Member<T>, Member<T>][] = [];
  const compareTwo = (a: Member<T>, b: Member<T>): void => {
    if (a.claim === b.claim) return;
    const told = weigher.relate(a.reading, b.reading);
    if (told === 'agree' || (told === 'fit' && compared.differ)) return;
    const relation = asWhole(told, a, b);
    if (relation === 'agree') return;
    compared.differ = true;
    if (relation === 'order') outOfOrder.push([a, b]);
    else if (relation !== 'fit') compared.isDisputed = true;
  };
  return (known: readonly Member<T>[], fresh: readonly Member<T>[]): Compared => {
    // Of a crowd not every two are compared, and which are depends on how many there are.
    if (known.length > mostInPairs) {
      const { rivals, differ } = comparePairs(known, weigher, 'first');
      return { isDisputed: rivals.length > 0, differ };
    }
    const isFresh = new Set(fresh);
    const others = known.filter((member) => !isFresh.has(member));
    for (const [index, a] of fresh.entries()) {
      if (compared.isDisputed) break;
      for (const b of others) compareTwo(a, b);
      for (const b of fresh.slice(index + 1)) compareTwo(a, b);
    }
    const isDisputed = compared.isDisputed || outOfOrder.some(([a, b]) => !isBridged(known, a, b, weigher));
    return { isDisputed, differ: compared.differ };
  };
}
