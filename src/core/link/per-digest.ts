/** What is worked out once for each digest and forgotten with it. Who asks for it depends on what it was worked out from. */
import type { Digest } from './digest.ts';
import { type Kept, keep, useKept } from './reads.ts';

/** Made for a digest the first time that it is asked for. */
export function perDigest<T extends object>(make: (digest: Digest) => T): (digest: Digest) => T {
  const known = new WeakMap<Digest, Kept<T>>();
  return (digest) => {
    const found = known.get(digest) ?? keep(() => make(digest));
    known.set(digest, found);
    return useKept(found);
  };
}

/** Made for each thing of a digest the first time that it is asked for: by its id, or by the object that it is, with which it is forgotten. */
export function perThing<K extends string | object, T extends object>(
  make: (digest: Digest, thing: K) => T,
): (digest: Digest, thing: K) => T {
  const knownOf = perDigest(() => ({
    named: new Map<string, Kept<T>>(),
    objects: new WeakMap<object, Kept<T>>(),
  }));
  return (digest, thing) => {
    const { named, objects } = knownOf(digest);
    const known = typeof thing === 'string' ? named.get(thing) : objects.get(thing);
    const found = known ?? keep(() => make(digest, thing));
    if (typeof thing === 'string') named.set(thing, found);
    else objects.set(thing, found);
    return useKept(found);
  };
}
