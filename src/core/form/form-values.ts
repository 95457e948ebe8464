/**
 * Front matter as the form holds it, and back. The form has no field for “one or many”, for keys of one’s own or for
 * a word in the place of an id, and shows what is rarely filled in behind a button; names that begin with `_` are its own.
 */
import type { ObjectShape, Shape } from './read-shape.ts';

type Values = Record<string, unknown>;

/** The rarely used fields of a claim. */
export const moreField = '_more';

/** Whether a reference is to nobody who has an id: `from` is `unnamed`. */
export const wordField = (field: string, word: string): string => `_${field}-${word}`;

/** The words that may stand in the place of an id: `unknown`, `unnamed`. */
export const listWords = (shape: Shape): string[] => {
  const inner = shape.is === 'list' ? shape.of : shape;
  return inner.is === 'reference' ? inner.targets.filter((target) => /^un(?:known|named)$/.test(target)) : [];
};

/** A form of more fields than this puts the rare ones behind a button. */
const fewFields = 10;

/** What a claim says first, in the order in which an editor thinks of it. */
const leading = [
  ...['figure', 'name', 'title', 'from', 'type', 'to', 'toWords', 'about', 'text', 'rank', 'of', 'event'],
  ...['value', 'upper', 'unit', 'qualifier', 'said', 'status', 'is', 'side', 'date', 'due', 'asOf', 'until'],
  ...['by', 'byWords'],
];

/** What few things have, and no editor begins with. */
const trailing = ['notToBeConfusedWith', 'formerly', 'rulings'];

/** The fields of an object in the order of the form, and those of an entry of a list that are behind a button. */
export function splitFields(shape: ObjectShape, isEntry: boolean): { first: string[]; more: string[] } {
  const names = Object.keys(shape.fields);
  if (!isEntry || names.length <= fewFields) {
    const isLast = (name: string): boolean => trailing.includes(name);
    return { first: [...names.filter((name) => !isLast(name)), ...names.filter(isLast)], more: [] };
  }
  const first = leading.filter((name) => names.includes(name));
  return { first, more: names.filter((name) => !first.includes(name)) };
}

/** What the form shows of `data`, in which every scalar is text. What the shape does not know stays as it is. */
export function toFormValues(shape: ObjectShape, data: Values, isEntry = false): Values {
  const { more } = splitFields(shape, isEntry);
  const values: Values = {};
  const rare: Values = {};
  for (const [name, value] of Object.entries(data)) {
    const field = shape.fields[name];
    const target = more.includes(name) ? rare : values;
    if (field) Object.assign(target, toField(name, field, value));
    else target[name] = value;
  }
  return Object.keys(rare).length > 0 ? { ...values, [moreField]: rare } : values;
}

function toField(name: string, shape: Shape, value: unknown): Values {
  const all = shape.is === 'list' && shape.mayBeOne && !Array.isArray(value) ? [value] : value;
  const words = listWords(shape).filter((word) => [all].flat().includes(word));
  const marks = Object.fromEntries(words.map((word) => [wordField(name, word), true]));
  if (words.length > 0 && !Array.isArray(all)) return marks;
  const rest = Array.isArray(all) ? all.filter((one) => !words.includes(one as string)) : all;
  return { ...marks, [name]: toFormValue(shape, rest) };
}

function toFormValue(shape: Shape, value: unknown): unknown {
  switch (shape.is) {
    case 'flag':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'list':
      return Array.isArray(value)
        ? value.map((item) =>
            shape.of.is === 'object' && isMap(item) ? toFormValues(shape.of, item, true) : item,
          )
        : value;
    case 'object':
      return isMap(value) ? toFormValues(shape, value) : value;
    case 'record':
      return isMap(value) ? Object.entries(value).map(([key, text]) => ({ key, text })) : value;
    default:
      return value;
  }
}

/** The front matter that the values of a form stand for: nothing that is empty, and every scalar as text. */
export function fromFormValues(shape: ObjectShape, values: Values, isEntry = false): Values {
  const { [moreField]: behind, ...rest } = values;
  const all: Values = { ...rest, ...(isMap(behind) && behind) };
  const { first, more } = splitFields(shape, isEntry);
  const ordered = [...(more.includes('key') ? ['key'] : []), ...first, ...more, ...Object.keys(all)];
  const data: Values = {};
  for (const name of new Set(ordered.filter((one) => !one.startsWith('_')))) {
    const field = shape.fields[name];
    const value = field ? fromField(name, field, all) : fromFormValue(undefined, all[name]);
    if (value !== undefined) data[name] = value;
  }
  return data;
}

function fromField(name: string, shape: Shape, values: Values): unknown {
  const words = listWords(shape).filter((word) => values[wordField(name, word)] === true);
  const value = fromFormValue(shape, values[name]);
  if (words.length === 0) return value;
  const all = [...words, ...[value ?? []].flat()];
  return all.length === 1 ? all[0] : all;
}

/** Undefined where there is nothing to write. */
function fromFormValue(shape: Shape | undefined, value: unknown): unknown {
  if (value === undefined || value === null || (shape?.is === 'flag' && value === false)) return undefined;
  if (shape?.is === 'record' && Array.isArray(value)) {
    const pairs = value
      .filter(isMap)
      .map(({ key, text }) => [String(key ?? '').trim(), String(text ?? '').trim()]);
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  if (Array.isArray(value)) {
    const of = shape?.is === 'list' ? shape.of : undefined;
    const items = value
      .map((item) =>
        of?.is === 'object' && isMap(item)
          ? unlessEmpty(fromFormValues(of, item, true))
          : fromFormValue(of, item),
      )
      .filter((item) => item !== undefined);
    if (items.length === 0) return undefined;
    return shape?.is === 'list' && shape.mayBeOne && items.length === 1 ? items[0] : items;
  }
  if (isMap(value)) {
    return unlessEmpty(fromFormValues(shape?.is === 'object' ? shape : noFields, value));
  }
  const text = String(value).trim();
  return text === '' ? undefined : text;
}

const unlessEmpty = (data: Values): Values | undefined => (Object.keys(data).length > 0 ? data : undefined);

const noFields: ObjectShape = { is: 'object', description: '', isRequired: false, fields: {} };

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
