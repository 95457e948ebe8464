import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '../../../src/core/schema/article-schema.ts';
import { list, oneOrMany, ref, slug, text } from '../../../src/core/schema/fields.ts';
import { kinds } from '../../../src/core/schema/kinds.ts';
import { listFields, listReferences } from '../../../src/core/schema/walk-schema.ts';

const schema = z.strictObject({
  name: text().describe('A name.'),
  parent: ref('place').optional().describe('A reference behind `optional` and `describe`.'),
  topics: list(ref('topic')).describe('References in a list with a default.'),
  claims: list(z.strictObject({ about: oneOrMany(ref()), part: slug().optional() })),
});

describe('listReferences', () => {
  it('finds each with its path and the kinds it may lead to', () => {
    const value = {
      name: 'n',
      parent: 'norway',
      topics: ['a', 'b'],
      claims: [{ about: ['c', 'd'], part: 'p' }],
    };
    expect(listReferences(schema, value)).toEqual([
      { path: ['parent'], id: 'norway', targets: ['place'] },
      { path: ['topics', 0], id: 'a', targets: ['topic'] },
      { path: ['topics', 1], id: 'b', targets: ['topic'] },
      { path: ['claims', 0, 'about', 0], id: 'c', targets: [] },
      { path: ['claims', 0, 'about', 1], id: 'd', targets: [] },
    ]);
  });

  it.each([
    [undefined],
    [null],
    [{}],
    ['text'],
    [[]],
    [{ topics: 'a', claims: { about: 3 } }],
    [{ claims: [null] }],
  ])('takes %j as it comes', (value) => {
    expect(() => listReferences(schema, value)).not.toThrow();
  });

  it('one of a “one or many” that is still plain text is found too', () => {
    expect(listReferences(schema, { claims: [{ about: 'c' }] })).toEqual([
      { path: ['claims', 0, 'about'], id: 'c', targets: [] },
    ]);
  });

  it('the publisher of an article is one', () => {
    const found = listReferences(articleSchema, { source: { publisher: 'p' } });
    expect(found).toEqual([{ path: ['source', 'publisher'], id: 'p', targets: ['unknown', 'publisher'] }]);
  });
});

describe('listFields', () => {
  it.each([
    [[], ['name', 'parent', 'topics', 'claims']],
    [
      ['claims', 3],
      ['about', 'part'],
    ],
    [['claims'], []],
    [['name'], []],
    [['nowhere', 1], []],
    [['toString'], []],
  ])('at %j', (path, fields) => {
    expect(listFields(schema, path)).toEqual(fields);
  });
});

it.each(Object.entries(kinds))('every field of a %s is described for its editor', (_, row) => {
  const undescribed = Object.entries(row.schema.shape).filter(
    ([, field]) => !(field as z.ZodType).description,
  );
  expect(undescribed.map(([name]) => name)).toEqual([]);
});
