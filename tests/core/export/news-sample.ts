/** Articles of one mine and one quota, added on different days, for tests of what is new. */
import { article, entity, sample } from '../sample.ts';

interface Told {
  added?: string;
  published?: string;
  more: string;
}

const things = {
  'companies/birka.md': entity('Birka'),
  'projects/hill-mine.md': entity('Hill mine'),
  'policies/quota.md': entity('Quota'),
  'figures/capacity.md': entity('Capacity', 'unit: t/yr\ndefinition: What a mine can dig.'),
  'companies/survey.md': entity('Survey'),
  'topics/potash.md': entity('Potash'),
};

/** A digest of articles by id. */
export const digestOf = (
  told: Record<string, Told>,
  today = '2026-11-22',
  more: Record<string, string> = {},
) =>
  sample(
    {
      ...things,
      ...more,
      ...Object.fromEntries(
        Object.entries(told).map(([id, { added = '2026-01-01', published = '2024-05-21', more: lines }]) => [
          `articles/${id}.md`,
          article(lines, { published }).replace('added: 2026-01-01', `added: ${added}`),
        ]),
      ),
    },
    today,
  ).digest;

export const capacity = (value: number, by = ''): string =>
  `figures:\n  - { key: capacity, figure: capacity, about: hill-mine, value: ${value}, asOf: 2024, unit: t/yr${by && `, by: ${by}`} }`;
