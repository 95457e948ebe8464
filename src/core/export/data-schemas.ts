/** JSON Schemas of the downloads, draft 2020-12, made from the schemas of their rows. */
import { z } from 'zod';
import type { Digest } from '../link/digest.ts';
import type { DataFile } from '../url.ts';
import { tables } from './tables.ts';

/** The schema of a whole file: a list of rows. */
export function viewDataSchema({ urls }: Digest, name: DataFile): object {
  const { title, row, schemas } = tables[name];
  const [only, ...others] = schemas.map((schema) => toSchema(schema));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: urls.absolute(urls.dataSchema(name)),
    title: `${title}: each row is ${row}`,
    type: 'array',
    items: others.length === 0 ? only : { oneOf: [only, ...others] },
  };
}

function toSchema(schema: z.ZodObject): object {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.isId;
    },
  });
  return made;
}
