import { describe, expect, it } from 'vitest';
import { comparePairs } from '../../../src/core/claims/compare-pairs.ts';
import { type Compared, followVerdict } from '../../../src/core/claims/follow-verdict.ts';
import type { Member, Relation, Weigher } from '../../../src/core/claims/weigh.ts';
import type { Claim } from '../../../src/core/link/claim.ts';

/** A member for each of the numbers, newest first, each of an article and a step of its own. */
const membersOf = (readings: readonly number[]): Member<number>[] =>
  readings.map((reading, index) => {
    const name = String(readings.length - index).padStart(5, '0');
    return { key: 'k', about: [], reading, claim: { id: `${name}#k`, article: name } as Claim };
  });

const stepOf = ({ article }: Claim): string => article;

/** Numbers weighed by `relate`, which counts how often it is asked. */
function weigherOf(relate: (a: number, b: number) => Relation) {
  const counted = { asked: 0 };
  const weigher: Weigher<number> = {
    kind: 'figure',
    rule: '',
    read: () => [],
    isDenial: () => false,
    relate: (a, b) => {
      counted.asked += 1;
      return relate(a, b);
    },
  };
  return { weigher, counted };
}

const sumUp = (_: unknown, { isDisputed, differ }: Compared) =>
  isDisputed ? 'disputed' : differ ? 'compatible' : 'repeated';

describe('a verdict that is followed', () => {
  it('compares every two claims once, however many steps there are', () => {
    const { weigher, counted } = weigherOf((a, b) => (a === b ? 'agree' : 'fit'));
    const count = 400;
    const turns = followVerdict(membersOf(Array(count).fill(1)), weigher, { stepOf, most: count, sumUp });
    expect(turns.map(({ after }) => after)).toEqual(Array(count).fill('repeated'));
    expect(counted.asked).toBe((count * (count - 1)) / 2);
  });

  it('compares nothing more once it is disputed', () => {
    const { weigher, counted } = weigherOf(() => 'value');
    const turns = followVerdict(membersOf(Array(400).fill(1)), weigher, { stepOf, most: 400, sumUp });
    expect(turns.slice(0, 3).map(({ before, after }) => [before, after])).toEqual([
      [undefined, 'repeated'],
      ['repeated', 'disputed'],
      ['disputed', 'disputed'],
    ]);
    expect(counted.asked).toBeLessThan(400 * 3);
  });

  it('is settled by who later tells what lay between', () => {
    const { weigher } = weigherOf((a, b) => (a !== b && a + b === 10 ? 'order' : 'fit'));
    const bridging = { ...weigher, bridges: (_: number, __: number, between: number) => between === 5 };
    const turns = followVerdict(membersOf([5, 9, 1]), bridging, { stepOf, most: 3, sumUp });
    expect(turns.map(({ after }) => after)).toEqual(['repeated', 'disputed', 'compatible']);
  });

  it('tells of a crowd what comparing it anew at each step tells', () => {
    const relate = (a: number, b: number): Relation =>
      a === b ? 'agree' : a > 100 || b > 100 ? 'value' : 'fit';
    const { weigher } = weigherOf(relate);
    // Only one of the newest stands against others: what is a crowd by then is compatible first.
    const members = membersOf(Array.from({ length: 720 }, (_, index) => (index === 9 ? 101 : index % 100)));
    const turns = followVerdict(members, weigher, { stepOf, most: 60, sumUp });
    for (const { step, after } of turns) {
      const known = members.filter(({ claim }) => stepOf(claim) <= step);
      const { rivals, differ } = comparePairs(known, weigher);
      expect(after).toBe(sumUp(known, { isDisputed: rivals.length > 0, differ }));
    }
    expect(new Set(turns.map(({ after }) => after))).toEqual(new Set(['compatible', 'disputed']));
  });
});
