/** The entities of a kind among some ids, in the order of the digest: without a look at all others for each page. */

import type { Digest, Entity } from '../link/digest.ts';
import { perDigest } from '../link/per-digest.ts';
import type { EntityKind } from '../schema/kinds.ts';

const orderOf = perDigest(
  ({ entities }): ReadonlyMap<string, number> => new Map(entities.map(({ id }, index) => [id, index])),
);

/** In the order of the digest. */
export function listAmong(digest: Digest, kind: EntityKind, ids: Iterable<string>): Entity[] {
  const order = orderOf(digest);
  return [...new Set(ids)]
    .flatMap((id) => digest.findEntity(id) ?? [])
    .filter((entity) => entity.kind === kind)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
