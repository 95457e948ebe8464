/** What is worked out once for each digest and forgotten with it. */
import type { Digest } from './digest.ts';

/** Made for a digest the first time that it is asked for. */
export function perDigest<T extends object>(make: (digest: Digest) => T): (digest: Digest) => T {
  const known = new WeakMap<Digest, T>();
  return (digest) => {
    const found = known.get(digest) ?? make(digest);
    known.set(digest, found);
    return found;
  };
}

/** Made for each thing of a digest the first time that it is asked for: by the id of the thing, or by the object that it is. */
export function perThing<K extends string | object, T extends object>(
  make: (digest: Digest, thing: K) => T,
): (digest: Digest, thing: K) => T {
  const knownOf = perDigest(() => new Map<K, T>());
  return (digest, thing) => {
    const known = knownOf(digest);
    const found = known.get(thing) ?? make(digest, thing);
    known.set(thing, found);
    return found;
  };
}
