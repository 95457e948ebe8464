/** One field of the form for each field of a schema, in the words of Sveltia CMS. */

import type { Pattern } from '../schema/field-form.ts';
import { listWords, moreField, splitFields, wordField } from './form-values.ts';
import type { ObjectShape, Shape } from './read-shape.ts';

/** A field of Sveltia CMS: <https://sveltiacms.app/en/docs/fields>. */
export interface FormField {
  name: string;
  label?: string;
  widget: string;
  hint?: string;
  required?: boolean;
  fields?: FormField[];
  field?: FormField;
  [option: string]: unknown;
}

/** The collection, kept from view, that holds the entities of all kinds. */
export const entityCollection = 'entities';

/** What the form knows of an entity besides its front matter: its kind, its aliases as one text. */
export const kindField = '_kind';
export const namesField = '_names';

/** Where a reference of these kinds finds what it may lead to. */
export type FindTargets = (kinds: readonly string[]) => { collection: string; filters?: object[] };

const formsOfDate =
  'As 2026, 2026-Q1, 2026-03 or 2026-03-31; with ~ (about) or ? (uncertain); ../2026 is by 2026.';

const longTexts = new Set([
  'summary',
  'definition',
  'text',
  'note',
  'reason',
  'why',
  'inferred',
  'compatible',
]);

/** The fields of an object; `isEntry` is that of a list, whose rare fields stand behind a button. */
export function listFormFields(shape: ObjectShape, find: FindTargets, isEntry = false): FormField[] {
  const { first, more } = splitFields(shape, isEntry);
  const make = (names: readonly string[]): FormField[] =>
    names.flatMap((name) => fieldsOf(name, shape.fields[name] as Shape, find));
  if (more.length === 0) return make(first);
  return [
    ...make(first),
    {
      name: moreField,
      label: 'More',
      widget: 'object',
      required: false,
      hint: `What is rarely needed: ${more.map(formatLabel).join(', ').toLowerCase()}.`,
      fields: make(more),
    },
  ];
}

/** The field, and one to tick for each word that may stand in its place. */
function fieldsOf(name: string, shape: Shape, find: FindTargets): FormField[] {
  const words = listWords(shape);
  const { description, isRequired } = shape;
  const label = formatLabel(name);
  const field: FormField = {
    name,
    label,
    // Who ticks “unknown” leaves the reference empty.
    required: isRequired && words.length === 0,
    ...(description && { hint: formatHint(description) }),
    ...widgetOf(name, shape, find),
  };
  const ticks = words.map((word) => ({
    name: wordField(name, word),
    label: `${label}: ${word}`,
    widget: 'boolean',
    required: false,
  }));
  return [field, ...ticks];
}

/** Throws nothing: every shape has its row. */
function widgetOf(name: string, shape: Shape, find: FindTargets): Partial<FormField> & { widget: string } {
  switch (shape.is) {
    case 'object':
      return { widget: 'object', fields: listFormFields(shape, find) };
    case 'list':
      return listWidget(name, shape.of, find);
    case 'record':
      return {
        widget: 'list',
        collapsed: 'auto',
        summary: '{{fields.key}}: {{fields.text}}',
        fields: [
          { name: 'key', label: 'Key', widget: 'string' },
          { name: 'text', label: 'How it reads', widget: 'string' },
        ],
      };
    case 'flag':
      return { widget: 'boolean' };
    case 'day':
      // What a schema asks for is the day on which the editor writes it.
      return {
        widget: 'datetime',
        type: 'date',
        format: 'YYYY-MM-DD',
        default: shape.isRequired ? '{{now}}' : '',
      };
    case 'date':
      return { widget: 'string', hint: formatHint(`${shape.description} ${formsOfDate}`.trim()) };
    case 'choice':
      return { widget: 'select', options: shape.words, dropdown_threshold: 0 };
    case 'reference':
      return isToEntity(shape) ? referenceWidget(shape, find) : textWidget(name, shape.patterns);
    case 'text':
      return textWidget(name, shape.patterns);
    case 'address':
      return { widget: 'string', type: 'url' };
    case 'email':
      return { widget: 'string', type: 'email' };
  }
}

type Reference = Extract<Shape, { is: 'reference' }>;

const isToEntity = ({ targets }: Reference): boolean => !targets.includes('claim');

function listWidget(name: string, of: Shape, find: FindTargets): Partial<FormField> & { widget: string } {
  if (of.is === 'reference' && isToEntity(of)) return { ...referenceWidget(of, find), multiple: true };
  const shared = { widget: 'list', label_singular: formatLabel(singular(name)).toLowerCase() };
  if (of.is !== 'object') {
    const field = { name: 'item', label: formatLabel(singular(name)), ...widgetOf(name, of, find) };
    return { ...shared, field };
  }
  const fields = listFormFields(of, find, true);
  return { ...shared, collapsed: true, summary: summaryOf(Object.keys(of.fields)), fields };
}

function referenceWidget({ targets }: Reference, find: FindTargets): Partial<FormField> & { widget: string } {
  const kinds = targets.filter((target) => target !== '*' && !/^un(?:known|named)$/.test(target));
  return {
    widget: 'relation',
    ...find(kinds),
    value_field: '{{slug}}',
    display_fields: [kinds.length === 1 ? 'name' : `{{name}} ({{${kindField}}})`],
    search_fields: ['name', namesField, '{{slug}}'],
    dropdown_threshold: 0,
  };
}

function textWidget(name: string, patterns: readonly Pattern[]): Partial<FormField> & { widget: string } {
  const [pattern] = patterns;
  return {
    widget: longTexts.has(name) ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...(pattern && { pattern: [pattern.source, `It ${pattern.message}.`] }),
  };
}

/** How an entry of a list reads when it is folded: what it names, and its value. */
function summaryOf(names: readonly string[]): string {
  const told = [
    'title',
    'name',
    'figure',
    'from',
    'type',
    'to',
    'about',
    'rank',
    'of',
    'text',
    'claim',
    'prefer',
  ];
  const values = ['value', 'unit', 'status', 'date', 'due'];
  const tag = (name: string): string => `{{fields.${name}}}`;
  const list = (some: readonly string[]): string =>
    some
      .filter((name) => names.includes(name))
      .map(tag)
      .join(' ');
  return [list(told), list(values)].filter(Boolean).join(' · ');
}

/** `asOf` → “As of”. */
export function formatLabel(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const singular = (name: string): string =>
  name
    .replace(/ies$/, 'y')
    .replace(/(status|alias|bas)es$/, '$1')
    .replace(/(?<!s|statu|alia|basi)s$/, '');

/** Hints know bold and links, and no code. */
const formatHint = (description: string): string => description.replace(/`([^`]+)`/g, '“$1”');
