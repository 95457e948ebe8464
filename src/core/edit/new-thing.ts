/** A new file of content: its id, its names and its fields, checked as `check` would before it is written. */
import type { Library } from '../link/library.ts';
import { nameKey } from '../link/name-index.ts';
import { parseRecord } from '../load/parse-record.ts';
import { didYouMean, type Problem } from '../problem/problem.ts';
import { toId } from '../schema/fields.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { listNearNames, type NearName } from './near-names.ts';
import { findField, listNewFields, type NewField, nameField } from './new-fields.ts';
import { applyChanges, listNewProblems, type Plan, type Refusal, refuse, type Workspace } from './plan.ts';
import { findIdFault, findTaken, pathOf } from './rename-thing.ts';
import { writeYaml } from './yaml-places.ts';

export interface NewThing {
  kind: Kind;
  /** The title of an article. */
  name: string;
  /** Made from the name, and an article’s date, where it is not given. */
  id?: string | undefined;
  /** What is said of each field, by its option. */
  values: ReadonlyMap<string, readonly string[]>;
  /** The day on which it is made, `YYYY-MM-DD`. */
  today: string;
}

/** A field in which the new file is wrong, in a line. */
export interface FieldFault {
  field: NewField | undefined;
  message: string;
}

/** The kind that a person means: `company`, `companies`, `Company`. */
export function findKind(word: string): { ok: true; kind: Kind } | Refusal {
  const wanted = word.toLowerCase();
  const rows = Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][];
  const found = rows.find(([kind, { folder, one }]) => [kind, folder, one.toLowerCase()].includes(wanted));
  if (found) return { ok: true, kind: found[0] };
  const words = rows.flatMap(([kind, { folder }]) => [kind, folder]);
  const hint = didYouMean(wanted, words) ?? `known are ${rows.map(([kind]) => kind).join(', ')}`;
  return refuse(`“${word}” is no kind of content: ${hint}`);
}

/** What options say, by field; or the first that is wrong. */
export function readValues(
  kind: Kind,
  given: readonly (readonly [option: string, value: string])[],
): { ok: true; values: Map<string, string[]> } | Refusal {
  const fields = listNewFields(kind);
  const values = new Map<string, string[]>();
  for (const [option, value] of given) {
    const field = findField(fields, option);
    if (!field) {
      const options = fields.map((one) => `--${one.option}`);
      const hint = didYouMean(`--${option}`, options) ?? `it takes ${options.join(', ')}`;
      return refuse(`--${option} is not a field of ${kinds[kind].folder}: ${hint}`);
    }
    const before = values.get(field.option);
    if (before && field.takes === 'one') return refuse(`--${field.option} is given twice`);
    if (field.takes === 'pairs' && !/^[^=]+=/.test(value))
      return refuse(`--${field.option} “${value}” is not of the form id=words`);
    values.set(field.option, [...(before ?? []), value]);
  }
  return { ok: true, values };
}

/** The id of the new thing, if it is free and well formed. */
export function chooseId(
  workspace: Workspace,
  { kind, name, id, values }: NewThing,
): { ok: true; id: string } | Refusal {
  const [published = ''] = values.get('published') ?? [];
  const [date = ''] = /\d{4}(?:-\d{2}){0,2}(?!\d)/.exec(published) ?? [];
  const made = [kind === 'article' ? date : '', toId(name)].filter(Boolean).join('-');
  const chosen = id ?? made;
  if (chosen === '') return refuse(`“${name}” has no letter that an id could have: choose one with --id`);
  const fault = findIdFault(kind, chosen);
  if (fault !== undefined) return refuse(fault);
  const taken = findTaken(workspace, chosen);
  const hint = id === undefined ? ': choose another with --id' : '';
  return taken === undefined ? { ok: true, id: chosen } : refuse(`${taken}${hint}`);
}

/** What has that very name already, in a line. */
export function findNamesake(
  { opened: { library } }: Workspace,
  { kind, name, values }: NewThing,
): string | undefined {
  if (kind === 'article') return undefined;
  for (const own of [name, ...(values.get('alias') ?? [])]) {
    const other = library.entities.find(({ fields }) =>
      [fields?.name ?? '', ...(fields?.aliases ?? [])].some(
        (known) => nameKey(known) === nameKey(own.trim()),
      ),
    );
    if (other) return `“${own}” is a name of ${nameThing(other)}: texts could mean either`;
  }
  return undefined;
}

/** The things that the new one may be, or be taken for. */
export function listNear({ opened: { library } }: Workspace, { kind, name, values }: NewThing): NearName[] {
  if (kind === 'article') return [];
  const near = [name, ...(values.get('alias') ?? [])].flatMap((own) => listNearNames(own, kind, library));
  return near.filter(({ record }, at) => near.findIndex((one) => one.record === record) === at);
}

/** `birka-as, which is “Birka” (content/companies/birka-as.md)`. */
export function nameThing({ id, file, fields }: Library['entities'][number]): string {
  return `${id}${fields ? `, which is “${fields.name}”` : ''} (${file})`;
}

/** The required fields of which nothing is said. */
export const listMissing = ({ kind, values }: NewThing): NewField[] =>
  listNewFields(kind).filter(
    ({ isRequired, option, path: [top] }) => isRequired && top !== 'added' && !values.has(option),
  );

/** The file, and what is wrong with it; the plan is one to carry out only where nothing is. */
export function planNew(
  workspace: Workspace,
  thing: NewThing,
  id: string,
): { plan: Plan; faults: FieldFault[] } {
  const path = pathOf(thing.kind, id);
  const text = `---\n${writeYaml(toData(thing))}\n---\n`;
  const changes = [{ path, after: text }];
  const file = workspace.nameOf(path);
  const { opened, open, files } = workspace;
  const told = listNewProblems(opened.problems, open(applyChanges(files, changes)).problems);
  const faults = told
    .filter(({ severity, code }) => severity === 'error' || code === 'shared-alias')
    .map((problem) => toFault(problem, { path, text, file, kind: thing.kind }));
  const warnings = told.filter(({ severity, code }) => severity === 'warning' && code !== 'unused-entity');
  const notes = warnings.map(({ file: where, line, message }) => `new warning: ${where}:${line}: ${message}`);
  return { plan: { ok: true, changes, notes }, faults };
}

interface NewFile {
  path: string;
  text: string;
  file: string;
  kind: Kind;
}

/** A problem of the new file, as one of the option that gave the field on its line. */
function toFault({ file, line, message, hint }: Problem, made: NewFile): FieldFault {
  const words = `${message}${hint ? ` (${hint})` : ''}`;
  if (file !== made.file) return { field: undefined, message: `${file}:${line}: ${words}` };
  const { record } = parseRecord(made.path, {
    path: made.path,
    content: new TextEncoder().encode(made.text),
  });
  const field = listNewFields(made.kind).findLast(({ path }) => record?.locate(path).line === line);
  return { field, message: field ? `--${field.option}: ${words}` : words };
}

/** The front matter, in the order of the schema. */
function toData({ kind, name, values, today }: NewThing): Record<string, unknown> {
  const said: Record<string, unknown> = { [nameField(kind)]: name };
  if (kind === 'article') Object.assign(said, { added: today, draft: 'true' });
  for (const { path, option, takes } of listNewFields(kind)) {
    const words = values.get(option);
    if (words === undefined) continue;
    const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
    const value = takes === 'one' ? words[0] : takes === 'many' ? words : Object.fromEntries(pairs);
    const [top = '', inner] = path;
    said[top] = inner === undefined ? value : { ...(said[top] as object), [inner]: value };
  }
  const order = Object.keys((kinds[kind].schema as unknown as { shape: object }).shape);
  return Object.fromEntries(order.flatMap((field) => (field in said ? [[field, said[field]]] : [])));
}
