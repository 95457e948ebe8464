/** Who says it first: whom articles credit, else whose report they relay. Articles that name nobody add no origin. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin } from '../link/kin.ts';

/**
 * The named origins of claims, one name of each, in order. One origin are those who say something together, who relays
 * and who is relayed, and a body and what it is part of; a publisher is no origin of its own article. The order of the
 * claims decides nothing but which name stands for an origin.
 */
export function listOrigins(digest: Digest, claims: readonly Claim[]): string[] {
  const relayed = new Set(claims.flatMap(({ fields }) => fields.via ?? []));
  const origins: { name: string; ids: Set<string> }[] = [];
  for (const claim of claims) {
    const ids = originsOf(digest, claim);
    const [name] = ids;
    if (name === undefined) continue;
    const publisher = publisherOf(digest, claim);
    const linked = [
      ...ids,
      ...(claim.fields.via ?? []),
      ...(publisher && relayed.has(publisher) ? [publisher] : []),
    ];
    const isOne = ({ ids: known }: { ids: Set<string> }): boolean =>
      linked.some((id) => [...known].some((other) => isKin(digest, other, id)));
    const [first, ...others] = origins.filter(isOne);
    if (!first) {
      origins.push({ name, ids: new Set(linked) });
      continue;
    }
    // What links two that were apart makes one of them.
    for (const id of [...linked, ...others.flatMap((other) => [...other.ids])]) first.ids.add(id);
    for (const other of others) origins.splice(origins.indexOf(other), 1);
  }
  return origins.map(({ name }) => name);
}

/** Those that one claim names. */
export function originsOf(digest: Digest, claim: Claim): readonly string[] {
  const publisher = publisherOf(digest, claim);
  return (claim.fields.by ?? claim.fields.via ?? []).filter((id) => id !== publisher);
}

const publisherOf = ({ findArticle }: Digest, { article }: Claim): string | undefined =>
  findArticle(article)?.fields.source.publisher;
