/** What a field of a schema is to somebody who fills it in, as the form at /admin/ knows fields. */
import type { z } from 'zod';
import { type FieldForm, type Pattern, readForm } from '../schema/field-form.ts';
import { listFieldDocs } from '../schema/list-field-docs.ts';

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
    | { is: 'reference'; targets: readonly string[]; patterns: readonly Pattern[] }
    | { is: 'text'; patterns: readonly Pattern[] }
    | { is: 'address' | 'email' }
  );

export type ObjectShape = Extract<Shape, { is: 'object' }>;

const whole: Common = { description: '', isRequired: true };

/** Throws a TypeError that names the field where a schema uses what no form has a field for. */
export const readShape = (schema: z.ZodType, name = 'it'): Shape => readAs(schema, name, whole);

function readAs(schema: z.ZodType, name: string, common: Common): Shape {
  const form = readNamed(schema, name);
  if (form.many === 'one') return shapeOfOne(form, name, common);
  const of = shapeOfOne(form, `${name}[]`, whole);
  return { ...common, is: 'list', of, mayBeOne: form.many === 'one or a list' };
}

function readNamed(schema: z.ZodType, name: string): FieldForm {
  try {
    return readForm(schema);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(error.message.replace('for a', `for ${name}, which is a`));
  }
}

function shapeOfOne(
  { form, targets, words, fields, patterns = [] }: FieldForm,
  name: string,
  common: Common,
): Shape {
  if (targets) return { ...common, is: 'reference', targets, patterns };
  switch (form) {
    case 'map':
      return { ...common, is: 'object', fields: fields ? readFields(fields, name) : {} };
    case 'pairs':
      return { ...common, is: 'record' };
    case 'word':
      return { ...common, is: 'choice', words: (words ?? []).map(({ word }) => word) };
    case 'flag':
    case 'day':
    case 'date':
    case 'address':
    case 'email':
      return { ...common, is: form };
    default:
      return { ...common, is: 'text', patterns };
  }
}

const readFields = (schema: z.ZodObject, name: string): Record<string, Shape> =>
  Object.fromEntries(
    listFieldDocs(schema).map(({ name: field, description, required }) => [
      field,
      readAs(schema.shape[field] as z.ZodType, `${name}.${field}`, { description, isRequired: required }),
    ]),
  );
