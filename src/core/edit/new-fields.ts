/** What a person can say of a new thing: one option for each field of its kind, made from the schema. */
import { z } from 'zod';
import { claimLists } from '../schema/claim-schemas.ts';
import { findKindOfFolder, type Kind, kinds } from '../schema/kinds.ts';

export interface NewField {
  /** Where it stands in the front matter. */
  path: readonly string[];
  /** Without the two hyphens: `country`, `alias`, `not-to-be-confused-with`. */
  option: string;
  description: string;
  isRequired: boolean;
  /** One value, several, or several of the form `id=words`. */
  takes: 'one' | 'many' | 'pairs';
  /** The kinds of thing that it refers to, if it does; none for any kind. */
  targets?: readonly string[];
  /** The words that it takes, if they are few. */
  choices?: readonly string[];
}

/** What the command itself fills in, what only articles that exist have, and what grows with time. */
const notAsked: ReadonlySet<string> = new Set([
  ...['name', 'title', 'draft', 'formerly', 'rulings', 'corrections'],
  ...Object.keys(claimLists),
]);

/** The field that names a thing of that kind. */
export const nameField = (kind: Kind): 'title' | 'name' => (kind === 'article' ? 'title' : 'name');

/** The fields of a kind, in the order of its schema. */
export const listNewFields = (kind: Kind): NewField[] =>
  listFieldsOf(kinds[kind].schema as z.ZodObject, [], true).filter(
    ({ path: [field = ''] }) => !notAsked.has(field),
  );

function listFieldsOf(schema: z.ZodObject, above: readonly string[], isAsked: boolean): NewField[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const path = [...above, name];
    const isRequired = isAsked && !(field as z.ZodType).safeParse(undefined).success;
    const inner = unwrap(field as z.ZodType);
    if (inner instanceof z.ZodObject) return listFieldsOf(inner, path, isRequired);
    // `published` says enough; `min` needs its `plausible`.
    const option = isAsked ? name : path.join('-');
    return [toField(path, option, inner, (field as z.ZodType).description ?? '', isRequired)];
  });
}

function toField(
  path: string[],
  name: string,
  inner: z.ZodType,
  description: string,
  isRequired: boolean,
): NewField {
  const isMany = inner instanceof z.ZodArray;
  const one = isMany ? (inner.element as z.ZodType) : inner;
  const targets = z.globalRegistry.get(one)?.ref as readonly string[] | undefined;
  const hyphenated = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const isPairs = inner instanceof z.ZodRecord;
  return {
    path,
    option: isMany || isPairs ? singularOf(hyphenated) : hyphenated,
    description,
    isRequired,
    takes: isPairs ? 'pairs' : isMany ? 'many' : 'one',
    ...(targets && { targets }),
    ...(one instanceof z.ZodEnum && { choices: one.options.map(String) }),
  };
}

/** Lists are given an item at a time: `--alias Birka --alias "Birka AS"`. A list that has no word for one keeps its own. */
const singularOf = (name: string): string => findKindOfFolder(name) ?? singulars[name] ?? name;

const singulars: Record<string, string> = { aliases: 'alias', answers: 'answer' };

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.def.innerType as z.ZodType);
  return schema;
}

/** The field that an option names: `--alias`, `--aliases` and `--notToBeConfusedWith` are all understood. */
export function findField(fields: readonly NewField[], option: string): NewField | undefined {
  return fields.find(
    ({ path, option: own }) => own === option || path.at(-1) === option || path.join('.') === option,
  );
}
