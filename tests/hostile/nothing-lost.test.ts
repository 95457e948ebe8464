/** What an author writes is on a page, or there is a problem that says why not. */
import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../src/core/view/article-view.ts';
import { viewTimeline } from '../../src/core/view/timeline-view.ts';
import { article, entity, sample } from '../core/sample.ts';

const things = {
  'companies/birka.md': entity('Birka Potash'),
  'companies/fjord-bank.md': entity('Fjord Bank'),
  'policies/quota.md': entity('Quota'),
  'figures/output.md': entity('Output', 'unit: t\ndefinition: What is dug in a year'),
  'events/summit.md': entity('Summit'),
};
const id = '2024-05-21-x';
const open = (more: string, body = '') =>
  sample({ ...things, [`articles/${id}.md`]: article(more, { body }) });

/** The page of the article, as JSON. */
function page(more: string, body = ''): string {
  const { digest, problems } = open(more, body);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const known = digest.findArticle(id);
  return known ? JSON.stringify(viewArticle(digest, known)) : '';
}

const figure = (fields: string) => `figures:\n  - { figure: output, about: birka, ${fields} }`;
const relation = (fields: string) => `relations:\n  - { type: lends-to, ${fields} }`;

describe('stands on the page of the article', () => {
  it.each([
    ['the words beside a number', figure('value: 3, said: quite a lot'), 'quite a lot'],
    ['the words in the place of one', figure('said: quite a lot'), 'quite a lot'],
    [
      'whom the article credits with a tie of two that it names',
      relation('from: fjord-bank, to: birka, byWords: people who know'),
      'according to people who know',
    ],
    [
      'whom it names in words as the one party',
      relation('from: unnamed, to: birka, byWords: three banks'),
      'Three banks',
    ],
    [
      'whom it names in words as the other',
      relation('from: birka, to: unnamed, toWords: its friends'),
      'its friends',
    ],
    [
      'whom it credits beside that',
      relation('from: birka, to: unnamed, toWords: its friends, byWords: rivals'),
      'according to rivals',
    ],
    [
      'a status that it refutes',
      'statuses:\n  - { about: quota, status: in-force, stance: rejects, note: Never so }',
      'Never so',
    ],
  ])('%s', (_, more, text) => expect(page(more)).toContain(text));

  it.each([
    ['https://example.org/A', 'https://example.org/A'],
    ['HTTPS://example.org/A', 'https://example.org/A'],
    ['mailTo:a@example.org', 'mailto:a@example.org'],
  ])('the address %s', (written, shown) =>
    expect(page('topics: []', `A [link](${written}) here.`)).toContain(`href=\\"${shown}`),
  );
});

describe('is told', () => {
  it.each([
    ['a qualifier of no number', figure('said: most, qualifier: over'), '', 'invalid-value'],
    [
      'words for a party that is named',
      relation('from: birka, to: fjord-bank, toWords: x'),
      '',
      'invalid-value',
    ],
    ['a cell that has no column', 'topics: []', '| a |\n| - |\n| b | c |', 'bad-body'],
    ['a definition of no link', 'topics: []', 'Words.\n\n[a]: https://example.org/', 'bad-body'],
    [
      'a second definition of one link',
      'topics: []',
      '[a]\n\n[a]: https://example.org/\n[A]: https://example.com/',
      'bad-body',
    ],
  ])('%s', (_, more, body, code) => {
    expect(open(more, body).problems.map((problem) => problem.code)).toContain(code);
  });

  it('a ruling on what nobody disputes', () => {
    const { problems } = sample({
      ...things,
      'companies/birka.md': entity(
        'Birka Potash',
        `rulings:\n  - { prefer: ${id}#k, reason: So it is, date: 2024-06-01 }`,
      ),
      [`articles/${id}.md`]: article('statements:\n  - { key: k, about: birka, text: It is so }'),
    });
    expect(problems.map(({ code }) => code)).toContain('idle-ruling');
  });
});

it('a timeline tells how many events without a date it has no room for', () => {
  const events = Array.from({ length: 60 }, (_, index) => `  - { key: k${index}, title: E, about: birka }`);
  const { undated, undatedCount } = viewTimeline(open(`events:\n${events.join('\n')}`).digest);
  expect(undatedCount).toBe(60);
  expect(undated.length).toBeLessThan(60);
});

it('a report without a date is a source of its event on the timeline', () => {
  const more = (fields: string) => `events:\n  - { title: T, event: summit, about: birka${fields} }`;
  const { digest } = sample({
    ...things,
    [`articles/${id}.md`]: article(more(', date: 2024-05-02')),
    'articles/2024-05-22-y.md': article(more('')),
  });
  expect(JSON.stringify(viewTimeline(digest).months)).toMatch(/articles\/2024-05-22-y\/#claim-/);
});
