/** Which entities count as one party: a thing and what it is part of, however many steps up. */
import type { Digest, Entity } from './digest.ts';

/** The thing and everything it is part of, nearest first; a circle of parents ends where it closes. */
export function listAncestry({ findEntity }: Pick<Digest, 'findEntity'>, id: string): string[] {
  const found = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !found.has(next)) {
    found.add(next);
    const fields: Entity['fields'] | undefined = findEntity(next)?.fields;
    next = fields && 'parent' in fields ? fields.parent : undefined;
  }
  return [...found];
}

/** Whether one is the other, or is part of it. */
export const isKin = (digest: Pick<Digest, 'findEntity'>, a: string, b: string): boolean =>
  a === b || listAncestry(digest, a).includes(b) || listAncestry(digest, b).includes(a);

/** Whether `place` is `region` or lies in it. */
export const liesIn = (digest: Pick<Digest, 'findEntity'>, place: string, region: string): boolean =>
  listAncestry(digest, place).includes(region);
