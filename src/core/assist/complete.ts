/** What can be written where the cursor stands: fields, values, links. */

import type { z } from 'zod';
import type { Library } from '../link/library.ts';
import { readForm } from '../schema/field-form.ts';
import { findSchema } from '../schema/walk-schema.ts';
import { completeLink } from './complete-link.ts';
import { type FieldSpot, findSpot } from './find-spot.ts';
import { listFieldSuggestions } from './list-field-suggestions.ts';
import { listValueSuggestions } from './list-value-suggestions.ts';
import { findFileSchema, idOf, type OpenFile } from './open-file.ts';
import type { Completion, Suggestion } from './suggestion.ts';

/** Completes at `offset`; undefined where there is nothing to offer. `today` is YYYY-MM-DD. */
export function complete(
  { path, text }: OpenFile,
  offset: number,
  library: Library,
  today: string,
): Completion | undefined {
  const schema = findFileSchema(path);
  const spot = schema && findSpot(text, offset, path === 'site.yaml');
  if (!schema || !spot) return undefined;
  const article = idOf(path);
  if (spot.at === 'body') return completeLink(spot, offset, library, article);
  const context = { schema, library, article, today };
  const suggestions = spot.at === 'key' ? fieldsAt(schema, spot) : listAt(schema, spot, context);
  if (suggestions.length === 0) return undefined;
  return {
    ...rangeOf(spot, offset, text, suggestions),
    suggestions: withQuote(suggestions, text[spot.start]),
  };
}

/** Editors look for what is typed with the quote before it. */
function withQuote(suggestions: Suggestion[], first = ''): Suggestion[] {
  if (first !== '"' && first !== "'") return suggestions;
  return suggestions.map((one) => ({ ...one, filter: first + (one.filter ?? one.label) }));
}

function fieldsAt(schema: z.ZodType, spot: FieldSpot): Suggestion[] {
  const owner = findSchema(schema, spot.path);
  return owner ? listFieldSuggestions(owner, spot) : [];
}

/** A word may be a value, or become the first key of a map, or of a map in a list. */
function listAt(
  schema: z.ZodType,
  spot: FieldSpot,
  context: Parameters<typeof listValueSuggestions>[1],
): Suggestion[] {
  const field = findSchema(schema, spot.path);
  if (!field) return [];
  const { fields, many } = readForm(field);
  if (!fields) return listValueSuggestions(spot, context);
  const empty = { ...spot, beside: new Map() };
  if (spot.style === 'flow') return listFieldSuggestions(fields, empty, '{ ');
  // Behind its key a map begins on the next line.
  const column = spot.isInline ? spot.indent + 2 : spot.column;
  const lead = `${spot.isInline ? `\n${' '.repeat(column)}` : ''}${many === 'list' ? '- ' : ''}`;
  return listFieldSuggestions(fields, { ...empty, column }, lead);
}

/** No key of a claim is longer with its article’s id, and a search from every letter on is slow. */
const longestWord = 300;

/** The whole word is replaced, as far as it stands on the cursor’s line; of an expression only its last part. */
function rangeOf(spot: FieldSpot, offset: number, text: string, [first]: Suggestion[]) {
  const lineEnd = text.indexOf('\n', offset);
  const end = Math.max(offset, Math.min(spot.end, lineEnd < 0 ? text.length : lineEnd));
  if (spot.at === 'value' && spot.path.at(-1) === 'derived') {
    const [last = ''] = /[a-z0-9#-]*$/.exec(spot.typed.slice(-longestWord)) ?? [];
    return { start: offset - last.length, end: offset };
  }
  return { start: spot.start, end: first?.kind === 'field' && spot.hasColon ? spot.end : end };
}
