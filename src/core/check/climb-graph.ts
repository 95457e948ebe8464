/** Circles among things that are part of each other, and how many steps lead up from each; in time that grows as they do. */

export interface Climbed {
  /** Those on a circle, each with the number of its circle; circles that touch have one. */
  circles: ReadonlyMap<string, number>;
  /** How many steps up the farthest is that each leads to; a circle counts as one thing. */
  heights: ReadonlyMap<string, number>;
}

/** `above` are the things that each is part of, by its id (Tarjan 1972, without recursion). */
export function climbGraph(above: ReadonlyMap<string, readonly string[]>): Climbed {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles = new Map<string, number>();
  const heights = new Map<string, number>();
  const stepsOf = (id: string): readonly string[] => (above.get(id) ?? []).filter((to) => above.has(to));
  const lower = (id: string, value = 0): void =>
    void lowest.set(id, Math.min(lowest.get(id) ?? value, value));

  const enter = (id: string): Visit => {
    order.set(id, order.size);
    lower(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, steps: stepsOf(id).values() };
  };
  /** All that can be reached from it is known: what is still open above it is one circle with it. */
  const leave = (id: string): void => {
    if (lowest.get(id) !== order.get(id)) return;
    const members = open.splice(open.lastIndexOf(id));
    for (const one of members) isOpen.delete(one);
    const highest = members.flatMap((one) => stepsOf(one).map((to) => heights.get(to) ?? -1));
    const height = highest.reduce((most, one) => Math.max(most, one + 1), 0);
    for (const one of members) heights.set(one, height);
    if (members.length > 1) for (const one of members) circles.set(one, order.get(id) ?? 0);
  };

  for (const start of above.keys()) {
    const visits = order.has(start) ? [] : [enter(start)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { value: to, done } = visit.steps.next();
      if (done) {
        leave(visit.id);
        visits.pop();
        const below = visits.at(-1);
        if (below) lower(below.id, lowest.get(visit.id));
      } else if (!order.has(to)) visits.push(enter(to));
      else if (isOpen.has(to)) lower(visit.id, order.get(to));
    }
  }
  return { circles, heights };
}

interface Visit {
  id: string;
  steps: Iterator<string, undefined>;
}
