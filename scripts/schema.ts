/** `npm run schema`: writes what is made from the schemas for editors: JSON Schemas and the tables of the manual. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../src/core/load/write-file.ts';
import { listSchemaFiles, manualPath } from '../src/core/schema/schema-files.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'schema',
  meaning:
    'Writes .vscode/schemas/ and the tables of .github/CONTRIBUTING.md anew, after a schema has changed.',
  options: [],
} as const;

await runCommand(usage, async () => {
  const root = join(import.meta.dirname, '..');
  const files = listSchemaFiles(await readFile(join(root, manualPath), 'utf8'));
  await mkdir(join(root, '.vscode', 'schemas'), { recursive: true });
  for (const [path, text] of files) await replaceFile(join(root, path), text);
  console.log(`${files.size} files are as the schemas say.`);
  return 0;
});
