/** The fields that an object may still take. */
import type { z } from 'zod';
import { fieldsOfAnyClaim } from '../schema/claim-schemas.ts';
import { describeForm, type FieldForm, readForm } from '../schema/field-form.ts';
import { type FieldDoc, listFieldDocs } from '../schema/list-field-docs.ts';
import type { FieldSpot } from './find-spot.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Fields of `schema` that the map does not have yet: those required first, those of any claim last. `lead` stands
 * before the first field of a map that is not there yet.
 */
export function listFieldSuggestions(schema: z.core.$ZodType, spot: FieldSpot, lead = ''): Suggestion[] {
  const { fields } = readForm(schema);
  if (!fields) return [];
  const missing = listFieldDocs(fields).filter(({ name }) => !spot.beside.has(name));
  const rankOf = ({ name, required }: FieldDoc): number =>
    required ? 0 : fieldsOfAnyClaim.has(name) ? 2 : 1;
  const ordered = missing.toSorted((a, b) => rankOf(a) - rankOf(b));
  return ordered.map(({ name, description, required }) => {
    const form = readForm(fields.shape[name]);
    return {
      kind: 'field',
      label: name,
      insert: spot.hasColon ? name : `${lead}${name}:${opening(form, spot, lead)}`,
      detail: `${required ? 'required, ' : ''}${describeForm(form).replaceAll('`', '')}`,
      help: description,
    };
  });
}

/** What follows the colon, so that the next word can be written at once. */
function opening({ form, many }: FieldForm, { style, column }: FieldSpot, lead: string): string {
  if (form !== 'map' || style === 'flow' || lead.endsWith('{ ')) return ' ';
  const below = `\n${' '.repeat(column + (lead.endsWith('- ') ? 4 : 2))}`;
  return many === 'list' ? `${below}- ` : below;
}
