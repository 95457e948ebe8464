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
  const inner = unwrap(findSchema(schema, path) ?? z.never());
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The line that describes the field at `path`, if one does. */
export function findDescription(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const field = findSchema(schema, path);
  return field && z.globalRegistry.get(field)?.description;
}

/** Whether the field at `path` takes `value` as it is. */
export function takesValue(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): boolean {
  const field = findSchema(schema, path);
  return field !== undefined && z.safeParse(field, value).success;
}

/** The schema of what stands at `path`; undefined where nothing may. A list may stand in for one of its entries. */
export function findSchema(schema: z.ZodType, path: readonly PropertyKey[]): Inner | undefined {
  let at: Inner | undefined = schema;
  for (const step of path) {
    const inner: Inner = unwrap(at);
    if (typeof step === 'number') at = inner instanceof z.ZodArray ? (inner.element as Inner) : inner;
    else if (inner instanceof z.ZodObject && Object.hasOwn(inner.shape, step)) at = inner.shape[String(step)];
    else at = inner instanceof z.ZodRecord ? (inner.valueType as Inner) : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

/** The schema behind optional, default, transform and “one or many”. */
function unwrap(schema: Inner): Inner {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.def.innerType as Inner);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in as Inner);
  if (schema instanceof z.ZodUnion) return unwrap(schema.options[0] as Inner);
  return schema;
}
