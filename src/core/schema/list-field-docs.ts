/** The fields of a schema with the line that describes each: the editor’s manual and the data’s description. */
import { z } from 'zod';

export interface FieldDoc {
  name: string;
  description: string;
  required: boolean;
}

/** The fields of an object schema, in its order. */
export function listFieldDocs(schema: z.ZodType): FieldDoc[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    description: field.description ?? '',
    required: !field.safeParse(undefined).success,
  }));
}
