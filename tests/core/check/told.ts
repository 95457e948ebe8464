/** What the rules say of one article beside entities of every kind, all of them in use. */
import { article, entity, sample, siteText } from '../sample.ts';

const entities = {
  'companies/birka.md': entity('Birka', 'kind: miner'),
  'companies/bank.md': entity('Bank', 'kind: bank'),
  'projects/hill-mine.md': entity('Hill Mine'),
  'policies/quota.md': entity('Potash quota'),
  'deals/package.md': entity('Birka package'),
  'events/summit.md': entity('Oslo summit'),
  'figures/capacity.md': entity(
    'Capacity',
    'unit: kt/yr\ndefinition: D\nplausible: { min: 1, max: 9000 t/yr }',
  ),
  'figures/share.md': entity('Share', 'unit: "%"\ndefinition: D'),
  'places/norway.md': entity('Norway', 'formerly: [norge]'),
  'people/anna.md': entity('Anna Berg'),
  'topics/potash.md': entity('potash'),
  'questions/who.md': entity('Who owns it?', 'answers: { the-king: the king }'),
};
// Every entity is touched here, so that no rule but the one that is meant has something to say.
const all =
  'about: [birka, bank, hill-mine, quota, package, summit, capacity, share, norway, anna, potash, who]';
const everything = article(
  `figures:\n  - { name: Everything, about: birka, value: 1 }\nstatements:\n  - { ${all}, text: T }`,
);
export const id = '2024-05-21-a';
export const files = (more: string, options = {}): Record<string, string> => ({
  ...entities,
  'articles/2024-05-20-all.md': everything,
  [`articles/${id}.md`]: article(more, options),
});
/** What is said of the article, behind the words that stand where it points. */
export function told(more: string, options = {}, site = siteText): string[] {
  const all = files(more, options);
  const { problems } = sample(all, '2026-11-22', site);
  return problems.map(({ file, line, column, code, message, hint }) => {
    const text = all[file] ?? site;
    const [words = ''] = /^[^,}\]]*/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '') ?? [];
    return `${words.trim()} ← ${code}: ${message}${hint ? ` (${hint})` : ''}`;
  });
}
export const claim = (list: string, fields: string): string => `${list}:\n  - { ${fields} }`;
