/** What stands under the cursor: a field and what it takes, an id and what it is, a word and how it reads. */
import type { Library } from '../link/library.ts';
import { describeForm, readForm } from '../schema/field-form.ts';
import { kinds } from '../schema/kinds.ts';
import { findUnit } from '../schema/units.ts';
import { findSchema } from '../schema/walk-schema.ts';
import { type FieldSpot, findSpot } from './find-spot.ts';
import { findTarget } from './find-target.ts';
import { describeClaim, namesOf } from './list-ids.ts';
import { findFileSchema, idOf, type OpenFile } from './open-file.ts';
import type { Piece } from './outline.ts';

export interface Explanation extends Piece {
  /** In Markdown. */
  text: string;
}

/** Explains what is at `offset`; undefined where there is nothing to say. */
export function explainSpot(file: OpenFile, offset: number, library: Library): Explanation | undefined {
  const schema = findFileSchema(file.path);
  const spot = schema && findSpot(file.text, offset, file.path === 'site.yaml');
  if (!schema || !spot || spot.at === 'body') return undefined;
  const field = findSchema(schema, spot.at === 'key' ? [...spot.path, spot.text] : spot.path);
  if (!field) return undefined;
  const text = spot.at === 'key' ? explainField(spot.text, field) : explainValue(spot, field, file, library);
  return text ? { start: spot.start, end: spot.end, text } : undefined;
}

type Inner = NonNullable<ReturnType<typeof findSchema>>;

function explainField(name: string, field: Inner): string {
  const form = readForm(field);
  const { description = '' } = field as { description?: string };
  const words = form.words?.map(({ word, label }) =>
    label && label !== word ? `\`${word}\` (${label})` : `\`${word}\``,
  );
  const list = words && words.length > 8 ? `\n\n${words.join(', ')}` : '';
  return `**${name}** – ${description}\n\nTakes ${describeForm(form)}.${list}`;
}

function explainValue(spot: FieldSpot, field: Inner, file: OpenFile, library: Library): string | undefined {
  const { words } = readForm(field);
  const label = words?.find(({ word }) => word === spot.text)?.label;
  if (label) return `**${spot.text}** – ${label}`;
  if (spot.path.at(-1) === 'unit') return findUnit(spot.text, library.site.units)?.label;
  const target = findTarget(spot, field, idOf(file.path), library);
  if (!target) return undefined;
  if ('claim' in target)
    return `\`${target.claim.id}\`\n\n${describeClaim(target.claim.type, target.claim.fields)}`;
  const { kind, id } = target.record;
  const { name, aliases } = namesOf(target.record);
  const claims = [...library.claims.values()].flat().filter(({ touches }) => touches.includes(id)).length;
  const also = aliases.length > 0 ? `\n\nAlso ${aliases.join(', ')}.` : '';
  const counted = `${claims} ${claims === 1 ? 'claim names' : 'claims name'} it.`;
  return `**${name}** (${kinds[kind].one.toLowerCase()})${also}\n\n${counted}`;
}
