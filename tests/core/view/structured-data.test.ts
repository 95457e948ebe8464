import { describe, expect, it } from 'vitest';
import { viewEntity } from '../../../src/core/view/entity-view.ts';
import { writeStructuredData } from '../../../src/core/view/structured-data.ts';
import { digestOf } from '../export/news-sample.ts';

const thingOf = (policy: string, more = '') => {
  const digest = digestOf({ one: { more } }, '2026-11-22', { 'policies/quota.md': policy });
  const entity = digest.findEntity('quota');
  if (!entity) throw new Error('no quota');
  const { structured } = viewEntity(digest, entity).frame;
  return structured as unknown as Record<string, unknown>;
};
const act = '---\nname: Quota\nkind: act\nreference: No. 1\n---\n';
const status = (fields: string) => `statuses:\n  - { about: quota, ${fields} }`;

describe('a policy', () => {
  it('is legislation where a state lays it down, else a work', () => {
    expect(thingOf(act)).toMatchObject({ '@type': 'Legislation', legislationIdentifier: 'No. 1' });
    expect(thingOf('---\nname: Quota\nkind: strategy\nreference: No. 1\n---\n')).toMatchObject({
      '@type': 'CreativeWork',
      identifier: 'No. 1',
    });
  });

  it.each([
    ['status: in-force', 'https://schema.org/InForce'],
    ['status: partly-in-force', 'https://schema.org/PartiallyInForce'],
    ['status: suspended', 'https://schema.org/NotInForce'],
    // What is confirmed no longer, what is of a part, and what is so in practice say nothing of the whole in law.
    ['status: in-force, date: 2024-05, until: 2025-01', undefined],
    ['status: in-force, part: Article 2', undefined],
    ['status: in-force, side: practice', undefined],
  ])('of which is told “%s” has the force %s', (fields, force) => {
    expect(thingOf(act, status(fields)).legislationLegalForce).toBe(force);
  });
});

it('never ends the element that it stands in, and is the same when it is read', () => {
  const data = { '@context': 'https://schema.org', '@graph': [{ name: '</script><!--<script>' }] } as never;
  const text = writeStructuredData(data);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(data);
});
