/** The ledgers of the source texts: every number of a text and where its digest carries it. See ledger/README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(import.meta.dirname, 'ledger');

const text = z.string().trim().min(1);
const fields = z.union([text.transform((one) => [one]), z.array(text).min(1)]);
const count = z
  .string()
  .regex(/^[1-9]\d*$/)
  .transform(Number);

const rowSchema = z
  .strictObject({
    line: count,
    token: text,
    claim: text.optional(),
    field: fields.optional(),
    claims: z.record(text, fields).optional(),
    source: z.literal('published').optional(),
    reason: z.enum(['boilerplate', 'part-of-name', 'idiom', 'repeated']).optional(),
    as: text.optional(),
    means: text.optional(),
    unit: text.optional(),
    qualifier: text.optional(),
  })
  .refine((row) => [row.claim, row.claims, row.source, row.reason].filter(Boolean).length === 1, {
    error: 'needs exactly one of claim, claims, source and reason',
  })
  .refine((row) => (row.claim === undefined) === (row.field === undefined), {
    error: '`claim` and `field` go together',
  })
  .refine((row) => (row.reason === 'repeated') === (row.as !== undefined), {
    error: '`reason: repeated` and `as` go together',
  })
  .refine((row) => !row.reason || !(row.means ?? row.unit ?? row.qualifier), {
    error: 'says how a claim carries it, and none does',
  });

const ledgerSchema = z.strictObject({ tokens: count, rows: z.array(rowSchema) });

export type Row = z.output<typeof rowSchema>;

export interface Ledger {
  /** The id of the article whose source text it counts. */
  article: string;
  tokens: number;
  rows: Row[];
}

/** All ledgers, by the id of their article; throws where one is not in form. */
export const readLedgers = (): Ledger[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const data: unknown = parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' });
      return { article: basename(name, '.yaml'), ...ledgerSchema.parse(data) };
    });

/** The claims that a row names, by key, each with the fields that carry its token. */
export const carriersOf = ({ claim, field, claims }: Row): [key: string, fields: string[]][] =>
  claim && field ? [[claim, field]] : Object.entries(claims ?? {});
