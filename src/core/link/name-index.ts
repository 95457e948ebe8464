/** Every name and alias of every entity, so that bodies can be searched for all of them in one pass. */
import type { ContentRecord } from '../load/content-record.ts';
import { type Beginnings, markBeginnings } from './find-word.ts';

export interface KnownName {
  name: string;
  /** Absent where two or more entities share the name: it is recognised, and never linked. */
  id?: string;
  /** The name in lower case; absent where it counts only as written. */
  lower?: string;
}

export interface NameIndex {
  /** Names by their first word in lower case, longest first. */
  byFirstWord: ReadonlyMap<string, readonly KnownName[]>;
  /** How names begin. */
  beginnings: Beginnings;
  /** Names that two or more entities share; they are never linked. */
  shared: ReadonlyMap<string, readonly string[]>;
}

/** Names of up to four letters count only as written: “US” is a country, “us” is not. */
export const isCaseSensitive = (name: string): boolean => (name.match(/\p{L}/gu)?.length ?? 0) <= 4;

/** What two names have in common that a text cannot tell apart. */
export const nameKey = (name: string): string => (isCaseSensitive(name) ? name : name.toLowerCase());

export const firstWord = (text: string): string => /[\p{L}\p{N}\p{M}]+/u.exec(text)?.[0].toLowerCase() ?? '';

/** Builds the index of the entities that have fields. */
export function indexNames(records: Iterable<ContentRecord>): NameIndex {
  const owners = new Map<string, (KnownName & { id: string })[]>();
  for (const record of records) {
    if (record.kind === 'article' || !record.fields) continue;
    for (const name of new Set([record.fields.name, ...record.fields.aliases])) {
      const lower = isCaseSensitive(name) ? undefined : name.toLowerCase();
      append(owners, nameKey(name), { name, id: record.id, ...(lower !== undefined && { lower }) });
    }
  }
  const byFirstWord = new Map<string, KnownName[]>();
  const shared = new Map<string, string[]>();
  for (const known of owners.values()) {
    known.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const ids = [...new Set(known.map(({ id }) => id))];
    const [first] = known;
    if (!first) continue;
    if (ids.length > 1) shared.set(first.name, ids);
    const { id: _, ...nobody } = first;
    append(byFirstWord, firstWord(first.name), ids.length > 1 ? nobody : first);
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.name.length - a.name.length);
  return { byFirstWord, beginnings: markBeginnings(byFirstWord.keys()), shared };
}

/** The one entity of that name or alias; undefined where none or several have it. */
export const findByName = ({ byFirstWord }: NameIndex, words: string): string | undefined =>
  byFirstWord
    .get(firstWord(words))
    ?.find(({ name }) =>
      isCaseSensitive(name) ? name === words : name.toLowerCase() === words.toLowerCase(),
    )?.id;

/** Adds to the list under `key`. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
