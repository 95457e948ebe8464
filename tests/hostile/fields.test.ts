/** That attacks are tried in every field there is, and that a field which is no text takes none that could be one. */
import { describe, expect, it } from 'vitest';
import { readShape, type Shape } from '../../src/core/form/read-shape.ts';
import { siteSchema } from '../../src/core/schema/entity-schemas.ts';
import {
  claimRef,
  date,
  day,
  expression,
  number,
  quantity,
  slug,
  term,
  webAddress,
} from '../../src/core/schema/fields.ts';
import { allKinds, kinds } from '../../src/core/schema/kinds.ts';
import { makeHostileContent } from './hostile-content.ts';
import { allVectors } from './list-vectors.ts';

/** Every field by its path without numbers: `article.figures.note`. */
function listFields(shape: Shape, path: string): [path: string, shape: Shape][] {
  if (shape.is === 'list') return listFields(shape.of, path);
  if (shape.is !== 'object') return [[path, shape]];
  return Object.entries(shape.fields).flatMap(([name, field]) => listFields(field, `${path}.${name}`));
}

const schemas = [
  ...allKinds.map((kind) => [kind, kinds[kind].schema] as const),
  ['site', siteSchema] as const,
];
const fields = schemas.flatMap(([name, schema]) => listFields(readShape(schema), name));
const texts = fields.flatMap(([path, shape]) =>
  shape.is === 'record' || (shape.is === 'text' && shape.patterns.length === 0) ? [path] : [],
);

/** What only repeats a text that `site.yaml` declares; it is tried there and with it. */
const repeated =
  /^(?:figure|article\.\w+)\.unit$|^(?:company|project)\.kind$|^site\.(?:companyKinds|projectKinds)$/;
/** Texts that must have a form, which a function tells. */
const formed = /\.(?:value|upper|derived|share|tolerance|min|max|language)$/;
/** The same for a claim or an entity of any kind, and tried in one. */
const shared = /^article\.\w+\.answer$|\.rulings\.reason$/;

it('each text that an author may write is among those tried', () => {
  const { written } = makeHostileContent(['x'], ['https://ok.example/'], ['']);
  const tried = new Set(written.map(({ field }) => field));
  expect(texts.length).toBeGreaterThan(80);
  const left = texts.filter((path) => ![repeated, formed, shared].some((excused) => excused.test(path)));
  expect(left.filter((path) => !tried.has(path))).toEqual([]);
});

describe('a field that is no text takes none that could be an attack', () => {
  const email = siteSchema.shape.editor.shape.email.unwrap();
  const language = siteSchema.shape.language;
  const formed = {
    quantity: quantity(),
    expression: expression(),
    date: date(),
    day: day(),
    term: term(),
    language,
  };
  it.each(Object.entries({ ...formed, id: slug(), claim: claimRef(), number: number(-90, 90), email }))(
    '%s',
    (_, schema) => {
      const accepted = allVectors.filter((vector) => schema.safeParse(vector).success);
      expect(accepted.filter((vector) => /[<>"'`&=]/.test(vector))).toEqual([]);
    },
  );

  it('address', () => {
    const written = allVectors.flatMap((vector) =>
      ['', 'https://', 'https://ok.example/', 'https://ok.example/?q=', 'http:'].map(
        (start) => start + vector,
      ),
    );
    const accepted = written.filter((address) => webAddress().safeParse(address).success);
    expect(accepted.length).toBeGreaterThan(50);
    for (const address of accepted) {
      expect(new URL(address).protocol, address).toMatch(/^https?:$/);
      expect(address).not.toMatch(/[\s<>"]/);
    }
  });
});
