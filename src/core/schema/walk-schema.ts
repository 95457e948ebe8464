/** Walks a zod schema beside a value: which references it holds, which fields an object may have. */
import { z } from 'zod';
import type { RefTarget } from './fields.ts';

export interface Reference {
  path: PropertyKey[];
  id: string;
  targets: readonly RefTarget[];
}

type Inner = z.core.$ZodType;

/** Every reference that `value` (as the schema returned it) holds, with its path and the kinds it may lead to. */
export function listReferences(schema: z.ZodType, value: unknown): Reference[] {
  const found: Reference[] = [];
  walk(schema, value, [], found);
  return found;
}

function walk(schema: Inner, value: unknown, path: PropertyKey[], found: Reference[]): void {
  if (value === undefined || value === null) return;
  const inner = unwrap(schema);
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? inner.element : inner;
    for (const [index, item] of value.entries()) walk(element as Inner, item, [...path, index], found);
  } else if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(inner.shape)) {
      walk(field as Inner, (value as Record<string, unknown>)[key], [...path, key], found);
    }
  } else if (typeof value === 'string') {
    const targets = z.globalRegistry.get(inner)?.ref as RefTarget[] | undefined;
    if (targets) found.push({ path, id: value, targets });
  }
}

/** The fields that the object at `path` may have; empty where there is none. */
export function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(findSchema(schema, path));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The line that describes the field at `path`, if one does. */
export const findDescription = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined =>
  z.globalRegistry.get(findSchema(schema, path))?.description;

/** Whether the field at `path` takes `value` as it is. */
export const takesValue = (schema: z.ZodType, path: readonly PropertyKey[], value: unknown): boolean =>
  z.safeParse(findSchema(schema, path), value).success;

/** What a field at `path` may be; of “one or many” the one, unless the path goes on into a list. */
function findSchema(schema: Inner, path: readonly PropertyKey[]): Inner {
  return path.reduce<Inner>((outer, step) => {
    const inner = unwrap(outer);
    if (inner instanceof z.ZodArray) return inner.element as Inner;
    if (inner instanceof z.ZodObject) return (inner.shape[String(step)] as Inner) ?? z.never();
    // “One or many” is unwrapped to its one: an entry of its list is the same.
    return typeof step === 'number' ? inner : z.never();
  }, schema);
}

/** The schema behind optional, default, transform and “one or many”. */
function unwrap(schema: Inner): Inner {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.def.innerType as Inner);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in as Inner);
  if (schema instanceof z.ZodUnion) return unwrap(schema.options[0] as Inner);
  return schema;
}
