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
  let inner = unwrap(schema);
  for (const step of path) {
    if (inner instanceof z.ZodArray) inner = unwrap(inner.element as Inner);
    else if (inner instanceof z.ZodObject) inner = unwrap((inner.shape[String(step)] as Inner) ?? z.never());
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema behind optional, default, transform and “one or many”. */
function unwrap(schema: Inner): Inner {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.def.innerType as Inner);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in as Inner);
  if (schema instanceof z.ZodUnion) return unwrap(schema.options[0] as Inner);
  return schema;
}
