/** Articles a, b, c … of their own days, each with claims of one list, in a world with entities of every kind. */
import { groupsOf } from '../../../src/core/claims/groups.ts';
import type { Group } from '../../../src/core/claims/weigh.ts';
import type { Digest } from '../../../src/core/link/digest.ts';
import { article, entity, sample } from '../sample.ts';

export const entities = {
  'projects/hill-mine.md': entity('Hill Mine'),
  'projects/foo-hill.md': entity('Foo Hill'),
  'companies/birka.md': entity('Birka'),
  'companies/fjord-bank.md': entity('Fjord Bank'),
  'companies/coast-bank.md': entity('Coast Bank'),
  'institutions/state.md': entity('The State'),
  'institutions/ministry.md': entity('Mining Ministry', 'parent: state'),
  'institutions/office.md': entity('Mining Office', 'parent: ministry'),
  'institutions/survey.md': entity('Geological Survey'),
  'people/anna.md': entity('Anna Berg'),
  'places/europe.md': entity('Europe'),
  'places/norway.md': entity('Norway', 'parent: europe'),
  'places/sweden.md': entity('Sweden', 'parent: europe'),
  'policies/quota.md': entity('Quota'),
  'policies/pause.md': entity('Pause of the quota', 'suspends: [quota]'),
  'deals/package.md': entity('Birka package'),
  'events/summit.md': entity('Oslo summit'),
  'publishers/post.md': entity('The Post'),
  'figures/capacity.md': entity('Capacity', 'unit: kt/yr\ndefinition: D'),
  'figures/share.md': entity('Share', 'unit: "%"\ndefinition: D\ntolerance: 2'),
  'figures/price.md': entity('Price', 'unit: NOK\ndefinition: D\nvalidFor: 1 months'),
  'questions/who.md': entity('Who owns it?', 'answers: { the-king: the king, the-people: the people }'),
};

const letters = 'abcdefgh';

/** An article’s claims: those of one list, or the lists as YAML. The key of a claim is k, k1, k2 … */
export type Told = string | { list: string; claims: string[]; published?: string };

/** Article a is of 20 May 2024, b of the 21st, and so on, unless told. `more` are further files. */
export function world(
  told: readonly Told[],
  today = '2026-11-22',
  more: Record<string, string> = {},
): Digest {
  const articles = told.map((one, index) => {
    const published = (typeof one === 'string' ? undefined : one.published) ?? `2024-05-2${index}`;
    const text =
      typeof one === 'string'
        ? one
        : one.claims.length === 0
          ? ''
          : `${one.list}:\n${one.claims.map((fields, at) => `  - { key: k${at || ''}, ${fields} }`).join('\n')}`;
    return [`articles/2024-${letters[index]}.md`, article(text, { published })];
  });
  const { digest, problems } = sample({ ...entities, ...Object.fromEntries(articles), ...more }, today);
  const errors = problems.filter(({ severity, code }) => severity === 'error' && code !== 'unreckonable');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return digest;
}

/** One article for each of the claims. */
export const each = (list: string, ...claims: string[]): Told[] =>
  claims.map((fields) => ({ list, claims: [fields] }));

export const groupsIn = (...args: Parameters<typeof world>): readonly Group[] => groupsOf(world(...args)).all;

/** `disputed (value)`, `corroborated`, … of each group, in order. */
export const verdicts = (...args: Parameters<typeof world>): string[] =>
  groupsIn(...args).map(({ verdict, contradictions }) => {
    const grounds = [...new Set(contradictions.map(({ ground }) => ground))].join(' ');
    return grounds ? `${verdict} (${grounds})` : verdict;
  });
