import { expect, it } from 'vitest';
import { createDigest } from '../../../src/core/link/digest.ts';
import { formatStats } from '../../../src/core/view/format-stats.ts';
import { viewStats } from '../../../src/core/view/stats-view.ts';
import { article, entity, sample } from '../sample.ts';

const files = {
  'companies/birka.md': entity('Birka', 'kind: miner\ncountry: norway'),
  'companies/tana.md': entity('Tana Salts'),
  'places/norway.md': entity('Norway'),
  'projects/hill-mine.md': entity('Hill Mine', 'kind: mine'),
  'projects/deep-mine.md': entity('Deep Mine', 'place: norway'),
  'policies/quota.md': entity('Potash quota'),
  'policies/tax.md': entity('Potash tax'),
  'figures/output.md': entity('Output', 'unit: t/yr\ndefinition: What is dug.\nvalidFor: 6 months'),
  'articles/2024-05-21-a.md': article(
    `figures:
  - { figure: output, about: hill-mine, value: 2000 }
events:
  - { title: The shaft is sunk, due: 2024-Q4, about: hill-mine }
statuses:
  - { about: hill-mine, status: permitted }
  - { about: quota, status: suspended, until: 2025-05-10 }
relations:
  - { from: birka, type: owns, to: hill-mine }`,
  ),
  'articles/2026-11-20-b.md': article('draft: true\nstatuses:\n  - { about: tax, status: proposed }', {
    published: '2026-11-20',
  }),
};

/** `title: file (detail)` of every item. */
function told(today: string, drafts = true): string[] {
  const digest = createDigest(sample(files).library, today, { drafts });
  const { thin, stale } = viewStats(digest);
  return [...thin, ...stale].flatMap(({ title, items }) =>
    items.map(({ file, detail }) => `${title}: ${file}${detail ? ` (${detail})` : ''}`),
  );
}

it('names what is thin, and what is stale as of a day', () => {
  expect(told('2026-11-22')).toEqual([
    'things without a claim: projects/deep-mine.md',
    'things without a claim: companies/tana.md',
    'figures with a single claim: figures/output.md',
    'projects without a status: projects/deep-mine.md',
    'projects without a place: projects/hill-mine.md',
    'companies without a kind: companies/tana.md',
    'companies without a country: companies/tana.md',
    'articles without an address: articles/2026-11-20-b.md',
    'articles without an address: articles/2024-05-21-a.md',
    'due dates that have passed without a word: articles/2024-05-21-a.md (due Q4 2024)',
    'statuses whose end has passed: policies/quota.md (unconfirmed since 10 May 2025)',
    'statuses that nobody has confirmed for a year: projects/hill-mine.md (permitted, last confirmed 21 May 2024)',
    'figures whose newest claim is older than they hold: figures/output.md (newest of 21 May 2024)',
    'drafts that wait: articles/2026-11-20-b.md (since 1 Jan 2026)',
  ]);
});

it('finds nothing stale on the day of the newest source, and a draft is no part of a digest without drafts', () => {
  const now = told('2024-05-21', false);
  expect(now).toContain('policies without a status: policies/tax.md');
  expect(now.filter((one) => /passed|confirmed|older|drafts/.test(one))).toEqual([]);
});

it('counts, and shows as much of a list as is asked for', () => {
  const stats = viewStats(createDigest(sample(files).library, '2026-11-22', { drafts: true }));
  const text = formatStats(stats, 1);
  expect(text).toContain('Potash News, as of 2026-11-22, sources from 21 May 2024 to 20 Nov 2026\n');
  expect(text).toContain(
    '  files             articles: 1, drafts: 1, companies: 2, projects: 2, policies: 2, figures: 1, places: 1\n',
  );
  expect(text).toContain(
    '  things without a claim: 2\n    projects/deep-mine.md: Deep Mine\n    and 1 more: --all shows them\n',
  );
  expect(formatStats(stats, Infinity)).toContain('    companies/tana.md: Tana Salts\n');
});

it('says that there is nothing where there is nothing', () => {
  const text = formatStats(viewStats(sample({}).digest), 10);
  expect(text).toMatch(/claims +none\n/);
  expect(text).toContain('What is thin\n  nothing\n');
});
