/** The tables of the editor’s manual: every field with what it takes, and every word of a vocabulary. */
import { z } from 'zod';
import { claimLists, fieldsOfAnyClaim, figureClaim } from './claim-schemas.ts';
import { fieldsOfAnyEntity, siteSchema } from './entity-schemas.ts';
import { describeForm, readForm } from './field-form.ts';
import { type EntityKind, entityKinds, kinds } from './kinds.ts';
import { listFieldDocs } from './list-field-docs.ts';
import { findUnit, isCurrency, listUnitIds } from './units.ts';
import {
  claimStatuses,
  qualifiers,
  type RelationWord,
  ranks,
  relationTypes,
  stages,
  words,
} from './vocabulary.ts';

/** Every table in Markdown, by the name that its place in the manual bears. */
export function listFieldTables(): ReadonlyMap<string, string> {
  const claims = Object.entries(claimLists).map(([name, list]) => [name, list.unwrap().element] as const);
  const isOwn = (name: string): boolean => !fieldsOfAnyClaim.has(name);
  return new Map([
    ['article', fieldTable(kinds.article.schema, (name) => !(name in claimLists))],
    ['claim', fieldTable(figureClaim, (name) => !isOwn(name))],
    ...claims.map(([name, schema]) => [name, fieldTable(schema, isOwn)] as const),
    ['entity', fieldTable(kinds.person.schema, (name) => fieldsOfAnyEntity.has(name))],
    ['entities', entityKinds.map(kindTable).join('\n\n')],
    ['site', fieldTable(siteSchema, () => true)],
    ...vocabularyTables(),
  ]);
}

function kindTable(kind: EntityKind): string {
  const { folder, schema } = kinds[kind];
  const isOwn = (name: string): boolean => !fieldsOfAnyEntity.has(name);
  const hasOwn = listFieldDocs(schema).some(({ name }) => isOwn(name));
  const heading = `**\`${folder}/\`**`;
  return hasOwn ? `${heading}\n\n${fieldTable(schema, isOwn)}` : `${heading} has no fields of its own.`;
}

/** The fields that `isShown`, each followed by those of the map that it takes. */
function fieldTable(schema: z.ZodType, isShown: (name: string) => boolean): string {
  const rows = listRows(schema, '').filter(([name]) => isShown(name.split(/\.|\[/)[0] ?? ''));
  return table(
    ['field', 'takes', 'what it is'],
    rows.map(([name, required, takes, description]) => [
      `\`${name}\`${required ? ' (required)' : ''}`,
      takes ?? '',
      description ?? '',
    ]),
  );
}

function listRows(schema: z.ZodType, prefix: string): [string, string, string, string][] {
  if (!(schema instanceof z.ZodObject)) return [];
  return listFieldDocs(schema).flatMap(({ name, description, required }) => {
    const form = readForm(schema.shape[name]);
    const path = `${prefix}${name}`;
    const takes = describeForm(form, vocabularyLink(form.words?.map(({ word }) => word)));
    const inner = form.fields ? listRows(form.fields, `${path}${form.many === 'list' ? '[]' : ''}.`) : [];
    return [[path, required ? 'yes' : '', takes, description], ...inner];
  });
}

const vocabularies = { statuses: stages, claims: claimStatuses, relations: relationTypes, qualifiers, ranks };
const anchors: Record<keyof typeof vocabularies, string> = {
  statuses: '[a stage](#stages)',
  claims: '[a status](#statuses-of-claims)',
  relations: '[a type](#types-of-relation)',
  qualifiers: '[a qualifier](#qualifiers)',
  ranks: '[a rank](#ranks)',
};

/** A vocabulary with a table of its own is linked to it; the words of others stand where they are used. */
function vocabularyLink(list: readonly string[] = []): string {
  const named = Object.entries(vocabularies).find(([, rows]) => words(rows).join() === list.join());
  return named ? anchors[named[0] as keyof typeof anchors] : list.map(code).join(', ');
}

function vocabularyTables(): [string, string][] {
  return [
    [
      'qualifiers',
      table(
        ['word', 'reads'],
        Object.entries(qualifiers).map(([word, label]) => [code(word), label]),
      ),
    ],
    ['claim-statuses', Object.keys(claimStatuses).map(code).join(', ')],
    [
      'stages',
      table(
        ['word', 'of a', 'reads'],
        Object.entries(stages).map(([word, row]) => [code(word), row.for.join(', '), row.label]),
      ),
    ],
    [
      'relations-words',
      table(
        ['word', 'from … to', 'the other way round', 'for'],
        Object.entries<RelationWord>(relationTypes).map(([word, { label, inverse, when = '' }]) => [
          code(word),
          label,
          inverse,
          when,
        ]),
      ),
    ],
    [
      'ranks',
      table(
        ['word', 'reads'],
        Object.entries(ranks).map(([word, { label }]) => [code(word), label]),
      ),
    ],
    ['units', unitTable()],
  ];
}

/** The units of each dimension, which convert into each other; currencies and rates are a rule and no list. */
function unitTable(): string {
  const plain = listUnitIds().filter((id) => !isCurrency(id) && !id.includes('/'));
  const byDimension = Map.groupBy(plain, (id) => findUnit(id)?.dimension ?? '');
  return table(
    ['of', 'units'],
    [...byDimension].map(([dimension, ids]) => [dimension, ids.map(code).join(', ')]),
  );
}

const code = (word: string): string => `\`${word}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
