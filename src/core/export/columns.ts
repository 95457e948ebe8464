/**
 * A row with lists and objects in it → the cells of a flat table. An object becomes a column for each of its fields
 * (`source_published`); ids in a list stand in one cell with semicolons between; every other list or object is a cell of JSON.
 */
import { z } from 'zod';
import { uncover } from '../schema/field-form.ts';
import type { Row, Table } from './tables.ts';

export type ColumnType = 'string' | 'uri' | 'number' | 'integer' | 'boolean' | 'list' | 'array' | 'object';

export interface Column {
  /** `source_published` */
  name: string;
  /** Where the value stands in the row. */
  path: readonly string[];
  type: ColumnType;
  description: string;
  /** No row is without it. */
  required: boolean;
  /** The only words that it holds. */
  words?: readonly string[];
}

/** Between the ids of a list: no id holds one. */
export const listDelimiter = ';';

/** The columns of a table: those that its schemas share first, then what each adds. */
export function listColumns({ schemas }: Pick<Table, 'schemas'>): Column[] {
  const columns = new Map<string, Column>();
  const seen = new Map<string, number>();
  for (const column of schemas.flatMap((schema) => columnsOf(schema))) {
    seen.set(column.name, (seen.get(column.name) ?? 0) + 1);
    const known = columns.get(column.name);
    columns.set(column.name, known ? merge(known, column) : column);
  }
  return [...columns.values()].map((column) =>
    seen.get(column.name) === schemas.length ? column : { ...column, required: false },
  );
}

/** What one schema has as a list another may have as one id; words of both are words of the column. */
function merge(a: Column, b: Column): Column {
  const { words: _, ...rest } = a;
  const type = a.type === b.type ? a.type : [a.type, b.type].includes('list') ? 'list' : 'string';
  const description =
    a.description === b.description ? a.description : joinWords(a.description, b.description);
  const words = a.words && b.words ? [...new Set([...a.words, ...b.words])] : undefined;
  return { ...rest, type, description, required: a.required && b.required, ...(words && { words }) };
}

const joinWords = (a: string, b: string): string => (a.includes(b) ? a : `${a} ${b}`);

function columnsOf(schema: z.ZodObject, path: readonly string[] = [], isOptional = false): Column[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const inner = uncover(field);
    const here = [...path, name];
    const required = !isOptional && !field.safeParse(undefined).success;
    if (inner instanceof z.ZodObject) return columnsOf(inner, here, !required);
    const words =
      inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral
        ? [...(inner instanceof z.ZodEnum ? inner.options : inner.values)].map(String)
        : undefined;
    return [
      {
        name: here.join('_'),
        path: here,
        type: typeOf(inner),
        description: field.description ?? '',
        required,
        ...(words && { words }),
      },
    ];
  });
}

function typeOf(inner: z.core.$ZodType): ColumnType {
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    return element.meta()?.isId === true || element instanceof z.ZodEnum ? 'list' : 'array';
  }
  if (inner instanceof z.ZodRecord) return 'object';
  if (inner instanceof z.ZodNumber) return inner.isInt ? 'integer' : 'number';
  if (inner instanceof z.ZodBoolean) return 'boolean';
  return inner instanceof z.ZodURL ? 'uri' : 'string';
}

export type Cell = string | number | boolean;

/** The cells of a row, '' where there is nothing. */
export const cellsOf = (row: Row, columns: readonly Column[]): Cell[] =>
  columns.map(({ name, path, type }) => {
    const value =
      path.length === 1
        ? row[name]
        : path.reduce<unknown>((at, step) => (at as Row | undefined)?.[step], row);
    return value === undefined || value === null ? '' : toCell(value, type);
  });

function toCell(value: unknown, type: ColumnType): Cell {
  if (type === 'list') return Array.isArray(value) ? value.join(listDelimiter) : String(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
