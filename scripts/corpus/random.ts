/** Chance that can be had again: one seed, one sequence, on every machine. */

export interface Random {
  /** From 0, inclusive, to 1. */
  next: () => number;
  /** A whole number below `limit`. */
  below: (limit: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** The first are picked far more often than the last, as in any news: a few names fill most of it. */
  pickSkewed: <T>(items: readonly T[]) => T;
}

/** mulberry32: 32 bits of state are plenty for text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const at = <T>(items: readonly T[], index: number): T => {
    if (items.length === 0) throw new RangeError('there is nothing to pick from');
    return items[Math.min(index, items.length - 1)] as T;
  };
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => at(items, below(items.length)),
    pickSkewed: (items) => at(items, Math.floor((items.length + 1) ** next() - 1)),
  };
}
