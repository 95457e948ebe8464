/** How the editor settled a disagreement: which claim is preferred, and why. */
import type { Digest, Entity } from '../link/digest.ts';
import type { Group } from './weigh.ts';

export type Ruling = Entity['fields']['rulings'][number];

/** The rulings, in force on the as-of date, of the things that a group is about that prefer one of its claims. */
export function rulingsOf({ findEntity, today }: Digest, { about, claims }: Group): Ruling[] {
  return about
    .flatMap((id) => findEntity(id)?.fields.rulings ?? [])
    .filter(({ prefer, date }) => date <= today && claims.some(({ id }) => id === prefer));
}
