/** The routes of files that stand beside the pages of entities: `/companies/x/feed.xml`. */
import type { Digest, Entity } from '../core/link/digest.ts';
import { kinds } from '../core/schema/kinds.ts';
import { loadDigest } from './digest-store.ts';

export interface EntityProps {
  digest: Digest;
  entity: Entity;
}

/** One path for each entity that has the file, and for each id it had before: who follows it there goes on following it. */
export const pathsOfEntities = (has: (entity: Entity, digest: Digest) => boolean) => async () => {
  const digest = await loadDigest();
  return digest.entities
    .filter((entity) => has(entity, digest))
    .flatMap((entity) =>
      [entity.id, ...entity.fields.formerly].map((id) => ({
        params: { folder: kinds[entity.kind].folder, id },
        props: { digest, entity },
      })),
    );
};
