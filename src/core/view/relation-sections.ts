/** The relations of an entity, in sections by what they are from where it stands. */
import type { Claim, RelationClaim } from '../link/claim.ts';
import { append } from '../link/name-index.ts';
import { relationTypes } from '../schema/vocabulary.ts';
import type { Section } from './entity-sections.ts';

/** Relations under the label they have from where the entity stands: “supplies”, “supplied by”. */
export function listRelationSections(id: string, claims: readonly Claim[]): Section[] {
  const byLabel = new Map<string, RelationClaim[]>();
  for (const claim of claims) if (claim.type === 'relation') append(byLabel, labelOf(id, claim), claim);
  // A heading for a single claim says nothing that the claim does not.
  const lone = [...byLabel]
    .filter(([label, list]) => list.length === 1 && !moneyLabels.includes(label))
    .map(([label]) => label);
  if (lone.length > 1) {
    byLabel.set(
      'other relations',
      lone.flatMap((label) => byLabel.get(label) ?? []),
    );
    for (const label of lone) byLabel.delete(label);
  }
  return [...byLabel]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([label, list]) => ({
      id: `relation-${label.replaceAll(' ', '-')}`,
      title: [label.charAt(0).toUpperCase() + label.slice(1)],
      claims: list,
    }));
}

/** Who pays whom is one question, whatever the money is called: first what comes in. */
const moneyLabels = ['money received', 'money given'];
const money: ReadonlySet<RelationClaim['fields']['type']> = new Set([
  'invests-in',
  'lends-to',
  'funds',
  'grants-to',
]);

function labelOf(id: string, { fields: { type, from } }: RelationClaim): string {
  const isFrom = from?.includes(id) ?? false;
  if (money.has(type)) return isFrom ? 'money given' : 'money received';
  return relationTypes[type][isFrom ? 'label' : 'inverse'];
}

const rankOf = (label: string): number => {
  const rank = moneyLabels.indexOf(label);
  return rank < 0 ? moneyLabels.length : rank;
};
