/** What results can be narrowed by, and how: names that the index and the page of search share. */

/** The values of each are as a reader sees them. */
export const searchFilters = ['kind', 'publisher', 'year', 'entity'] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** A filter that no reader sees: the names of an entity as `foldName` writes them, for who knows one exactly. */
export const nameFilter = 'called';

/** A name without case, accents, spaces and signs: as names are compared. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** By the newest day that a record is of. */
export const searchSort = 'newest';

/**
 * A word that every record has and nobody types: to ask for all of them without it, Pagefind 1.5 would load its whole
 * index (https://github.com/Pagefind/pagefind/pull/1317).
 */
export const everyRecord = 'ꜩꜩ';
