/** Ids with what they stand for, so that typing a name finds the id. */
import { makeKey } from '../link/build-claims.ts';
import { type ClaimType, claimTypes } from '../link/claim.ts';
import type { EntityRecord, Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { RefTarget } from '../schema/fields.ts';
import { kinds } from '../schema/kinds.ts';
import type { Suggestion } from './suggestion.ts';

/** A word of a vocabulary; what it reads as, where that says more. */
export const word = (text: string, label?: string): Suggestion => ({
  kind: 'word',
  label: text,
  insert: text,
  ...(label && label !== text && { detail: label }),
});

/** The entities that a reference may lead to, but for the file itself; those it names already come first. */
export function listEntities(library: Library, targets: readonly RefTarget[], own: string): Suggestion[] {
  const isWanted = ({ kind, id }: EntityRecord): boolean =>
    id !== own && (targets.length === 0 || targets.includes('*') || targets.includes(kind));
  const words = targets
    .filter((target) => target === 'unnamed' || target === 'unknown')
    .map((text) => word(text));
  const named = listTexts(library.records.get(own)?.data);
  const entities = library.entities.filter(isWanted);
  const near = entities.filter(({ id }) => named.has(id));
  const far = entities.filter(({ id }) => !named.has(id));
  return [...near.map(entitySuggestion), ...words, ...far.map(entitySuggestion)];
}

/** Every text in the front matter of a file: what it names already it is likely to name again. */
function listTexts(data: unknown): ReadonlySet<unknown> {
  if (typeof data !== 'object' || data === null) return new Set([data]);
  return new Set(Object.values(data).flatMap((value) => [...listTexts(value)]));
}

function entitySuggestion(entity: EntityRecord): Suggestion {
  const { kind, id } = entity;
  const { name, aliases } = namesOf(entity);
  const also = aliases.length > 0 ? `\n\nAlso ${aliases.join(', ')}.` : '';
  return {
    kind: 'entity',
    label: id,
    insert: id,
    detail: `${name} (${kinds[kind].one.toLowerCase()})`,
    help: `**${name}**${also}`,
    filter: [id, name, ...aliases].join(' '),
  };
}

/** What a thing is called, also while its file is not whole: then what there is of it is taken as it stands. */
export function namesOf({ id, data }: ContentRecord): { name: string; aliases: string[] } {
  const { name, title, aliases } = (data ?? {}) as Record<string, unknown>;
  const shown = [name, title].find((text) => typeof text === 'string' && text !== '') as string | undefined;
  const others = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
  return { name: shown ?? id, aliases: others };
}

/** The claims of the article itself, by their key; the article may still lack what the check asks for. */
export function listOwnClaims({ records }: Library, article: string): Suggestion[] {
  const data = records.get(article)?.data as Partial<Record<string, unknown>> | undefined;
  return Object.entries(claimTypes).flatMap(([list, type]) => {
    const claims = data?.[list];
    const maps = Array.isArray(claims)
      ? claims.filter((claim) => typeof claim === 'object' && claim !== null)
      : [];
    return maps.map((fields) => {
      const key = typeof fields.key === 'string' ? fields.key : makeKey(type, fields);
      return claimSuggestion(key, type, fields);
    });
  });
}

/** The claims of the other articles, as `article#key`. */
export const listClaims = (library: Library, article: string): Suggestion[] =>
  [...library.claims].flatMap(([id, claims]) =>
    id === article ? [] : claims.map((claim) => claimSuggestion(claim.id, claim.type, claim.fields)),
  );

function claimSuggestion(text: string, type: ClaimType, fields: object): Suggestion {
  return { kind: 'claim', label: text, insert: text, detail: describeClaim(type, fields) };
}

/** A claim in one line: its type and what it says, as the front matter has it. */
export function describeClaim(type: ClaimType, fields: object): string {
  const {
    title,
    name,
    figure,
    text,
    about,
    from,
    to,
    status,
    value,
    said: words,
    unit,
    ...rest
  } = fields as Record<string, unknown>;
  const what = type === 'relation' ? [from, rest.type, to] : [title ?? name ?? figure ?? text ?? about];
  const number = value ? [value, unit] : [words];
  const parts = [...what, ...(type === 'status' ? [status] : number)].flat();
  return `${type}: ${parts.filter((part) => typeof part === 'string').join(' ')}`;
}
