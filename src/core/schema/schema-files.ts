/** The files that are made from the schemas and committed, so that editors need not run anything. */
import { listFieldTables } from './field-tables.ts';
import { fillTables } from './fill-tables.ts';
import { listJsonSchemas } from './json-schema.ts';

/** The editor’s manual, some tables of which are made from the schemas. */
export const manualPath = '.github/CONTRIBUTING.md';

/** Each file’s text by its path in the project; `manual` is the manual as it stands. */
export function listSchemaFiles(manual: string): ReadonlyMap<string, string> {
  const schemas = listJsonSchemas().map(
    ({ name, schema }) => [`.vscode/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
  );
  return new Map([...schemas, [manualPath, fillTables(manual, listFieldTables())]]);
}
