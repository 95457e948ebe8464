import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cellsOf, listColumns } from '../../../src/core/export/columns.ts';
import { guard, renderCsv } from '../../../src/core/export/render-csv.ts';
import { tables } from '../../../src/core/export/tables.ts';
import { triesOf } from '../../effort.ts';
import { capacity, digestOf } from './news-sample.ts';

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '−1'.replace('−', '－'),
    "'quoted",
  ])('that begins like a formula has an apostrophe in front: %j', (text) => {
    expect(guard(text)).toBe(`'${text}`);
    expect(String(guard(text)).replace(/^'/, '')).toBe(text);
  });

  it.each(['1=1', 'a', '', ' =1', '–1', '[]', '"=1"'])('that does not is left alone: %j', (text) => {
    expect(guard(text)).toBe(text);
  });

  it('that is a number stays one, also below zero', () => {
    expect(guard(-5)).toBe(-5);
  });

  it('holds no control characters', () => {
    expect(guard('a\u0000b\u001fc\ud800')).toBe('abc');
  });
});

const table = (row: Record<string, unknown>, schema: z.ZodObject) => ({
  ...tables.claims,
  schemas: [schema],
  list: () => [row],
});

it('keeps every text, read by another', () => {
  const digest = digestOf({});
  const schema = z.strictObject({ a: z.string(), b: z.string() });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
      const csv = renderCsv(digest, table({ a, b }, schema));
      const [record] = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
        string,
        string
      >[];
      expect(record).toEqual({ a: String(guard(a)), b: String(guard(b)) });
    }),
    { numRuns: triesOf(500) },
  );
});

describe('a row', () => {
  const schema = z.strictObject({
    ids: z.array(z.string().meta({ isId: true })),
    words: z.array(z.string()),
    inner: z.strictObject({ low: z.number().optional(), unit: z.string() }).optional(),
    map: z.record(z.string(), z.string()).optional(),
    is: z.boolean(),
  });

  it('has a column for each field of an object, one cell for ids, and JSON for the rest', () => {
    const columns = listColumns({ schemas: [schema] });
    expect(columns.map(({ name, type, required }) => `${name} ${type} ${required}`)).toEqual([
      'ids list true',
      'words array true',
      'inner_low number false',
      'inner_unit string false',
      'map object false',
      'is boolean true',
    ]);
    const row = { ids: ['a', 'b'], words: ['x;y', 'z'], inner: { unit: 't' }, is: false };
    expect(cellsOf(row, columns)).toEqual(['a;b', '["x;y","z"]', '', 't', '', false]);
  });

  it('of several schemas has the columns of all, needed only where all need them', () => {
    const schemas = [
      z.strictObject({ id: z.string(), of: z.array(z.string().meta({ isId: true })) }),
      z.strictObject({ id: z.string(), of: z.string(), more: z.enum(['a']) }),
    ];
    const columns = listColumns({ schemas });
    expect(columns.map(({ name, type, required }) => `${name} ${type} ${required}`)).toEqual([
      'id string true',
      'of list true',
      'more string false',
    ]);
    expect(cellsOf({ id: 'x', of: 'one' }, columns)).toEqual(['x', 'one', '']);
  });

  it('of a claim names its article, source, days and address', () => {
    const csv = renderCsv(digestOf({ one: { more: capacity(2000, 'survey') } }), tables.claims);
    const [record] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(record).toMatchObject({
      id: 'one#capacity',
      article: 'one',
      source_headline: 'A headline',
      source_published: '2024-05-21',
      added: '2026-01-01',
      url: 'https://potash.example/articles/one/#claim-capacity',
      value: '2000',
      unit: 't/yr',
      by: 'survey',
    });
  });
});
