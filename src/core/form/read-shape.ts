/** What a field of a schema is to somebody who fills it in, whatever zod wraps around it. */
import { z } from 'zod';

interface Common {
  /** The line that describes the field; '' where the schema has none. */
  description: string;
  isRequired: boolean;
}

export type Shape = Common &
  (
    | { is: 'object'; fields: Record<string, Shape> }
    | { is: 'list'; of: Shape /** One value may stand without a list. */; mayBeOne: boolean }
    /** Texts under keys of the editor’s own. */
    | { is: 'record' }
    | { is: 'flag' }
    | { is: 'day' | 'date' }
    | { is: 'choice'; words: string[] }
    /** `targets` as in `ref`: kinds of entity, words that stand for nobody, `claim`; none is any entity. */
    | { is: 'reference'; targets: readonly string[]; patterns: Pattern[] }
    | { is: 'text'; patterns: Pattern[] }
    | { is: 'address' | 'email' }
  );

export interface Pattern {
  source: string;
  /** “must be …” */
  message: string;
}

export type ObjectShape = Extract<Shape, { is: 'object' }>;

type Schema = z.core.$ZodType;

/** Throws a TypeError that names the field where a schema uses what no form has a field for. */
export function readShape(schema: z.ZodType, name = 'it'): Shape {
  return read(schema, name, { description: schema.description ?? '', isRequired: true });
}

function read(schema: Schema, name: string, common: Common): Shape {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return readInner(schema.def.innerType as Schema, name, { ...common, isRequired: false });
  if (schema instanceof z.ZodPipe) return readInner(schema.def.in as Schema, name, common);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(
      ([key, field]) => [key, readShape(field, `${name}.${key}`)] as const,
    );
    return { ...common, is: 'object', fields: Object.fromEntries(fields) };
  }
  if (schema instanceof z.ZodArray) return { ...common, ...readList(schema.element, name), mayBeOne: false };
  if (schema instanceof z.ZodUnion) {
    const [one, many] = schema.options;
    if (many instanceof z.ZodArray) return { ...common, ...readList(one as Schema, name), mayBeOne: true };
  }
  if (schema instanceof z.ZodRecord) return { ...common, is: 'record' };
  if (schema instanceof z.ZodEnum) {
    const words = schema.options.map(String);
    return words.join() === 'true,false' ? { ...common, is: 'flag' } : { ...common, is: 'choice', words };
  }
  if (schema instanceof z.ZodURL) return { ...common, is: 'address' };
  if (schema instanceof z.ZodEmail) return { ...common, is: 'email' };
  if (schema instanceof z.ZodString) return { ...common, ...readText(schema) };
  throw new TypeError(`no form has a field for ${name}, which is a ${schema._zod.def.type}`);
}

/** The outer description wins, as it does for who reads the schema. */
function readInner(inner: Schema, name: string, common: Common): Shape {
  const description = common.description || (z.globalRegistry.get(inner)?.description ?? '');
  return read(inner, name, { ...common, description });
}

const readList = (element: Schema, name: string) =>
  ({ is: 'list', of: read(element, `${name}[]`, { description: '', isRequired: true }) }) as const;

function readText(schema: z.ZodString) {
  const { ref, form } = z.globalRegistry.get(schema) ?? {};
  if (form === 'day' || form === 'date') return { is: form } as const;
  const patterns = (schema.def.checks ?? []).flatMap(({ _zod: { def } }) => {
    const { pattern, error } = def as { pattern?: RegExp; error?: (issue: object) => unknown };
    return pattern ? [{ source: pattern.source, message: String(error?.({}) ?? 'has another form') }] : [];
  });
  return ref
    ? ({ is: 'reference', targets: ref as string[], patterns } as const)
    : ({ is: 'text', patterns } as const);
}
