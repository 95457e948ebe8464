/** Names that an article shortens once it has told them in full: `Dunn` for Scott Dunn, `(BGA)`. */
import type { Digest } from '../link/digest.ts';
import { fold, type KnownMention, legalForm } from './known-names.ts';

export interface ShortName {
  name: string;
  id: string;
}

/** The short names that the text, read as a whole, gives to those it names in full. */
export function listShortNames(text: string, mentions: readonly KnownMention[], digest: Digest): ShortName[] {
  const folded = fold(text);
  const found = new Map<string, string | undefined>();
  const add = (name: string, id: string): void => {
    // Of a name that two of them share nobody knows whom it means.
    if (isName(name, folded)) found.set(name, found.has(name) && found.get(name) !== id ? undefined : id);
  };
  for (const { ids, end } of mentions) {
    const [id, ...others] = ids;
    const entity = id === undefined || others.length > 0 ? undefined : digest.findEntity(id);
    if (!entity) continue;
    const bracket = /^\s\(["'“‘]?([A-Z][A-Za-z.&]{1,9})["'”’]?\)/.exec(text.slice(end))?.[1];
    if (bracket) found.set(bracket, entity.id);
    const words = fold(entity.fields.name).replace(legalForm, '').split(' ');
    if (words.length < 2) continue;
    if (entity.kind === 'person') add(words.at(-1) ?? '', entity.id);
    if (entity.kind === 'company' || entity.kind === 'project') add(words[0] ?? '', entity.id);
  }
  const taken = new Set(digest.entities.flatMap(({ fields }) => [fields.name, ...fields.aliases].map(fold)));
  return [...found].flatMap(([name, id]) => (id === undefined || taken.has(name) ? [] : [{ name, id }]));
}

/** A word that the text writes with a small letter elsewhere is no name: `American` may be, `Rare` is not. */
const isName = (word: string, folded: string): boolean =>
  word.length > 2 &&
  /^[A-Z]/.test(word) &&
  !new RegExp(`(?<![\\w-])${escapeRegExp(word.toLowerCase())}(?![\\w-])`).test(folded) &&
  !generic.test(word);

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words that begin the names of many. */
const generic =
  /^(?:The|New|North|South|East|West|Northern|Southern|Eastern|Western|Central|National|International|American|European|Global|General|First|United|Royal|Great|Port|Lake|Mount|Saint|Fort|Bank|Council|Ministry|Department|University|Nordic|Baltic|Rare|USA|US|China|Chinese)$/;

/** Where the short names stand, outside of what is known already. */
export function findShortNames(
  text: string,
  names: readonly ShortName[],
  known: readonly KnownMention[],
): KnownMention[] {
  const folded = fold(text);
  return names.flatMap(({ name, id }) =>
    [...folded.matchAll(new RegExp(`(?<![\\w-])${escapeRegExp(name)}(?![\\w])`, 'g'))]
      .map(({ index }) => ({
        index,
        end: index + name.length,
        words: text.slice(index, index + name.length),
        ids: [id],
      }))
      .filter((one) => !known.some(({ index, end }) => one.index < end && one.end > index)),
  );
}
