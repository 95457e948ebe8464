/** A content file as the form reads and writes it: in the browser, with the same YAML and the same schemas as the check. */
import { parseDocument } from 'yaml';
import { updateYaml, writeYaml } from '../edit/update-yaml.ts';
import { findFences } from '../load/split-front-matter.ts';
import { describeIssues } from '../schema/describe-issue.ts';
import { siteSchema } from '../schema/entity-schemas.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { shapeOf } from './form-config.ts';
import { kindField, namesField } from './form-fields.ts';
import { fromFormValues, toFormValues } from './form-values.ts';

type Values = Record<string, unknown>;

/** The text that the form was opened with, so that what stays the same keeps its look. */
export const sourceField = '_source';

/** What the form shows of a file; throws an Error with one line where it has none to show. */
export function parseEntry(kind: Kind | 'site', text: string): Values {
  const [head, body] = splitText(kind, text);
  const document = parseDocument(head, { schema: 'failsafe', resolveKnownTags: false });
  const data: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Error('the front matter cannot be read: run npm run check');
  const values = toFormValues(shapeOf(kind), data as Values);
  if (kind === 'site') return { ...values, [sourceField]: text };
  const known = { [kindField]: kind, [namesField]: [values.aliases ?? []].flat().join(' ') };
  return { ...values, ...(kind !== 'article' && known), body: body.replace(/^\n/, ''), [sourceField]: text };
}

function splitText(kind: Kind | 'site', text: string): [head: string, body: string] {
  if (kind === 'site') return [text, ''];
  const fences = findFences(text);
  if (!fences.ok) throw new Error(`${fences.message}: run npm run check`);
  const lines = text.split('\n');
  return [lines.slice(1, fences.closingLine - 1).join('\n'), lines.slice(fences.closingLine).join('\n')];
}

/** The file that the form’s values make; throws an Error that names what the check would find wrong in it. */
export function formatEntry(kind: Kind | 'site', { body, [sourceField]: source, ...values }: Values): string {
  const data = fromFormValues(shapeOf(kind), values);
  refuseFaults(kind, data);
  const yaml = typeof source === 'string' ? updateYaml(splitText(kind, source)[0], data) : writeYaml(data);
  if (kind === 'site') return `${yaml.trimEnd()}\n`;
  const text = typeof body === 'string' ? body.trim() : '';
  return `---\n${yaml.trimEnd()}\n---\n${text && `\n${text}\n`}`;
}

function refuseFaults(kind: Kind | 'site', data: Values): void {
  const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
  const { error } = schema.safeParse(data);
  if (!error) return;
  const faults = describeIssues(schema, data, error.issues).map(
    ({ path, message, hint }) => `${placeOf(path)}${message}${hint ? ` (${hint})` : ''}`,
  );
  throw new Error(faults.join('; '));
}

/** `figures, 2nd entry: ` */
function placeOf(path: readonly PropertyKey[]): string {
  const at = path.findIndex((step) => typeof step === 'number');
  return at < 0 ? '' : `${path.slice(0, at).map(String).join('.')}, entry ${Number(path[at]) + 1}: `;
}
