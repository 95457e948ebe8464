/** A digest that asks much of charts: 80 subjects, long and foreign names, names that are markup, every kind of date and number. */
import { article, entity, siteText } from '../core/sample.ts';

const hostile = '<script>alert(1)</script> & "Sons" \'Ltd\'';
const foreign = [
  'شركة التعدين الشمالية للبوتاس والمعادن النادرة',
  '北方鉀肥與稀有金屬礦業股份有限公司第一選礦廠',
  'חברת המכרות הצפונית',
  hostile,
  'The Very Long and Ever Longer Name of a Mine That Nobody Would Ever Think of Shortening, Second Extension (North)',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmine',
];
const number = (index: number): string => String(index + 1).padStart(2, '0');
const subjects = Array.from({ length: 80 }, (_, index) => ({
  id: `mine-${number(index)}`,
  name: foreign[index] ?? `Mine No. ${index + 1}`,
}));

const quote = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const figures: Record<string, string> = {
  output: entity('Output', 'unit: kt/yr\ndefinition: What comes out.'),
  share: entity('Share of the market', 'unit: "%"\ndefinition: D.'),
  agreed: entity('Share of the ore', 'unit: "%"\ndefinition: D.'),
  balance: entity('Balance', 'unit: NOK\ndefinition: D.'),
  deposit: entity('Deposit', 'unit: t\ndefinition: D.'),
  target: entity('Target', 'unit: t/yr\ndefinition: D.'),
  lone: entity('Lone number', 'unit: t\ndefinition: D.'),
};

const first = `figures:
${subjects
  .map(
    ({ id }, index) =>
      `  - { key: o${index}, figure: output, about: ${id}, value: ${(index + 1) * 7}, asOf: 20${10 + (index % 15)} }`,
  )
  .join('\n')}
  - { key: s1, figure: share, about: mine-01, value: 85% }
  - { key: a1, figure: agreed, about: mine-07, value: over, qualifier: over }
  - { key: b1, figure: balance, about: mine-07, value: "-2.5 million" }
  - { key: b2, figure: balance, about: mine-08, value: 0 }
  - { key: b3, figure: balance, about: mine-09, value: 4 million, qualifier: up-to }
  - { key: d1, figure: deposit, about: mine-07, value: 12 }
  - { key: d2, figure: deposit, about: mine-08, value: 15.2 million, qualifier: about }
  - { key: d3, figure: deposit, about: mine-09, value: 900, qualifier: over }
  - { key: t1, figure: target, about: mine-07, value: 2000, status: target, asOf: 2024-06-30 }
  - { key: t2, figure: target, about: mine-07, value: 6, unit: times, base: t1, status: planned }
  - { key: t3, figure: target, about: mine-08, value: 3000, upper: 4000, qualifier: between, status: forecast, asOf: 2030 }
  - { key: l1, figure: lone, about: mine-07, value: 5 }
events:
  - { title: Mine 7 sells its first sack, about: mine-07, milestone: first-sack, due: 2024-Q4 }
  - { title: Mine 7 digs a second shaft, about: mine-07, milestone: second-shaft, due: 2025-03 }
  - { title: Mine 7 gets its railway, about: mine-07, due: 2030 }
statuses:
  - { key: q1, about: quota, status: announced, date: 2023-12 }
  - { key: q2, about: quota, status: in-force, date: 2024-03-01 }
  - { key: q3, about: quota, part: ${quote(hostile)}, status: suspended, date: 2024-04~, until: 2026-12~ }
  - { key: q4, about: quota, part: Article 4, status: in-force, date: ../2024-02 }
  - { key: q5, about: quota, side: practice, status: partly-in-force }`.replace(
  'value: over, qualifier: over',
  'value: 90%, qualifier: over',
);

const second = `figures:
  - { key: s1, figure: share, about: mine-01, value: 90%, upper: 92%, qualifier: between }
  - { key: s2, figure: share, about: mine-02, said: most }
  - { key: a1, figure: agreed, about: mine-07, value: 93%, qualifier: about }
events:
  - { title: Mine 7 sells its first sack, about: mine-07, milestone: first-sack, due: 2025-Q2, moved: later }
  - { title: Mine 7 has a second shaft, about: mine-07, milestone: second-shaft, date: 2025-05-04 }
statuses:
  - { key: q1, about: quota, side: practice, status: in-force }
  - { key: q2, about: quota, status: postponed, is: planned }`;

const third = `figures:
  - { key: s1, figure: share, about: mine-01, value: 60% }
  - { key: s2, figure: share, about: mine-02, value: 55%, stance: rejects }
events:
  - { title: Mine 7 sells its first sack, about: mine-07, milestone: first-sack, due: 2027, moved: later }
statuses:
  - { key: q1, about: quota, side: practice, status: removed }`;

/** Path → text, `site.yaml` included. */
export const crowd: Record<string, string> = {
  'site.yaml': siteText,
  ...Object.fromEntries(subjects.map(({ id, name }) => [`projects/${id}.md`, entity(quote(name))])),
  ...Object.fromEntries(Object.entries(figures).map(([id, text]) => [`figures/${id}.md`, text])),
  'policies/quota.md': entity('Potash quota'),
  'articles/2024-05-21-first.md': article(first, { published: '2024-05-21' }),
  'articles/2025-07-second.md': article(second, { published: '2025-07' }),
  'articles/2025-07-02-third.md': article(third, { published: '2025-07-02' }),
};

/** The same without `site.yaml`, as the samples of the core take it. */
export const crowdFiles: Record<string, string> = Object.fromEntries(
  Object.entries(crowd).filter(([path]) => path !== 'site.yaml'),
);
