/** What articles add to an index by key, kept from one digest of a line to the next: only what changed is gathered again. */
import type { Article, Digest } from './digest.ts';
import type { Line } from './digest-line.ts';
import { append } from './name-index.ts';
import { perDigest } from './per-digest.ts';
import { everyBody, everything, type IndexRead, noteRead, readUnnoted } from './reads.ts';

export interface Gathering<T, V> {
  /** No other index has it. */
  name: string;
  /** Whether an article’s body decides too what keys it stands under; who shows more of a body asks for it. */
  ofBodies?: true;
  /**
   * What an article adds, each under its key. It may ask the digest for entities and for this article, and for nothing that
   * another article says.
   */
  gather: (digest: Digest, article: Article) => Iterable<readonly [key: string, item: T]>;
  /** The id of the article that has added an item. */
  articleOf: (item: T) => string;
  /** What the items of a key come to, in the order of the digest; of their articles and of entities it may ask as well. */
  sum: (digest: Digest, key: string, items: readonly T[]) => V;
  /** Whether an article that is another object adds the same as before. */
  isSame?: (before: Article, after: Article) => boolean;
}

export interface ArticleIndex<V> {
  get: (key: string) => V | undefined;
  /** In the order in which the articles of the digest first name the keys. */
  list: () => readonly V[];
  /** The articles that say something under a key, in the order of the digest. */
  articlesOf: (key: string) => readonly string[];
}

const indexes = new Map<string, (digest: Digest) => Pick<ArticleIndex<unknown>, 'articlesOf'>>();

/** The articles that say something under a key of an index, on nobody’s behalf. */
export const articlesUnder = (digest: Digest, index: string, key: string): readonly string[] =>
  indexes.get(index)?.(digest).articlesOf(key) ?? [];

/** A digest gets what a fresh one would: the items in its order, and what they come to. */
export function indexArticles<T, V>(gathering: Gathering<T, V>): (digest: Digest) => ArticleIndex<V> {
  const states = new WeakMap<Line, State<T, V>>();
  const indexed = (digest: Digest): ArticleIndex<V> => {
    const state = states.get(digest.line) ?? new State(gathering, digest.line.current);
    states.set(digest.line, state);
    state.bringTo(digest);
    return state;
  };
  indexes.set(gathering.name, indexed);
  return indexed;
}

class State<T, V> implements ArticleIndex<V> {
  readonly #gathering: Gathering<T, V>;
  readonly #current: Digest;
  #of: Digest | undefined;
  readonly #items = new Map<string, T[]>();
  readonly #reads = new Map<string, IndexRead>();
  readonly #sums = new Map<string, V>();
  #keys: string[] = [];
  #list: readonly V[] | undefined;

  constructor(gathering: Gathering<T, V>, current: Digest) {
    this.#gathering = gathering;
    this.#current = current;
  }

  /** Who gets what stands under a key depends on the articles that say it. */
  get(key: string): V | undefined {
    noteRead(this.#readOf(key));
    return readUnnoted(() => this.#sumUp(key));
  }

  #readOf(key: string): IndexRead {
    const { name, ofBodies = false } = this.#gathering;
    const read = this.#reads.get(key) ?? { index: name, key, ofBodies };
    this.#reads.set(key, read);
    return read;
  }

  articlesOf(key: string): readonly string[] {
    return [...new Set(this.#items.get(key)?.map(this.#gathering.articleOf))];
  }

  #sumUp(key: string): V | undefined {
    const known = this.#sums.get(key);
    const items = known === undefined ? this.#items.get(key) : undefined;
    if (!items) return known;
    const made = this.#gathering.sum(this.#current, key, items);
    this.#sums.set(key, made);
    return made;
  }

  list(): readonly V[] {
    noteRead(everything);
    if (this.#gathering.ofBodies) noteRead(everyBody);
    this.#list ??= readUnnoted(() => this.#keys.map((key) => this.#sumUp(key) as V));
    return this.#list;
  }

  bringTo(digest: Digest): void {
    digest.line.follow(digest);
    const before = this.#of;
    if (before === digest) return;
    readUnnoted(() => (before ? this.#renew(before, digest) : this.#fill(digest)));
    this.#of = digest;
  }

  #fill(digest: Digest): void {
    for (const article of digest.articles)
      for (const [key, item] of this.#gathering.gather(this.#current, article))
        append(this.#items, key, item);
    this.#keys = [...this.#items.keys()];
  }

  #renew(before: Digest, digest: Digest): void {
    const { gather, isSame } = this.#gathering;
    const changed = listChanged(before, digest).filter(
      ({ gone, come }) => !(gone && come && (isSame?.(gone, come) ?? false)),
    );
    if (changed.length === 0) return;
    const touched = new Map<string, T[]>();
    for (const { gone, come } of changed) {
      if (gone) for (const [key] of gather(before, gone)) touched.set(key, touched.get(key) ?? []);
      if (come) for (const [key, item] of gather(this.#current, come)) append(touched, key, item);
    }
    const ids = new Set(changed.map(({ id }) => id));
    for (const [key, added] of touched) this.#replace(digest, key, ids, added);
    this.#keys = this.#keys.filter((key) => !touched.has(key));
    this.#place(
      digest,
      [...touched.keys()].filter((key) => this.#items.has(key)),
    );
    this.#list = undefined;
  }

  /** The items of a key without those of some articles, and with those that are new. */
  #replace(digest: Digest, key: string, ids: ReadonlySet<string>, added: readonly T[]): void {
    const { articleOf } = this.#gathering;
    const position = (item: T): number => positionsOf(digest).get(articleOf(item)) ?? 0;
    const kept = (this.#items.get(key) ?? []).filter((item) => !ids.has(articleOf(item)));
    const items = [...kept, ...added].sort((a, b) => position(a) - position(b));
    this.#sums.delete(key);
    if (items.length > 0) this.#items.set(key, items);
    else this.#items.delete(key);
  }

  /** Puts keys where a fresh index has them: by the article that first names each, then as that names them. */
  #place(digest: Digest, keys: readonly string[]): void {
    const ranks = new Map<string, ReadonlyMap<string, number>>();
    const rankOf = (id: string, key: string): number => {
      const known = ranks.get(id) ?? this.#rankKeys(digest, id);
      ranks.set(id, known);
      return known.get(key) ?? 0;
    };
    const firstOf = (key: string): string => this.#gathering.articleOf(this.#items.get(key)?.[0] as T);
    const inOrder = (a: string, b: string): number => {
      const [x, y] = [firstOf(a), firstOf(b)];
      if (x === y) return rankOf(x, a) - rankOf(y, b);
      return (positionsOf(digest).get(x) ?? 0) - (positionsOf(digest).get(y) ?? 0);
    };
    for (const key of keys) {
      let [low, high] = [0, this.#keys.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (inOrder(this.#keys[middle] as string, key) < 0) low = middle + 1;
        else high = middle;
      }
      this.#keys.splice(low, 0, key);
    }
  }

  #rankKeys(digest: Digest, id: string): ReadonlyMap<string, number> {
    const article = digest.findArticle(id);
    const ranks = new Map<string, number>();
    if (article)
      for (const [key] of this.#gathering.gather(this.#current, article))
        if (!ranks.has(key)) ranks.set(key, ranks.size);
    return ranks;
  }
}

/** Whether two states of an article make the same claims, at the same place in the digest. */
export const makesSameClaims = (before: Article, after: Article): boolean =>
  before.claims === after.claims && before.fields === after.fields;

/** Where each article stands in a digest, by its id. */
export const positionsOf = perDigest(
  ({ articles }): ReadonlyMap<string, number> => new Map(articles.map(({ id }, index) => [id, index])),
);

interface Changed {
  id: string;
  gone?: Article;
  come?: Article;
}

/** The articles that only one of two digests has, as it has them. */
function listChanged(before: Digest, after: Digest): Changed[] {
  const known = new Set(before.articles);
  const added = after.articles.filter((article) => !known.delete(article));
  const ids = new Set([...known, ...added].map(({ id }) => id));
  const goneById = new Map([...known].map((article) => [article.id, article]));
  const comeById = new Map(added.map((article) => [article.id, article]));
  return [...ids].map((id) => {
    const [gone, come] = [goneById.get(id), comeById.get(id)];
    return { id, ...(gone && { gone }), ...(come && { come }) };
  });
}
