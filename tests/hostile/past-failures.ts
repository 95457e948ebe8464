/** Contents that once made an exception, a page that does not build, or a loss that nobody was told of. */
import { entities } from '../core/claims/world.ts';
import { article, entity, siteText } from '../core/sample.ts';
import type { Files } from './crowds.ts';
import { marker } from './mutate.ts';

const base: Files = { ...entities, 'site.yaml': siteText };
const id = 'articles/2024-05-21-x.md';
const claims = (list: string, ...all: string[]): Files => ({
  ...base,
  [id]: article(`${list}:\n${all.map((fields, index) => `  - { key: k${index}, ${fields} }`).join('\n')}`),
});
const body = (text: string): Files => ({ ...base, [id]: article('topics: []', { body: text }) });
const named = (yaml: string): Files => ({ ...base, 'companies/ours.md': entity(yaml) });

export const pastFailures: Readonly<Record<string, Files>> = {
  'a number with 150 decimals': claims(
    'figures',
    `figure: capacity, about: hill-mine, value: 0.${'1'.repeat(150)}`,
  ),
  'a number of 400 digits': claims(
    'figures',
    `figure: capacity, about: hill-mine, value: ${'9'.repeat(400)}`,
  ),
  'a former id of 300 letters': {
    ...base,
    'companies/ours.md': entity('Ours', `formerly: [${'a'.repeat(300)}]`),
  },
  'half of a pair of surrogates': named('"A \\ud800 B"'),
  'a NUL': named('"A \\0 B"'),
  'a sign that turns text round': named('"A \\u202e B"'),
  'a space of no width in a name': named('"A\\u200bB"'),
  'the same by a character reference': body('A &#8238; B &#x200b; C'),
  'the last year, and about it': claims(
    'events',
    'title: T, about: birka, event: summit, due: 9999~',
    'title: T, about: birka, event: summit, date: 0000~',
  ),
  'ids that join to one': {
    ...claims(
      'figures',
      'figure: capacity, about: [a-b, c], value: 3',
      'figure: capacity, about: [a, b-c], value: 4',
    ),
    ...Object.fromEntries(
      ['a', 'b-c', 'a-b', 'c'].map((name) => [`companies/${name}.md`, entity(`Company ${name}`)]),
    ),
  },
  'an address with a user': {
    ...base,
    'companies/ours.md': entity('Ours', 'website: https://user@example.org/'),
  },
  'an address in capitals': body(`A [link](HTTPS://EXAMPLE.ORG/${marker}) here.`),
  'a cell beyond the head': body(`| a |\n| - |\n| b | ${marker} |`),
  'a definition that nobody uses': body(`A word.\n\n[a]: https://example.org/${marker}`),
  'words beside a number': claims('figures', `figure: capacity, about: hill-mine, value: 3, said: ${marker}`),
  'whom a tie of two is credited to': claims(
    'relations',
    `from: fjord-bank, to: birka, type: lends-to, byWords: ${marker}`,
  ),
  'words for a party that is named': claims(
    'relations',
    `from: fjord-bank, to: birka, type: lends-to, toWords: ${marker}`,
  ),
  'a refuted status': claims('statuses', `about: quota, status: in-force, stance: rejects, note: ${marker}`),
  'a report without a date': claims(
    'events',
    `title: ${marker}, event: summit, about: birka`,
    'title: T, event: summit, about: birka, date: 2024-05-02',
  ),
  'sixty events without a date': claims(
    'events',
    ...Array.from({ length: 60 }, (_, index) => `title: ${marker} ${index}, about: birka`),
  ),
  'an id of 100,000 letters in a message': claims('statements', `about: ${'a'.repeat(100_000)}, text: T`),
};
