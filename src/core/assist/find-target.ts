/** Where a reference under the cursor leads, and what else refers to the same. */
import type { Claim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import { compare } from '../problem/compare.ts';
import type { Position } from '../problem/problem.ts';
import { readForm } from '../schema/field-form.ts';
import { kinds } from '../schema/kinds.ts';
import { findSchema, listReferences } from '../schema/walk-schema.ts';
import { type FieldSpot, findSpot } from './find-spot.ts';
import { findFileSchema, idOf, type OpenFile } from './open-file.ts';

/** A place in a content file, by the path that problems name. */
export interface Place extends Position {
  file: string;
}

export type Target = { record: ContentRecord } | { record: ContentRecord; claim: Claim };

/** What the value of a field refers to, if it is a reference and leads somewhere. */
export function findTarget(
  { text, path, typed }: FieldSpot,
  field: NonNullable<ReturnType<typeof findSchema>>,
  file: string,
  library: Library,
): Target | undefined {
  const { targets, form } = readForm(field);
  const isKey = targets?.includes('claim') || (path[0] === 'corrections' && path.at(-1) === 'claim');
  if (isKey || form === 'expression') {
    const word = form === 'expression' ? wordAt(text, typed.length) : text;
    const [article, key = word] = word.includes('#') ? word.split('#') : [file];
    return findClaim(article ?? '', key, library);
  }
  const isLoose = ['answer', 'of'].includes(String(path.findLast((step) => typeof step === 'string')));
  const record = targets || isLoose ? library.records.get(text) : undefined;
  return record && { record };
}

function findClaim(article: string, key: string, library: Library): Target | undefined {
  const claim = library.claims.get(article)?.find((one) => one.key === key);
  const record = library.records.get(article);
  return claim && record && { record, claim };
}

/** The key, with its article’s id if that is named, around a place in an expression. */
function wordAt(text: string, at: number): string {
  // No key is longer, and a search from every letter on is slow.
  const [before = ''] = /[a-z0-9#-]*$/.exec(text.slice(Math.max(0, at - 300), at)) ?? [];
  const [after = ''] = /^[a-z0-9#-]*/.exec(text.slice(at)) ?? [];
  return before + after;
}

function targetAt(file: OpenFile, offset: number, library: Library): Target | undefined {
  const schema = findFileSchema(file.path);
  const spot = schema && findSpot(file.text, offset, file.path === 'site.yaml');
  if (!schema || !spot || spot.at === 'body') return undefined;
  const field = spot.at === 'value' ? findSchema(schema, spot.path) : undefined;
  if (spot.at === 'value') return field && findTarget(spot, field, idOf(file.path), library);
  const record = library.records.get(idOf(file.path));
  return record && { record };
}

/** Where the reference at `offset` leads: the file of an entity, or the claim in its article. */
export function findDefinition(file: OpenFile, offset: number, library: Library): Place | undefined {
  const target = targetAt(file, offset, library);
  if (!target) return undefined;
  const { record } = target;
  const { line, column } = 'claim' in target ? record.locate(target.claim.path) : { line: 1, column: 1 };
  return { file: record.file, line, column };
}

/** Every place whose reference leads to what the one at `offset` leads to; at a key, to the file itself. */
export function listUses(file: OpenFile, offset: number, library: Library): Place[] {
  const target = targetAt(file, offset, library);
  if (!target) return [];
  const places = [...library.records.values()].flatMap((record) => {
    const { schema } = kinds[record.kind];
    return listReferences(schema, record.fields)
      .filter(({ id, targets }) => leadsTo(target, id, targets.includes('claim'), record.id))
      .map(({ path }) => ({ file: record.file, ...record.locate(path) }));
  });
  return places.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function leadsTo(target: Target, id: string, isClaim: boolean, from: string): boolean {
  if (!('claim' in target)) return !isClaim && id === target.record.id;
  return isClaim && (id.includes('#') ? id : `${from}#${id}`) === target.claim.id;
}
