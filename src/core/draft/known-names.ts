/**
 * The names by which a text may call what the digest knows: names and aliases, and what people make of them
 * (`Birka Potash Inc.`, `U.S.` and `US`, `batteries` and `battery`).
 */
import type { Digest, Entity } from '../link/digest.ts';
import { findNames } from '../link/link-mentions.ts';
import { indexNames, type NameIndex } from '../link/name-index.ts';
import type { ContentRecord } from '../load/content-record.ts';

export interface KnownMention {
  index: number;
  end: number;
  /** As the text has it. */
  words: string;
  /** One, or all that share the name: an editor has to choose. */
  ids: readonly string[];
}

/** Finds the known names of a text, from left to right. */
export type FindKnown = (text: string) => KnownMention[];

/** Legal forms: they belong to a name in the register, and prose leaves them out. */
export const legalForm =
  /,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LLP|PLC|plc|AG|SA|S\.A|SE|NV|N\.V|BV|B\.V|ASA|AS|A\/S|AB|Oy|Oyj|GmbH|KG|SpA|S\.p\.A|Pty|Pte|KK|SARL|Holdings?|Group)\.?$/;

export function createFindKnown(digest: Digest): FindKnown {
  const records = digest.entities.map((entity) => withVariants(entity));
  const names = indexNames(records as unknown as ContentRecord[]);
  return (text) => listKnown(text, names);
}

function listKnown(text: string, names: NameIndex): KnownMention[] {
  return [...findNames(fold(text), names)].map(({ index, name, id }) => ({
    index,
    end: index + name.length,
    words: text.slice(index, index + name.length),
    ids: id === undefined ? (names.shared.get(name) ?? []) : [id],
  }));
}

/** The entity with more aliases. A variant that is somebody else’s own name is found under both. */
function withVariants({ kind, id, fields }: Entity): object {
  const own = [fields.name, ...fields.aliases];
  const aliases = [...new Set(own.flatMap((name) => listVariants(name, kind)).map(fold))];
  return { kind, id, fields: { ...fields, name: fold(fields.name), aliases } };
}

function listVariants(name: string, kind: Entity['kind']): string[] {
  const plain = name.replace(legalForm, '').replace(/^The\s+/, '');
  const variants = [name];
  if (plain.length > 3) variants.push(plain);
  if (/^[A-Z]{2,4}$/.test(name)) variants.push(`${[...name].join('.')}.`);
  if (/^(?:[A-Z]\.){2,4}$/.test(name)) variants.push(name.replaceAll('.', ''));
  if (name.includes('&')) variants.push(name.replaceAll('&', 'and'));
  if (/\sand\s/.test(name)) variants.push(name.replace(/\sand\s/, ' & '));
  if (kind === 'topic' || kind === 'policy' || kind === 'figure') variants.push(...listNumbers(name));
  return variants;
}

/** One and many. */
function listNumbers(name: string): string[] {
  if (name.length <= 4) return [];
  if (/ies$/.test(name)) return [name.replace(/ies$/, 'y')];
  if (/[^s]s$/.test(name)) return [name.slice(0, -1)];
  return [/[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : /s$/.test(name) ? name : `${name}s`];
}

/** Letters without their marks, one kind of quote, dash and space; every character stays where it was. */
export const fold = (text: string): string =>
  text.replace(/[^ -~\n]/g, (char) => {
    if (/[’‘ʼ′]/.test(char)) return "'";
    if (/[–—‑‐−]/.test(char)) return '-';
    if (/\s/.test(char)) return ' ';
    const base = char.normalize('NFD')[0] ?? char;
    return { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' }[base] ?? base;
  });
