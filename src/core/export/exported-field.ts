/** A field as editors write it → the same as the data carry it: lists always lists, numbers numbers, words still words. */
import { z } from 'zod';
import { type FieldForm, readForm } from '../schema/field-form.ts';

/** The schema of a field’s value in the export, with its description. */
export function exportField(field: z.ZodType): z.ZodType {
  const made = fromForm(readForm(field));
  return made.describe(field.description ?? '');
}

/** All fields of an object schema; any of them may be absent, as what is empty is left out. */
export const exportShape = (schema: z.ZodObject, without: ReadonlySet<string> = new Set()) =>
  Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>)
      .filter(([name]) => !without.has(name))
      .map(([name, field]) => [
        name,
        exportField(field)
          .optional()
          .describe(field.description ?? ''),
      ]),
  );

/** A list of ids; in a table they stand in one cell. */
export const ids = (description: string) => z.array(z.string().meta({ isId: true })).describe(description);

function fromForm({ form, many, words, fields, targets }: FieldForm): z.ZodType {
  const one = (): z.ZodType => {
    if (words) return z.enum(words.map(({ word }) => word) as [string, ...string[]]);
    if (fields) return z.strictObject(exportShape(fields));
    if (form === 'flag') return z.boolean();
    if (form === 'number') return z.number();
    if (form === 'pairs') return z.record(z.string(), z.string());
    if (form === 'address') return z.url();
    return targets || form === 'id' ? z.string().meta({ isId: true }) : z.string();
  };
  return many === 'one' ? one() : z.array(one());
}
