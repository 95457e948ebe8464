/** Text with links in it, as data: what a component prints without ever parsing HTML. */
import type { Digest } from '../link/digest.ts';
import { isolate } from './direction.ts';

export interface RichLink {
  href: string;
  label: string;
}

export type RichText = readonly (string | RichLink)[];

/** An entity as a link with its name; an id that leads nowhere stays text. */
export function linkEntity({ findEntity, urls }: Digest, id: string): string | RichLink {
  const entity = findEntity(id);
  return entity ? { href: urls.page(entity.kind, id), label: entity.fields.name } : id;
}

/** `A, B and C`, each as a link. */
export function linkAll(digest: Digest, ids: readonly string[]): RichText {
  return joinRich(ids.map((id) => [linkEntity(digest, id)]));
}

/** `A, B, C and 4 more`. */
export function linkSome(digest: Digest, ids: readonly string[], most: number): RichText {
  if (ids.length <= most + 1) return linkAll(digest, ids);
  return joinRich([
    ...ids.slice(0, most).map((id) => [linkEntity(digest, id)]),
    [`${ids.length - most} more`],
  ]);
}

/** Parts joined as a sentence joins them: with commas and a last “and”. */
export function joinRich(parts: readonly RichText[]): RichText {
  return parts.flatMap((part, index) => {
    const joint = index === 0 ? [] : [index === parts.length - 1 ? ' and ' : ', '];
    return [...joint, ...part];
  });
}

/** The text alone. */
export const plainText = (text: RichText): string =>
  text.map((part) => (typeof part === 'string' ? part : part.label)).join('');

/** The same for a reader, who meets it without its links: each name keeps to its own direction. */
export const plainLine = (text: RichText): string =>
  text.map((part) => (typeof part === 'string' ? part : isolate(part.label))).join('');
