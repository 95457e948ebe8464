import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportClaims } from '../../../src/core/export/claims-json.ts';
import { renderEntityFile } from '../../../src/core/export/entity-json.ts';
import { exportGroups } from '../../../src/core/export/groups-json.ts';
import { renderCsv, renderCsvRows } from '../../../src/core/export/render-csv.ts';
import { renderJsonRows, renderLines } from '../../../src/core/export/render-rows.ts';
import { entityFileSchema } from '../../../src/core/export/row-schemas.ts';
import { tables } from '../../../src/core/export/tables.ts';
import { openDigest } from '../../../src/core/open-digest.ts';
import { dataFiles } from '../../../src/core/url.ts';
import { story } from '../../story.ts';

const { digest } = await openDigest({ contentDir: story, today: '2026-11-22' });

describe.each(dataFiles)('the table %s', (name) => {
  const table = tables[name];
  const rows = [...table.list(digest)];

  it('has as many rows as it says', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(table.count(digest)).toBe(rows.length);
  });

  it('is written in pieces as it is as a whole', () => {
    expect([...renderJsonRows(digest, table)].join('')).toBe(JSON.stringify(rows));
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
    expect([...renderLines(digest, table)].join('')).toBe(lines.join(''));
  });
});

/** A table of numbered rows that says how many were asked for. */
function countedTable(size: number) {
  const asked = { rows: 0 };
  const list = function* () {
    for (let a = 0; a < size; a += 1) {
      asked.rows += 1;
      yield { a };
    }
  };
  const { listTexts: _, ...rest } = tables.claims;
  return { asked, table: { ...rest, schemas: [z.strictObject({ a: z.number() })], list } };
}

describe.each([
  ['JSON', renderJsonRows],
  ['lines', renderLines],
  ['CSV', renderCsvRows],
])('as %s', (_, render) => {
  it('a large table is never all there', () => {
    const { asked, table } = countedTable(10_000);
    const pieces = render(digest, table);
    pieces.next();
    pieces.next();
    expect(asked.rows).toBeLessThan(2000);
    const longest = Math.max(...[...pieces].map(({ length }) => length));
    expect(longest).toBeLessThan(20_000);
    expect(asked.rows).toBe(10_000);
  });
});

it('a table without rows is written too', () => {
  const { table } = countedTable(0);
  expect([...renderJsonRows(digest, table)].join('')).toBe('[]');
  expect([...renderLines(digest, table)].join('')).toBe('');
  expect(renderCsv(digest, table)).toBe('\uFEFFa\r\n');
});

it('the file of an entity holds its rows of the tables, in their order', () => {
  const claims = new Map(exportClaims(digest).map((row) => [row.id, row]));
  const groups = new Map(exportGroups(digest).map((row) => [row.id, row]));
  for (const entity of digest.entities) {
    const file = entityFileSchema.parse(JSON.parse(renderEntityFile(digest, entity)));
    expect(file.claims).toHaveLength(digest.claimsTouching(entity.id).length);
    const ids = file.claims.map((row) => (row as { id: string }).id);
    expect(ids).toEqual([...ids].sort());
    for (const [index, id] of ids.entries()) expect(file.claims[index]).toEqual(claims.get(id));
    for (const row of file.groups) expect(row).toEqual(groups.get((row as { id: string }).id));
    expect(file.articles.map(({ id }) => id)).toEqual(digest.articlesTouching(entity.id).map(({ id }) => id));
  }
});
