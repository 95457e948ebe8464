import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fillTables } from '../../../src/core/schema/fill-tables.ts';
import { listSchemaFiles, manualPath } from '../../../src/core/schema/schema-files.ts';

it('is what the schemas say, file by file', async () => {
  for (const [path, text] of listSchemaFiles(await readFile(manualPath, 'utf8'))) {
    const committed = await readFile(path, 'utf8').catch(() => '');
    expect(committed === text, `${path} is out of step with the schemas: run \`npm run schema\``).toBe(true);
  }
});

it('fills each place from its table, and again', () => {
  const tables = new Map([['one', '| a |']]);
  const text = 'before\n<!-- fields:begin one -->\nold\n<!-- fields:end -->\nafter\n';
  const filled = 'before\n<!-- fields:begin one -->\n\n| a |\n\n<!-- fields:end -->\nafter\n';
  expect(fillTables(text, tables)).toBe(filled);
  expect(fillTables(filled, tables)).toBe(filled);
});

it('fills a place that is empty, and leaves a text without places as it is', () => {
  const tables = new Map([['one', '$&']]);
  expect(fillTables('<!-- fields:begin one -->\n<!-- fields:end -->', tables)).toContain('\n\n$&\n\n');
  expect(fillTables('no place', tables)).toBe('no place');
});

it('knows no table of another name', () => {
  const text = '<!-- fields:begin two -->\n<!-- fields:end -->';
  expect(() => fillTables(text, new Map())).toThrow('there is no table “two”');
});
