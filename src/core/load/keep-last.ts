/** What is costly to make and large to keep: made when it is asked for, and only the last few kept. */

/** Makes values for keys; of `most` keys the value is kept, the one made first goes first. */
export function keepLast<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  // In a ring: to look for the first key of a map, an engine goes through all that were deleted before it.
  const keys: K[] = [];
  let next = 0;
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (keys.length === most) kept.delete(keys[next] as K);
    kept.set(key, made);
    keys[next] = key;
    next = (next + 1) % most;
    return made;
  };
}

/** Makes a value the first time that it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
