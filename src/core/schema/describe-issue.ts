/** What zod found wrong, in an editor’s words: what stands there, what was expected, what to write instead. */
import type { z } from 'zod';
import type { ProblemCode } from '../problem/codes.ts';
import { didYouMean, findClosest } from '../problem/problem.ts';
import { claimLists } from './claim-schemas.ts';
import { idMessage, toId } from './fields.ts';
import { entityKinds, kinds } from './kinds.ts';
import {
  findMeantField,
  findOnlyReading,
  findSynonym,
  findTurned,
  suggestDate,
  suggestQuantity,
  writeScalar,
} from './suggest.ts';
import { findDescription, listFields, takesValue } from './walk-schema.ts';

export interface Described {
  code: ProblemCode;
  path: PropertyKey[];
  /** Whether the fault is in the name of the field or in its value. */
  part: 'key' | 'value';
  message: string;
  hint?: string | undefined;
  /** The field that a misspelt one stands for. */
  means?: string | undefined;
  /** YAML that can stand in its place, where it can only have been meant so. */
  instead?: string | undefined;
  /** Where what `instead` replaces begins, if not where the fault does: the path of another value. */
  from?: PropertyKey[] | undefined;
}

type Issue = z.core.$ZodIssue;

/** One description for each fault in `data`: what one slip sets off in two ways is told once. */
export function describeIssues(schema: z.ZodType, data: unknown, issues: readonly Issue[]): Described[] {
  const strays = issues.flatMap((issue) => findStrayEntry(schema, data, issue) ?? []);
  const isOfStray = ({ path }: Issue): boolean =>
    strays.some((stray) => placeOf(path.slice(0, 2)) === placeOf(stray.path));
  const rest = issues.filter((issue) => !isOfStray(issue));
  const all = [...strays, ...rest.flatMap((issue) => describe(schema, data, issue, []))];
  const meant = new Set(all.flatMap(({ path, means }) => means && placeOf([...path.slice(0, -1), means])));
  const told = new Set<string>();
  return all.filter(({ code, path, part }) => {
    const place = `${part} ${placeOf(path)}`;
    if (told.has(place) || (code === 'missing-field' && meant.has(placeOf(path)))) return false;
    told.add(place);
    return true;
  });
}

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('\n');

function describe(schema: z.ZodType, data: unknown, issue: Issue, parent: PropertyKey[]): Described[] {
  const path = [...parent, ...issue.path];
  const found = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, [...path, key], listFields(schema, path), found));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && found !== undefined) {
    const branch = issue.errors[Array.isArray(found) ? issue.errors.length - 1 : 0] ?? [];
    return branch.flatMap((inner) => describe(schema, data, inner, path));
  }
  if (found === undefined && issue.code !== 'custom') {
    const message = `\`${nameOf(path)}\` is missing`;
    return [{ code: 'missing-field', path, part: 'value', message, hint: tellMeaning(schema, path) }];
  }
  const instead = findInstead(schema, data, issue, path);
  return [{ code: 'invalid-value', path, part: 'value', ...explain(issue, path, found), instead }];
}

/** An entry of a list most of whose strange fields belong to another list: it stands in the wrong one. */
function findStrayEntry(schema: z.ZodType, data: unknown, issue: Issue): Described | undefined {
  const [list, index] = issue.path;
  if (issue.code !== 'unrecognized_keys' || issue.path.length !== 2 || typeof index !== 'number')
    return undefined;
  const names = Object.keys(valueAt(data, issue.path) ?? {});
  const others = listFields(schema, []).filter((name) => {
    const known = listFields(schema, [name, 0]);
    return name !== list && names.every((one) => known.includes(one));
  });
  const [other] = others;
  if (others.length !== 1 || other === undefined) return undefined;
  const message = `an entry of \`${String(list)}\` has the fields of one of \`${other}\``;
  return {
    code: 'unknown-field',
    path: [...issue.path],
    part: 'value',
    message,
    hint: `move it to \`${other}\``,
  };
}

/** What between { } makes a field of a piece of a value. */
function findFlowSlip(key: string): string | undefined {
  if (/^\d+(?:\s|$)/.test(key)) return 'inside { } a number with a comma needs quotes';
  if (/^[A-Za-z]+:/.test(key)) return 'a plain space is missing behind the colon';
  return /\s/.test(key) ? 'inside { } a text with a comma needs quotes' : undefined;
}

/** What can only have been meant by the value at `path`, as YAML, if the field takes it. */
function findInstead(
  schema: z.ZodType,
  data: unknown,
  issue: Issue,
  path: readonly PropertyKey[],
): string | undefined {
  const found = valueAt(data, path);
  if (typeof found !== 'string' || found === '') return undefined;
  if (issue.code === 'invalid_type') {
    // A list of one; a comma may part two.
    const isOne = issue.expected === 'array' && !found.includes(',') && takesValue(schema, path, [found]);
    return isOne ? `[${writeScalar(found)}]` : undefined;
  }
  const meant = suggestValue(issue, found, valueAt(data, [...path.slice(0, -1), 'unit']));
  return meant !== undefined && takesValue(schema, path, meant) ? writeScalar(meant) : undefined;
}

/** `unit` is what stands beside a number. */
function suggestValue(issue: Issue, found: string, unit: unknown): string | undefined {
  if (issue.code === 'invalid_value') return findOnlyReading(found, issue.values.map(String));
  if (issue.message.includes('is not a number'))
    return suggestQuantity(found, typeof unit === 'string' ? unit : undefined);
  return /is not a date|must be a day/.test(issue.message) ? suggestDate(found) : undefined;
}

/** What a field is for, as its description begins: `what the metric means`. */
function tellMeaning(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const [sentence = ''] = findDescription(schema, path)?.split(/(?<=\.) /) ?? [];
  // A name in capitals stays one.
  const plain = sentence
    .replace(/\.$/, '')
    .replace(/^\p{Lu}(?=\p{Ll}*\b)/u, (letter) => letter.toLowerCase());
  return plain || undefined;
}

function unknownField(key: string, path: PropertyKey[], fields: string[], beside: unknown): Described {
  const found = {
    code: 'unknown-field',
    path,
    part: 'key',
    message: `\`${key}\` is not a field here`,
  } as const;
  if (/^\d+$/.test(key)) {
    const hint = 'inside { } a number with a comma needs quotes';
    return { ...found, hint, ...findCutNumber(key, path, beside) };
  }
  const only = findMeantField(key, fields);
  const means = only ?? findClosest(key, fields);
  const isFree = only !== undefined && valueAt(beside, [only]) === undefined;
  return {
    ...found,
    hint:
      findFlowSlip(key) ??
      (only && !isFree ? `\`${only}\` says that here, and is there already` : undefined) ??
      (means ? `did you mean “${means}”?` : `${tellOwners(key, path)}known here: ${fields.join(', ')}`),
    means,
    instead: isFree ? only : undefined,
  };
}

/** Whose field it is, where it is nobody’s here: `it is a field of companies; `. */
function tellOwners(key: string, path: readonly PropertyKey[]): string {
  const lists =
    path.length === 3
      ? Object.keys(claimLists).filter((list) => hasField(kinds.article.schema, [list, 0], key))
      : [];
  const folders =
    path.length === 1
      ? entityKinds.filter((kind) => hasField(kinds[kind].schema, [], key)).map((kind) => kinds[kind].folder)
      : [];
  const owners = [...lists, ...folders];
  return owners.length > 0 && owners.length <= 3 ? `it is a field of ${owners.join(', ')}; ` : '';
}

const hasField = (schema: z.ZodType, path: readonly PropertyKey[], key: string): boolean =>
  listFields(schema, path).includes(key);

/** `{ value: 2,000 }` is a field `value` and a field `000`: the number that was cut in two, and where it begins. */
function findCutNumber(key: string, path: PropertyKey[], beside: unknown): Partial<Described> {
  const name = ['upper', 'value'].find((field) => /^\d{1,3}$/.test(String(valueAt(beside, [field]))));
  if (name === undefined || !/^\d{3}$/.test(key) || valueAt(beside, [key])) return {};
  const instead = writeScalar(`${valueAt(beside, [name])},${key}`);
  return { instead, from: [...path.slice(0, -1), name] };
}

function explain(
  issue: Issue,
  path: readonly PropertyKey[],
  found: unknown,
): { message: string; hint?: string | undefined } {
  const name = nameOf(path);
  const quoted = show(found);
  if (quoted === 'empty') return { message: `\`${name}\` is empty` };
  switch (issue.code) {
    case 'invalid_type':
      return {
        message: `\`${name}\` is ${quoted}, expected ${expectedWords[issue.expected] ?? issue.expected}`,
      };
    case 'invalid_value': {
      const values = issue.values.map(String);
      const turned = findTurned(String(found), values);
      const meant = findSynonym(String(found), values);
      const hint = turned
        ? `write “${turned}”, and let \`from\` and \`to\` change places`
        : meant
          ? `write “${meant}”`
          : didYouMean(String(found), values);
      // With a word to write, a long list of others only hides it.
      const expected =
        hint && values.length > 8
          ? `which is none of its ${values.length} words`
          : `expected one of ${values.join(', ')}`;
      return { message: `\`${name}\` is ${quoted}, ${expected}`, hint };
    }
    case 'custom':
      return { message: nameFault(path, name, issue.message) };
    default:
      return {
        message: `\`${name}\` is ${quoted}, it ${issue.message}`,
        hint: suggestId(issue.message, found),
      };
  }
}

/** A claim has no name of its own: it is an entry of its list. */
function nameFault(path: readonly PropertyKey[], name: string, message: string): string {
  if (typeof path.at(-1) === 'number') return `an entry of \`${name}\` ${message}`;
  return name ? `\`${name}\`: ${message}` : message;
}

const expectedWords: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
  number: 'a number',
};

/** `figures[2].unit`, as an editor would say it; the parts of a claim are named without their list. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .filter((step) => typeof step !== 'number')
    .slice(-1)
    .map(String)
    .join('.');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function show(value: unknown): string {
  if (value === null || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map of fields';
  const text = String(value);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** The id that a name written in its place has, as a file of that name would. */
function suggestId(message: string, found: unknown): string | undefined {
  const id =
    message === idMessage && typeof found === 'string'
      ? toId(found.replace(/^.*\//, '').replace(/\.md$/, ''))
      : '';
  return id ? `an id is a file’s name without .md: “${id}”?` : undefined;
}
