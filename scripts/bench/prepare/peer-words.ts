/** What templates of peers say, from our own vocabularies, and which fields of claims name things. */
import type { Digest } from '../../../src/core/link/digest.ts';
import { kinds } from '../../../src/core/schema/kinds.ts';
import { qualifiers, ranks, relationTypes, stages } from '../../../src/core/schema/vocabulary.ts';
import { pageSizes } from '../../../src/core/view/pager.ts';

const ofEvery = ['about', 'in', 'by', 'via'];

/** The lists of claims in the order in which pages show them, with the fields that name what a claim touches. */
const references = {
  figures: [...ofEvery, 'figure'],
  events: [...ofEvery, 'event'],
  relations: ['from', 'to', 'of', 'in', 'by', 'via', 'deal'],
  statuses: [...ofEvery],
  statements: [...ofEvery, 'question', 'answer', 'of'],
};

/** Fields of front matter that a thing’s page shows; by name, since Hugo goes through a map in that order. */
const facts = {
  country: 'Country',
  definition: 'Definition',
  jurisdiction: 'Jurisdiction',
  kind: 'Kind',
  parent: 'Part of',
  place: 'Place',
  reference: 'Reference',
  ticker: 'Ticker',
  topics: 'Topics',
  unit: 'Unit',
  website: 'Website',
};

const labelsOf = (table: Record<string, { label: string }>) =>
  Object.fromEntries(Object.entries(table).map(([id, { label }]) => [id, label]));

export function listWords({ entities }: Digest) {
  const metrics = entities.filter((entity) => entity.kind === 'figure');
  return {
    lists: Object.keys(references),
    references,
    facts,
    qualifiers,
    relations: labelsOf(relationTypes),
    stages: labelsOf(stages),
    ranks: labelsOf(ranks),
    kinds: Object.fromEntries(Object.values(kinds).map(({ folder, one }) => [folder, one])),
    units: Object.fromEntries(metrics.map(({ id, fields }) => [id, fields.unit])),
    sizes: pageSizes,
  };
}
