/**
 * JSON Schemas of content files, made from the zod schemas: what editors and other tools check YAML with.
 * They read YAML’s own types, where we read text: a number, `true` or a date must pass as they understand it.
 */
import { z } from 'zod';
import { datePattern } from './edtf.ts';
import { siteSchema } from './entity-schemas.ts';
import { describeForm, type FieldForm, readForm, uncover } from './field-form.ts';
import { allKinds, kinds } from './kinds.ts';
import { quantityPattern } from './quantity.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** One schema for each kind of file and one for `site.yaml`, by the name of each. */
export function listJsonSchemas(): { name: string; schema: JsonSchema }[] {
  const site = { name: 'site', schema: toJsonSchema(siteSchema, 'site.yaml: the publication') };
  const rows = allKinds.map((kind) => {
    const { folder, one, schema } = kinds[kind];
    return { name: kind, schema: toJsonSchema(schema, `${one}: front matter of a file in ${folder}/`) };
  });
  return [...rows, site];
}

/**
 * The schema of what an editor may write, in draft 7, which every YAML tool knows. It passes all that the check
 * passes, but for values that only look odd there (a title that is `null`); the check finds more.
 */
export function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => adapt(zodSchema, jsonSchema),
  });
  const { $schema, ...rest } = made as JsonSchema;
  return { $schema, title, ...rest };
}

const scalar = ['string', 'number', 'boolean'];

/** What each form is where YAML’s types are told apart; a pattern holds for text alone. */
const written: Partial<Record<string, object>> = {
  text: { type: scalar },
  id: { type: ['string', 'integer'] },
  date: { type: ['string', 'integer'], pattern: datePattern, minimum: 0, maximum: 9999 },
  day: { type: 'string', pattern: String.raw`^\s*\d{4}-\d{2}-\d{2}\s*$` },
  quantity: { type: ['string', 'number'], pattern: trimmed(quantityPattern) },
  number: { type: ['string', 'number'] },
  expression: { type: ['string', 'number'] },
  term: { type: 'string' },
  address: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' },
  email: { type: 'string' },
  flag: { type: ['boolean', 'string'], pattern: '^(true|false)$' },
};

/** zod hands over a field as often as it is covered (by `optional`, by a default); its own form is told once. */
function adapt(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  // A list without entries is what a missing one means: no tool should write it for the editor.
  delete jsonSchema.default;
  const read = readForm(zodSchema);
  const isBare = zodSchema === uncover(zodSchema);
  if (isBare && read.many === 'one' && read.form in written) addForm(jsonSchema, read.form);
  if (isBare && read.many === 'one' && read.words) addWords(jsonSchema, read.words);
  const said = z.globalRegistry.get(zodSchema)?.description;
  if (said) addHelp(jsonSchema, read.targets ? `${said} Takes ${describeForm(read)}.` : said);
  for (const name of ['ref', 'form', 'labels']) delete jsonSchema[name];
}

function addForm(jsonSchema: JsonSchema, form: string): void {
  const { pattern } = jsonSchema;
  delete jsonSchema.enum;
  delete jsonSchema.format;
  Object.assign(jsonSchema, pattern && { pattern: trimmed(pattern) }, written[form]);
}

function addWords(jsonSchema: JsonSchema, words: NonNullable<FieldForm['words']>): void {
  const isSaid = words.some(({ word, label }) => label !== undefined && label !== word);
  if (isSaid) jsonSchema.enumDescriptions = words.map(({ word, label }) => label ?? word);
}

/** What a field is for, in plain words and in Markdown. */
function addHelp(jsonSchema: JsonSchema, help: string): void {
  jsonSchema.description = help.replaceAll('`', '');
  if (help.includes('`')) jsonSchema.markdownDescription = help;
}

/** A value between quotes may have spaces around it. */
function trimmed(pattern: string): string {
  return pattern.replace(/^\^/, String.raw`^\s*(?:`).replace(/\$$/, String.raw`)\s*$`);
}
