/** What a field takes: the form of its value, whether there may be several, where it refers to, its words. */
import { z } from 'zod';
import type { RefTarget } from './fields.ts';
import { kinds } from './kinds.ts';

export type ValueForm =
  | 'text'
  | 'id'
  | 'date'
  | 'day'
  | 'quantity'
  | 'number'
  | 'term'
  | 'expression'
  | 'address'
  | 'email'
  | 'flag'
  | 'word'
  | 'map'
  | 'pairs';

export interface FieldForm {
  form: ValueForm;
  many: 'one' | 'list' | 'one or a list';
  /** The kinds that it may lead to, for a reference; none means any kind of entity. */
  targets?: readonly RefTarget[];
  /** The words of a closed vocabulary, each with how it reads, if that is known. */
  words?: readonly { word: string; label?: string }[];
  /** What its text has to look like, beside what its form says. */
  patterns?: readonly Pattern[];
  /** The schema of the map, or of each map in the list. */
  fields?: z.ZodObject;
}

export interface Pattern {
  source: string;
  /** “must be …” */
  message: string;
}

type Inner = z.core.$ZodType;

interface Meta {
  form?: ValueForm;
  ref?: RefTarget[];
  labels?: string[];
}

/** The form of what the schema reads; a TypeError for what no editor can write. */
export function readForm(schema: Inner): FieldForm {
  const inner = uncover(schema);
  if (inner instanceof z.ZodArray) return { ...readForm(inner.element as Inner), many: 'list' };
  if (inner instanceof z.ZodUnion) return { ...readForm(inner.options[0] as Inner), many: 'one or a list' };
  const { form, ref, labels } = (z.globalRegistry.get(inner) ?? {}) as Meta;
  if (inner instanceof z.ZodObject) return { form: 'map', many: 'one', fields: inner };
  if (inner instanceof z.ZodRecord) return { form: 'pairs', many: 'one' };
  if (inner instanceof z.ZodEnum && form !== 'flag') {
    const words = inner.options.map((word, index) => {
      const label = labels?.[index];
      return { word: String(word), ...(label && { label }) };
    });
    return { form: 'word', many: 'one', words };
  }
  if (inner instanceof z.ZodURL) return { form: 'address', many: 'one' };
  if (inner instanceof z.ZodEmail) return { form: 'email', many: 'one' };
  if (!(inner instanceof z.ZodString) && form === undefined)
    throw new TypeError(`no form has a field for a ${inner._zod.def.type}`);
  const patterns = inner instanceof z.ZodString ? readPatterns(inner) : [];
  return {
    form: form ?? 'text',
    many: 'one',
    ...(ref && { targets: ref }),
    ...(patterns.length > 0 && { patterns }),
  };
}

const readPatterns = (schema: z.ZodString): Pattern[] =>
  (schema.def.checks ?? []).flatMap(({ _zod: { def } }) => {
    const { pattern, error } = def as { pattern?: RegExp; error?: (issue: object) => unknown };
    return pattern ? [{ source: pattern.source, message: String(error?.({}) ?? 'has another form') }] : [];
  });

const forms: Record<ValueForm, string> = {
  text: 'text',
  id: 'a key: lowercase letters, digits and hyphens',
  date: 'a date',
  day: 'a day, `YYYY-MM-DD`',
  quantity: 'a number',
  number: 'a plain number',
  term: 'a length of time: `5 years`',
  expression: 'an expression of claims',
  address: 'a web address',
  email: 'an e-mail address',
  flag: '`true` or `false`',
  word: 'a word',
  map: 'fields of its own',
  pairs: 'pairs `id: text`',
};

/** The form in words, for a table or a hint; a long vocabulary is named by `more`. */
export function describeForm({ form, many, targets, words }: FieldForm, more = 'a word of its list'): string {
  if (targets?.includes('claim')) return `${several.claim[many]}: key, or \`article#key\``;
  if (targets) return `${several.id[many]} (${describeTargets(targets)})`;
  const one = words && words.length <= 8 ? words.map(({ word }) => `\`${word}\``).join(', ') : undefined;
  const said = one ?? (words ? more : forms[form]);
  return many === 'one' ? said : many === 'list' ? `a list: ${said}` : `${said}, or a list`;
}

const several = {
  id: { one: 'an id', list: 'a list of ids', 'one or a list': 'an id or a list of ids' },
  claim: { one: 'a claim', list: 'a list of claims', 'one or a list': 'a claim or a list of claims' },
};

function describeTargets(targets: readonly RefTarget[]): string {
  const named = targets.flatMap((target) => findKindName(target) ?? []);
  const words = targets.filter((target) => target === 'unknown' || target === 'unnamed');
  const things = named.length === 0 ? ['anything'] : named;
  return listOf([...things, ...words.map((word) => `\`${word}\``)]);
}

const listOf = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ');

const findKindName = (target: RefTarget): string | undefined =>
  Object.hasOwn(kinds, target) ? kinds[target as keyof typeof kinds].one.toLowerCase() : undefined;

/** The schema behind optional, default and transform. */
export function uncover(schema: Inner): Inner {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return uncover(schema.def.innerType as Inner);
  if (schema instanceof z.ZodPipe) return uncover(schema.def.in as Inner);
  return schema;
}
