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
  eachReference(schema, value, (id, targets, path) => void found.push({ path: [...path], id, targets }));
  return found;
}

/** What is told of each reference; the path is another’s a moment later. */
export type SeeReference = (id: string, targets: readonly RefTarget[], path: readonly PropertyKey[]) => void;

/** The same without a list: most are looked at only to find that all is well. */
export function eachReference(schema: z.ZodType, value: unknown, see: SeeReference): void {
  searchOf(schema)?.(value, [], see);
}

/** Looks for references in a value of one schema; the path is lengthened and shortened again on the way. */
type Search = (value: unknown, path: PropertyKey[], see: SeeReference) => void;

const searches = new WeakMap<Inner, Search | 'none'>();

/** Made once for each schema; undefined where a value of it holds no references, as most do not. */
function searchOf(schema: Inner): Search | undefined {
  const known = searches.get(schema);
  if (known !== undefined) return known === 'none' ? undefined : known;
  const made = makeSearch(unwrap(schema));
  searches.set(schema, made ?? 'none');
  return made;
}

function makeSearch(inner: Inner): Search | undefined {
  const ofItem = inner instanceof z.ZodArray ? searchOf(inner.element as Inner) : undefined;
  const ofOne = inner instanceof z.ZodArray ? undefined : makeSearchOfOne(inner);
  if (!ofItem && !ofOne) return undefined;
  // What is one may be written as a list, rightly or wrongly.
  const search: Search = (value, path, see) => {
    if (!Array.isArray(value)) {
      ofOne?.(value, path, see);
      return;
    }
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      (ofItem ?? search)(value[index], path, see);
      path.pop();
    }
  };
  return search;
}

function makeSearchOfOne(inner: Inner): Search | undefined {
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).flatMap(([key, field]) => {
      const search = searchOf(field as Inner);
      return search ? [{ key, search }] : [];
    });
    if (fields.length === 0) return undefined;
    return (value, path, see) => {
      if (typeof value !== 'object' || value === null) return;
      for (const { key, search } of fields) {
        const held = (value as Record<string, unknown>)[key];
        if (held === undefined || held === null) continue;
        path.push(key);
        search(held, path, see);
        path.pop();
      }
    };
  }
  const targets = z.globalRegistry.get(inner)?.ref as RefTarget[] | undefined;
  return (
    targets &&
    ((value, path, see) => {
      if (typeof value === 'string') see(value, targets, path);
    })
  );
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
