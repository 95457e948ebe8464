/** Every place in a file that names a thing by its id: fields, claims of an article, expressions, links of the body. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isScalar } from 'yaml';
import { claimTypes } from '../link/claim.ts';
import { pageOf } from '../link/map-links.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { listReferences } from '../schema/walk-schema.ts';
import { createUrls } from '../url.ts';
import type { ContentText, Span } from './content-text.ts';
import { findNode, placeOf } from './yaml-places.ts';

/** What a field says with an id: the thing itself, or one of its claims, alone or in an expression. */
type Form = 'thing' | 'claims';

/** A field that names a thing. */
export interface FieldReference {
  path: PropertyKey[];
  form: Form;
}

/** Fields of claims that take the id of a thing or other words: a milestone is what `of` names in another claim. */
const looseFields = ['answer', 'of', 'milestone'] as const;

/** The fields of a file that name the thing of that id. */
export function listFieldReferences({ kind, schema, data }: ContentText, id: string): FieldReference[] {
  const claims = kind === 'article' ? listClaims(data) : [];
  const strict = listReferences(schema, data).map(({ path, id: value, targets }) => ({
    path,
    value,
    form: (targets.includes('claim') ? 'claims' : 'thing') as Form,
  }));
  const loose = claims.flatMap(({ path, claim }) =>
    looseFields.map((field) => ({ path: [...path, field], value: claim[field], form: 'thing' as Form })),
  );
  const derived = claims.map(({ path, claim }) => ({
    path: [...path, 'derived'],
    value: claim.derived,
    form: 'claims' as Form,
  }));
  const told = new Set<string>();
  return [...strict, ...loose, ...derived]
    .filter(({ value, form }) =>
      typeof value !== 'string' ? false : form === 'thing' ? value.trim() === id : ofClaims(id).test(value),
    )
    .filter(({ path }) => told.size !== told.add(path.join('\n')).size)
    .map(({ path, form }) => ({ path, form }));
}

function listClaims(
  data: Record<string, unknown>,
): { path: PropertyKey[]; claim: Record<string, unknown> }[] {
  return Object.keys(claimTypes).flatMap((list) => {
    const claims = data[list];
    return Array.isArray(claims)
      ? claims.flatMap((claim, index) => (isObject(claim) ? [{ path: [list, index], claim }] : []))
      : [];
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An article’s id before the `#` of a claim, as a word of its own. */
const ofClaims = (id: string): RegExp => new RegExp(`(?<![a-z0-9#-])${id}(?=#)`, 'g');

/** Puts another id in the place of the one that a field names; all else of the field stays. */
export function renameField(
  file: ContentText,
  { path, form }: FieldReference,
  from: string,
  to: string,
): Span[] {
  const node = findNode(file, path);
  if (!node || !isScalar(node)) return [];
  const place = placeOf(file, node);
  const written = file.text.slice(place.start, place.end);
  const word = form === 'claims' ? ofClaims(from) : new RegExp(`(?<![a-z0-9#-])${from}(?![a-z0-9#-])`, 'g');
  const value = String(node.value);
  const found = [...written.matchAll(word)];
  if (found.length === [...value.matchAll(word)].length) {
    return found.map(({ index }) => ({
      start: place.start + index,
      end: place.start + index + from.length,
      text: to,
    }));
  }
  // Somebody has written the id with escapes, or names it in a comment of a folded value.
  const lineEnd = written.endsWith('\n') ? '\n' : '';
  return [{ ...place, text: JSON.stringify(value.replace(word, to).trim()) + lineEnd }];
}

/** Puts another id into the links of a body that lead to the page of a thing, whatever stands behind the `#`. */
export function renameLinks({ text, bodyStart }: ContentText, kind: Kind, from: string, to: string): Span[] {
  const urls = createUrls('/', 'https://site.invalid/');
  const page = urls.page(kind, from);
  const body = text.slice(bodyStart);
  if (!body.includes(page)) return [];
  return listDestinations(body)
    .filter(({ written }) => pageOf(written) === page)
    .map(({ offset }) => {
      const start = bodyStart + offset + 1 + kinds[kind].folder.length + 1;
      return { start, end: start + from.length, text: to };
    });
}

interface Destination {
  /** The address as it is written, escapes included. */
  written: string;
  /** Where it begins in the body. */
  offset: number;
}

/** The addresses of links, images and definitions, each with its place. */
function listDestinations(body: string): Destination[] {
  const found: Destination[] = [];
  const keep = (token: { start: { offset: number }; end: { offset: number } }): undefined => {
    const { start, end } = token;
    found.push({ written: body.slice(start.offset, end.offset), offset: start.offset });
  };
  fromMarkdown(body, {
    extensions: [gfmTable()],
    mdastExtensions: [
      {
        enter: {
          // These replace handlers that collect the address, so each still buffers what they would.
          resourceDestinationString(token) {
            keep(token);
            this.buffer();
          },
          definitionDestinationString(token) {
            keep(token);
            this.buffer();
          },
        },
      },
    ],
  });
  return found;
}
