/** A small content in memory, and what the tools make of it: Norwegian potash, as in the other tests of the core. */
import { openWorkspace } from '../../../src/core/edit/open-workspace.ts';
import { applyChanges, type Plan, type Refusal, type Workspace } from '../../../src/core/edit/plan.ts';
import type { RawFile } from '../../../src/core/load/read-files.ts';
import { article, entity, siteText } from '../sample.ts';

export const today = '2026-11-22';

/** Files by their path within the content folder. */
export type Texts = Record<string, string>;

export const site = `${siteText}keyFigures:\n  - capacity # the one that counts\n`;

/** Every kind of reference there is, to a company, a figure, a question and an article among others. */
export const world: Texts = {
  'site.yaml': site,
  'companies/birka.md': entity('Birka', 'aliases: [Birka AS]\ncountry: norway\nkind: miner', '\nA miner.\n'),
  'companies/fjord-bank.md': entity('Fjord Bank', 'kind: bank\nnotToBeConfusedWith: [ birka ]'),
  'projects/hill-mine.md': entity('Hill Mine', 'place: norway'),
  'policies/quota.md': entity('Potash quota', 'jurisdiction: [norway]'),
  'deals/package.md': entity('Birka package'),
  'events/summit.md': entity('Oslo summit'),
  'figures/capacity.md': entity(
    'Capacity',
    'unit: t/yr\ndefinition: D\nrulings:\n  - { prefer: "2024-05-21-a#capacity", reason: R., date: 2024-06-01 }',
  ),
  'places/norway.md': entity('Norway'),
  'people/anna.md': entity('Anna Berg'),
  'topics/potash.md': entity('potash'),
  'questions/who.md': entity('Who owns it?', 'answers: { the-king: the king }'),
  'publishers/nordic.md': entity('Nordic'),
  'articles/2024-05-21-a.md': `---
title: A title
source: { publisher: 'nordic', headline: A headline, published: 2024-05-21 } # birka is quoted
added: 2026-01-01
summary: A summary of birka.
topics:
  - potash
companies: [ birka,   fjord-bank ]
figures:
  - { key: capacity, figure: capacity, about: hill-mine, value: 2000 }
  - key: twice
    figure: "capacity" # the metric
    about: [hill-mine]
    value: 2
    unit: times
    base: capacity
    status: planned
  - { key: all, name: All, about: birka, value: 3, unit: t, sum: [one, 2024-05-21-a#two] }
  - { key: one, name: One, about: birka, value: 1, unit: t, by: [anna, 'birka'] }
  - { key: two, name: Two, about: birka, value: 2, unit: t }
  - { key: rest, name: Rest, about: birka, value: 1, unit: t, derived: (2024-05-21-a#two - one) }
relations:
  - { key: loan, from: fjord-bank, type: lends-to, to: birka, of: [potash], value: 1, unit: NOK, deal: package, in: norway }
events:
  - { key: ships, date: 2024-05-03, title: Ships, about: [birka, hill-mine], event: summit, milestone: capacity }
statuses:
  - { key: planned, about: hill-mine, status: planned }
  - { about: [quota, package], status: agreed }
statements:
  - { key: first, about: birka, rank: first, of: capacity, in: norway }
  - { key: owner, about: hill-mine, question: who, answer: birka }
  - { about: birka, text: It pays }
corrections:
  - { date: 2026-02-02, claim: loan, text: T }
---

[Birka](/companies/birka/), [/companies/birka/](</companies/birka/?x> "birka"), [a claim](#claim-loan) and [another][b].

[b]: /articles/2024-05-21-a/#claim-loan
`,
  'articles/2024-06-01-b.md': article(
    'figures:\n  - { key: x, name: X, about: birka, value: 3, unit: t, derived: 2024-05-21-a#all * 1 }',
    { published: '2024-06-01', body: '\nSee [it](/articles/2024-05-21-a/#claim-all).\n' },
  ),
};

export function openTexts(texts: Texts): Workspace {
  const files = Object.entries(texts).map(([path, text]): RawFile => ({ path, content: Buffer.from(text) }));
  return openWorkspace(files, today, (path) => `content/${path}`);
}

/** The texts when the plan is carried out. Throws where it was refused. */
export function carryOut({ files }: Workspace, planned: Plan | Refusal): Texts {
  if (!planned.ok) throw new Error(`${planned.message}\n${JSON.stringify(planned.problems)}`);
  const after = applyChanges(files, planned.changes);
  return Object.fromEntries(
    after.map(({ path, content }) => [path, 'refused' in content ? '' : Buffer.from(content).toString()]),
  );
}

/** Why it was refused, with the problems as `file:line code: message`. */
export function reasonOf(planned: Plan | Refusal): string {
  if (planned.ok) return 'not refused';
  const problems = planned.problems ?? [];
  return [
    planned.message,
    ...problems.map((one) => `${one.file}:${one.line} ${one.code}: ${one.message}`),
  ].join('\n');
}
