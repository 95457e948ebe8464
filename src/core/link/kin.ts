/** Which entities count as one party: a thing and what it is part of, however many steps up. */
import type { Digest, Entity } from './digest.ts';

type Entities = Pick<Digest, 'findEntity'>;

/** More steps up than any thing has: what is beyond them is a mistake, which the check tells. */
export const mostSteps = 100;

/** The thing and everything it is part of, nearest first; a circle of parents ends where it closes. */
export const listAncestry = (entities: Entities, id: string): string[] => [...ancestryOf(entities, id)];

/** Whether one is the other, or is part of it. */
export const isKin = (entities: Entities, a: string, b: string): boolean =>
  a === b || ancestryOf(entities, a).has(b) || ancestryOf(entities, b).has(a);

/** Whether `place` is `region` or lies in it. */
export const liesIn = (entities: Entities, place: string, region: string): boolean =>
  ancestryOf(entities, place).has(region);

const known = new WeakMap<Entities, Map<string, ReadonlySet<string>>>();

/** Worked out once for each: every two claims of a group ask for it. */
function ancestryOf(entities: Entities, id: string): ReadonlySet<string> {
  const all = known.get(entities) ?? new Map<string, ReadonlySet<string>>();
  known.set(entities, all);
  const found = all.get(id) ?? climb(entities, id);
  all.set(id, found);
  return found;
}

function climb({ findEntity }: Entities, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !found.has(next) && found.size <= mostSteps) {
    found.add(next);
    const fields: Entity['fields'] | undefined = findEntity(next)?.fields;
    next = fields && 'parent' in fields ? fields.parent : undefined;
  }
  return found;
}
