/** The identity of two things as one: names are joined, gaps are filled, and what contradicts is told. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { nameKey } from '../link/name-index.ts';
import { listReferences } from '../schema/walk-schema.ts';
import type { ContentText, Span } from './content-text.ts';
import { addField, addToList, addToMap, replaceValue } from './yaml-places.ts';

/** Whose word stands where the two contradict each other. */
export type Keep = 'from' | 'into';

export interface Merged {
  /** Changes to the file that stays. */
  spans: Span[];
  /** One line for each thing in which the two contradict each other. */
  conflicts: string[];
}

type Fields = Record<string, unknown>;

/** What the fields of `into` take from those of `from`; what they hold already is not taken twice. */
export function mergeFields(from: ContentText, into: ContentText, keep?: Keep): Merged {
  const [theirs, ours] = [trimmed(from.data) as Fields, trimmed(into.data) as Fields];
  const incoming: Fields = {
    ...theirs,
    name: ours.name,
    aliases: listNewNames(theirs, ours),
    formerly: [...asList(theirs.formerly).filter((id) => id !== into.id), from.id],
  };
  const steps = Object.entries((into.schema as z.ZodObject).shape).map(([name, schema]) => {
    const field = { name, schema: schema as z.ZodType, theirs: incoming[name], ours: ours[name] };
    return mergeField(field, into, keep);
  });
  return {
    spans: steps.flatMap(({ spans }) => spans),
    conflicts: steps.flatMap(({ conflicts }) => conflicts),
  };
}

/** Each line says where one of two things names the other: whoever wrote that did not take them for one. */
export function listApart(one: ContentText, other: ContentText): string[] {
  return listReferences(one.schema, one.data)
    .filter(({ id }) => id === other.id)
    .map(({ path: [field] }) => `\`${String(field)}\` of “${one.id}” names “${other.id}”: take it out first`);
}

/** Names of theirs that are none of ours, upper and lower case being one as they are in texts. */
function listNewNames(theirs: Fields, ours: Fields): string[] {
  const known = new Set([ours.name, ...asList(ours.aliases)].map((name) => nameKey(String(name))));
  const names = [theirs.name, ...asList(theirs.aliases)].map(String);
  return names.filter((name) => known.size !== known.add(nameKey(name)).size);
}

interface Field {
  name: string;
  schema: z.ZodType;
  theirs: unknown;
  ours: unknown;
}

function mergeField(field: Field, into: ContentText, keep?: Keep): Merged {
  const { name, schema, theirs, ours } = field;
  const done = (spans: Span[]): Merged => ({ spans, conflicts: [] });
  if (isEmpty(theirs) || isDeepStrictEqual(theirs, ours)) return done([]);
  const inner = unwrap(schema);
  if (isSet(name, inner)) {
    const known = asList(ours);
    const missing = asList(theirs).filter((item) => !known.some((own) => isDeepStrictEqual(own, item)));
    return done(addToList(into, name, missing));
  }
  if (ours === undefined) return done([addField(into, name, theirs)]);
  if (isEmpty(ours)) return done(replaceValue(into, [name], theirs));
  if (inner instanceof z.ZodRecord) return mergeTable(field, into, keep);
  if (keep === 'from') return done(replaceValue(into, [name], theirs));
  return keep === 'into' ? done([]) : { spans: [], conflicts: [tell(name, theirs, ours)] };
}

/** Each entry on its own, as if it were a field. */
function mergeTable({ name, theirs, ours }: Field, into: ContentText, keep?: Keep): Merged {
  const [a, b] = [theirs, ours] as [Fields, Fields];
  const missing = Object.entries(a).filter(([key]) => !Object.hasOwn(b, key));
  const clashing = Object.entries(a).filter(([key, value]) => Object.hasOwn(b, key) && b[key] !== value);
  const replaced = keep === 'from' ? clashing : [];
  return {
    spans: [
      ...replaced.flatMap(([key, value]) => replaceValue(into, [name, key], value)),
      ...addToMap(into, name, Object.fromEntries(missing)),
    ],
    conflicts: keep ? [] : clashing.map(([key, value]) => tell(`${name}.${key}`, value, b[key])),
  };
}

const tell = (name: string, theirs: unknown, ours: unknown): string =>
  `\`${name}\`: ${show(theirs)} and ${show(ours)}`;

const show = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value));

/** Lists that say nothing by what they lack: names, former ids, rulings, and the things that a field refers to. */
function isSet(name: string, inner: z.core.$ZodType): boolean {
  if (!(inner instanceof z.ZodArray)) return false;
  const element = inner.element as z.core.$ZodType;
  const isReference = z.globalRegistry.get(element)?.ref !== undefined;
  return isReference || element instanceof z.ZodObject || name === 'aliases' || name === 'formerly';
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType as z.core.$ZodType)
    : schema;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The same value with its texts trimmed, as the schema reads them. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]));
}
