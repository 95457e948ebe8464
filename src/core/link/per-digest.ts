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

/** Made for each thing of a digest the first time that it is asked for: by its id, or by the object that it is, with which it is forgotten. */
export function perThing<K extends string | object, T extends object>(
  make: (digest: Digest, thing: K) => T,
): (digest: Digest, thing: K) => T {
  const knownOf = perDigest(() => ({ named: new Map<string, T>(), objects: new WeakMap<object, T>() }));
  return (digest, thing) => {
    const { named, objects } = knownOf(digest);
    const found = (typeof thing === 'string' ? named.get(thing) : objects.get(thing)) ?? make(digest, thing);
    if (typeof thing === 'string') named.set(thing, found);
    else objects.set(thing, found);
    return found;
  };
}
