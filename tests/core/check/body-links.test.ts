import { describe, expect, it } from 'vitest';
import { entity, sample } from '../sample.ts';
import { claim, files, id, told } from './told.ts';

const size = `companies: [birka]\n${claim('figures', 'key: size, name: N, about: birka, value: 2')}`;
const of = (address: string): string[] => told(size, { body: `One\nline, [a](${address}).` });

describe('a link leads somewhere', () => {
  it.each([
    ['a page of its own', '/companies/birka/'],
    ['an article', '/articles/2024-05-20-all/'],
    ['a list of all of a kind that has none', '/publishers/'],
    ['the front page', '/'],
    ['a page that every site has', '/corrections/'],
    ['the search', '/search/'],
    ['a search', '/search/?q=loan'],
    ['the timeline without its articles', '/timeline/events/'],
    ['what a problem means', '/problems/bad-body/'],
    ['the data', '/data/entities.json'],
    ['a page with a query', '/companies/birka/?a=b'],
    ['a claim of the article', '#claim-size'],
    ['a claim of the article, by its page', `/articles/${id}/#claim-size`],
    ['a claim of another article', '/articles/2024-05-20-all/#claim-all'],
    ['a file in the public folder', '/reports/2024.pdf'],
    ['another site', 'https://a.example/companies/brika/#x'],
    ['an address of post', 'mailto:a@a.example'],
  ])('%s', (_, address) => {
    const all = files(size, { body: `[a](${address})` });
    const other = 'articles/2024-05-20-all.md';
    all[other] = all[other]?.replace('- { ', '- { key: all, ') ?? '';
    expect(sample(all).told).toEqual([]);
  });
});

describe('a link that leads nowhere is told at its place', () => {
  it.each([
    [
      '/companies/brika/',
      'unknown-reference: there is no page “/companies/brika/” (did you mean “/companies/birka/”?)',
    ],
    [
      '/companies/birka',
      'unknown-reference: there is no page “/companies/birka” (did you mean “/companies/birka/”?)',
    ],
    [
      '/companies/bank/x/../',
      'unknown-reference: there is no page “/companies/bank/x/../” (did you mean “/companies/bank/”?)',
    ],
    [
      '/Companies/Birka/',
      'unknown-reference: there is no page “/Companies/Birka/” (did you mean “/companies/birka/”?)',
    ],
    [
      '/companies/birka.html',
      'unknown-reference: there is no page “/companies/birka.html” (did you mean “/companies/birka/”?)',
    ],
    ['/birka/', 'unknown-reference: there is no page “/birka/” (did you mean “/companies/birka/”?)'],
    ['/places/norge/', 'unknown-reference: there is no page “/places/norge/” (it is now “/places/norway/”)'],
    [
      '/zzzzzzzzzzzzzzzzzz/',
      'unknown-reference: there is no page “/zzzzzzzzzzzzzzzzzz/” (pages have addresses as in /companies/birka/)',
    ],
    ['#claim-sise', `unknown-reference: “${id}” has no claim “sise” (did you mean “size”?)`],
    [
      '/articles/2024-05-20-all/#claim-x',
      'unknown-reference: “2024-05-20-all” has no claim “x” (its claims: ',
    ],
    [
      '/companies/birka/#claim-size',
      'bad-body: a link to “/companies/birka/#claim-size” (only claims of articles can be linked to: /articles/…/#claim-…)',
    ],
    [
      '/articles/2024-05-20-all/#money',
      'bad-body: a link to “/articles/2024-05-20-all/#money” (only claims of articles can be linked to: /articles/…/#claim-…)',
    ],
    [
      '/timeline/#',
      'bad-body: a link to “/timeline/#” (only claims of articles can be linked to: /articles/…/#claim-…)',
    ],
    [
      '#CLAIM-size',
      'bad-body: a link to “#CLAIM-size” (only claims of articles can be linked to: /articles/…/#claim-…)',
    ],
    ['#money', 'bad-body: a link to “#money” (addresses begin with https://, mailto:, / or #claim-)'],
    ['./birka/', 'bad-body: a link to “./birka/” (addresses begin with https://, mailto:, / or #claim-)'],
    [
      '../companies/birka/',
      'bad-body: a link to “../companies/birka/” (addresses begin with https://, mailto:, / or #claim-)',
    ],
  ])('%s', (address, expected) => {
    const lines = of(address);
    expect(lines).toHaveLength(1);
    const words = `[a](${address}).`;
    expect(lines[0]?.slice(0, expected.length + words.length + 10)).toContain(`← ${expected}`);
    expect(lines[0]).toMatch(/^\[a/);
  });

  it('by reference too, where the address stands; an address for an image is none of a page', () => {
    const body =
      '[One][a] and ![a mine][b] and ![a hill](/hill).\n\n[a]: /companies/brika/\n[b]: /companies/mine\n';
    const { problems } = sample(files(size, { body }));
    expect(problems.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      [`articles/${id}.md`, 12, 1, 'unknown-reference'],
    ]);
  });

  it('in the body of an entity too, which has no claims', () => {
    const bodies = { 'companies/birka.md': entity('Birka', '', '[a](/companies/bnak/)\n\n[b](#claim-size)') };
    expect(sample({ ...files(size), ...bodies }).told).toEqual([
      'companies/birka.md:4:1 unknown-reference: there is no page “/companies/bnak/” (did you mean “/companies/bank/”?)',
      'companies/birka.md:6:1 bad-body: a link to “#claim-size” (only claims of articles can be linked to: /articles/…/#claim-…)',
    ]);
  });
});

it('the claims of an article that fails its schema cannot be seen: its own mistake is enough', () => {
  const body = '[a](#claim-a) [b](/articles/2024-05-19-x/#claim-b)';
  const wrong = { ...files('zzz: 1', { body }), 'articles/2024-05-19-x.md': 'no front matter' };
  expect(sample(wrong).problems.map(({ code }) => code)).toEqual(['front-matter', 'unknown-field']);
});
