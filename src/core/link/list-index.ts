/** The things of a list by their keys, kept from one list to the next: only what has gone or come is sorted in again. */
import { append } from './name-index.ts';

/** Makes indexes of lists that follow each other; what stands in both of two lists stands there in one order. */
export class ListIndex<T extends object> {
  readonly #keysOf: (one: T) => Iterable<string>;
  readonly #byKey = new Map<string, T[]>();
  #list: readonly T[] = [];

  constructor(keysOf: (one: T) => Iterable<string>) {
    this.#keysOf = keysOf;
  }

  /** What stands under each key, in the order of the list. It is good until the index is brought to another list. */
  bringTo(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
    if (this.#list.length === 0)
      for (const one of list) for (const key of new Set(this.#keysOf(one))) append(this.#byKey, key, one);
    else this.#renew(list);
    this.#list = list;
    return this.#byKey;
  }

  #renew(list: readonly T[]): void {
    const gone = new Set(this.#list);
    const come = list.filter((one) => !gone.delete(one));
    if (gone.size + come.length === 0) return;
    const touched = new Map<string, T[]>();
    for (const one of gone) for (const key of this.#keysOf(one)) touched.set(key, touched.get(key) ?? []);
    for (const one of come) for (const key of new Set(this.#keysOf(one))) append(touched, key, one);
    const positions = new Map(list.map((one, index) => [one, index]));
    for (const [key, added] of touched) {
      const kept = (this.#byKey.get(key) ?? []).filter((one) => !gone.has(one));
      const items = [...kept, ...added].sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0));
      if (items.length > 0) this.#byKey.set(key, items);
      else this.#byKey.delete(key);
    }
  }
}
