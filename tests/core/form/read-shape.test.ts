import { expect, it } from 'vitest';
import { z } from 'zod';
import { readShape, type Shape } from '../../../src/core/form/read-shape.ts';
import * as fields from '../../../src/core/schema/fields.ts';

const shapeOf = (schema: z.ZodType): Partial<Shape> => {
  const { isRequired: _, description: __, ...shape } = readShape(schema);
  return shape;
};

it.each<[string, z.ZodType, object]>([
  ['text', fields.text(), { is: 'text', patterns: [] }],
  ['a quantity', fields.quantity().optional(), { is: 'text', patterns: [] }],
  ['a number', fields.number(0, 1), { is: 'text', patterns: [{ source: String.raw`^-?\d+(\.\d+)?$` }] }],
  ['a day', fields.day(), { is: 'day' }],
  ['a date', fields.date(), { is: 'date' }],
  ['a flag', fields.flag().optional(), { is: 'flag' }],
  ['a choice', fields.choice(['a', 'b']), { is: 'choice', words: ['a', 'b'] }],
  ['a reference', fields.ref('unknown', 'publisher'), { is: 'reference', targets: ['unknown', 'publisher'] }],
  ['a claim', fields.claimRef(), { is: 'reference', targets: ['claim'] }],
  ['a list', fields.list(fields.slug()), { is: 'list', mayBeOne: false, of: { is: 'text' } }],
  ['one or many', fields.oneOrMany(fields.ref()), { is: 'list', mayBeOne: true, of: { is: 'reference' } }],
  ['keys of one’s own', z.record(fields.slug(), fields.text()).default({}), { is: 'record' }],
  ['a web address', fields.webAddress(), { is: 'address' }],
  ['an e-mail address', z.email(), { is: 'email' }],
  ['an object', z.strictObject({ a: fields.flag() }), { is: 'object', fields: { a: { is: 'flag' } } }],
])('%s', (_, schema, shape) => {
  expect(shapeOf(schema)).toMatchObject(shape);
});

it('keeps the description and whether the field may be missing, whatever is wrapped around it', () => {
  const schema = z.strictObject({
    a: fields.text().describe('An a.'),
    b: fields.list(fields.text()).describe('Some b.'),
    c: fields.flag().optional().describe('Whether c.'),
  });
  expect(readShape(schema)).toMatchObject({
    fields: {
      a: { description: 'An a.', isRequired: true },
      b: { description: 'Some b.', isRequired: false },
      c: { description: 'Whether c.', isRequired: false },
    },
  });
});

it('names the field for which no form has one', () => {
  const schema = z.strictObject({ source: z.strictObject({ at: z.date() }) });
  expect(() => readShape(schema, 'article')).toThrow(
    'no form has a field for article.source.at, which is a date',
  );
});
