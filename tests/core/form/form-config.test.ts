import { describe, expect, it } from 'vitest';
import { createFormConfig, shapeOf } from '../../../src/core/form/form-config.ts';
import { type FormField, formatLabel } from '../../../src/core/form/form-fields.ts';
import { moreField } from '../../../src/core/form/form-values.ts';
import type { ObjectShape, Shape } from '../../../src/core/form/read-shape.ts';
import { allKinds, kinds } from '../../../src/core/schema/kinds.ts';

const config = createFormConfig({ title: 'Potash Watch', home: '/sub/', folder: 'content' });
const fieldsOf = (folder: string): FormField[] =>
  config.collections.find(({ name }) => name === folder)?.fields ?? [];

/** The field at `figures.value`, wherever the form has put it. */
function find(fields: readonly FormField[], path: string): FormField | undefined {
  const [name, ...rest] = path.split('.');
  const all = fields.flatMap((field) => (field.name === moreField ? (field.fields ?? []) : field));
  const field = all.find((one) => one.name === name);
  return rest.length === 0 || !field ? field : find(field.fields ?? [], rest.join('.'));
}

const plain = (text = ''): string => text.replace(/[“”`]/g, '');

/** Every field of a schema with its path, those of lists and objects included. */
function listPaths({ fields }: ObjectShape, parent = ''): [string, Shape][] {
  return Object.entries(fields).flatMap(([name, shape]) => {
    const path = `${parent}${name}`;
    const inner = shape.is === 'list' ? shape.of : shape;
    return [[path, shape] as [string, Shape], ...(inner.is === 'object' ? listPaths(inner, `${path}.`) : [])];
  });
}

describe.each(allKinds)('the form of a file of kind %s', (kind) => {
  const fields = fieldsOf(kinds[kind].folder);

  it('has a field for each of its schema, described and required as there', () => {
    const paths = listPaths(shapeOf(kind));
    expect(paths.length).toBeGreaterThan(4);
    for (const [path, { description, isRequired }] of paths) {
      const field = find(fields, path);
      expect(field, path).toBeDefined();
      expect(field?.label, path).toBe(formatLabel(path.split('.').at(-1) ?? ''));
      if (description) expect(plain(field?.hint), path).toContain(plain(description));
      if (field?.required !== isRequired) expect(path).toBe('source.publisher');
    }
  });

  it('has nothing but them and what the form itself needs', () => {
    const known = new Set(listPaths(shapeOf(kind)).map(([path]) => path));
    const others = fields.map(({ name }) => name).filter((name) => !known.has(name));
    expect(others).toEqual(kind === 'article' ? ['body'] : ['body', '_kind', '_names']);
  });
});

it('has one field for each setting of the publication', () => {
  const [site] = config.singletons;
  expect(site).toMatchObject({ file: 'content/site.yaml', format: 'lodestone-site' });
  expect(site?.fields.map(({ name }) => name)).toEqual(Object.keys(shapeOf('site').fields));
});

describe('the widget of a field', () => {
  const article = fieldsOf('articles');
  it.each<[string, string, object]>([
    ['articles', 'title', { widget: 'string', required: true }],
    ['articles', 'summary', { widget: 'text' }],
    ['articles', 'added', { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }],
    ['articles', 'source.published', { widget: 'string', hint: expect.stringContaining('2026-Q1') }],
    ['articles', 'draft', { widget: 'boolean', required: false }],
    ['articles', 'source', { widget: 'object' }],
    ['articles', 'source.url', { widget: 'string', type: 'url' }],
    ['articles', 'topics', { widget: 'relation', collection: 'topics', multiple: true }],
    ['articles', 'figures', { widget: 'list', collapsed: true, label_singular: 'figure' }],
    ['articles', 'figures.figure', { widget: 'relation', collection: 'figures', value_field: '{{slug}}' }],
    ['articles', 'figures.about', { widget: 'relation', collection: 'entities', multiple: true }],
    ['articles', 'figures.qualifier', { widget: 'select', options: expect.arrayContaining(['at-least']) }],
    ['articles', 'figures.sum', { widget: 'list', field: { widget: 'string' } }],
    [
      'articles',
      'corrections.claim',
      { widget: 'string', pattern: [expect.any(String), expect.any(String)] },
    ],
    ['companies', 'aliases', { widget: 'list', label_singular: 'alias' }],
    ['companies', 'kind', { widget: 'relation', collection: '_singletons', value_field: 'companyKinds.*' }],
    ['questions', 'answers', { widget: 'list', summary: '{{fields.key}}: {{fields.text}}' }],
  ])('%s %s', (folder, path, field) => {
    expect(find(fieldsOf(folder), path)).toMatchObject(field);
  });

  it('offers what a reference to several kinds may lead to, and no more', () => {
    const about = find(article, 'statuses.about');
    expect(about?.filters).toEqual([{ field: '_kind', values: ['policy', 'project', 'deal'] }]);
    expect(find(article, 'figures.about')?.filters).toEqual([
      { field: '_kind', values: allKinds.filter((kind) => kind !== 'article') },
    ]);
  });

  it('lets one tick the word that stands for nobody', () => {
    expect(find(article, 'source._publisher-unknown')).toMatchObject({
      label: 'Publisher: unknown',
      widget: 'boolean',
    });
    expect(find(article, 'relations._from-unnamed')).toBeDefined();
  });

  it('puts what a claim says first, and the rest behind a button', () => {
    const figures = article.find(({ name }) => name === 'figures')?.fields ?? [];
    expect(figures.map(({ name }) => name)).toEqual(
      'figure name about value upper unit qualifier said status asOf by byWords _more'.split(' '),
    );
    expect(figures.at(-1)?.required).toBe(false);
  });
});
