import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../../src/core/draft/draft-article.ts';
import { entity, sample } from '../sample.ts';

const { digest } = sample({
  'companies/birka.md': entity('Birka Potash', 'aliases: [Birka]\nkind: miner'),
  'companies/hill-salt.md': entity('Hill Salt'),
  'companies/rud-salt.md': entity('Rud Salt', 'aliases: [RS]'),
  'companies/rud-steel.md': entity('Rud Steel', 'aliases: [RS]'),
  'projects/hill-mine.md': entity('Hill Mine', 'kind: mine\ntopics: [potash]'),
  'people/anna-berg.md': entity('Anna Berg'),
  'institutions/salt-office.md': entity('Norwegian Office of Salt'),
  'topics/potash.md': entity('Potash'),
  'figures/potash-capacity.md': entity(
    'Potash capacity',
    'unit: t/yr\ndefinition: What a mine can bring up in a year.',
  ),
  'publishers/nordic-minerals.md': entity('Nordic Minerals', 'website: https://www.nordic-minerals.example/'),
});

const draftOf = (text: string, told = {}) => draftArticle(Buffer.from(text), digest, told);

const page = `Nordic Minerals
Home | News | Mines | Prices

Birka Potash doubles its mine

By Ola Nordmann
21 May 2024

Birka Potash will double the capacity of its Hill Mine to 2,000 tonnes a year by the end of next year, it said on Monday.

Related articles
Hill Salt closes its last works
Ten charts on salt

“We are ready,” said Anna Berg, who runs it. Berg spoke in Skien. The Norwegian Office of Salt (NOS) must agree, and NOS has not.

The buyer is Foss Fertilisers Ltd, which paid RS a third of the price in June 2023.

Sign up for our newsletter and never miss a story.

3 comments
Hill Salt is better, and pays 900 people.

© 2024 Nordic Minerals. All rights reserved.
`;

describe('a page saved as text', () => {
  const draft = draftOf(page);

  it('tells its headline, author, date and publisher', () => {
    expect(draft.article).toMatchObject({
      headline: 'Birka Potash doubles its mine',
      author: 'Ola Nordmann',
      published: '2024-05-21',
    });
    expect(draft.publisher).toEqual({ id: 'nordic-minerals' });
  });

  it('is left without what stands around the article', () => {
    expect(draft.article.paragraphs).toHaveLength(3);
    expect(draft.entities).not.toContain('hill-salt');
  });

  it('names what is known by name, alias, last name and initials', () => {
    expect(draft.entities).toEqual(['birka', 'hill-mine', 'anna-berg', 'salt-office']);
  });

  it('leaves to an editor what a shared name means', () => {
    expect(draft.shared).toEqual([{ name: 'RS', ids: ['rud-salt', 'rud-steel'] }]);
  });

  it('names what is not known', () => {
    expect(draft.unknown).toEqual([
      { name: 'Skien', kind: 'place' },
      { name: 'Foss Fertilisers Ltd', kind: 'company' },
    ]);
  });

  it('has its numbers under their metric, with subject, status and period', () => {
    expect(draft.figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '2 times',
      '2,000 t/yr',
      '33 %',
    ]);
    expect(draft.figures[1]).toMatchObject({
      metric: 'potash-capacity',
      subject: { ids: ['hill-mine', 'birka'] },
      value: '2,000',
      unit: 't/yr',
      status: 'planned',
      asOf: '../2025',
      inferred: '“by the end of next year”: reckoned from the publication of 2024-05-21.',
    });
  });

  it('has its dates as events, due or past, with who takes part', () => {
    expect(draft.events.map(({ date, isDue, about }) => [date, isDue, about])).toEqual([
      ['../2025', true, ['birka', 'hill-mine']],
      ['2024-05-20', false, ['birka', 'hill-mine']],
      ['2023-06', false, ['salt-office']],
    ]);
  });
});

it('what an editor says goes before what the page seems to say', () => {
  const draft = draftOf(page, {
    published: '2024-05-28',
    url: 'https://salt.example/x',
    publisher: 'unknown',
  });
  expect(draft.article).toMatchObject({ published: '2024-05-28', url: 'https://salt.example/x' });
  expect(draft.publisher).toEqual({ id: 'unknown' });
  expect(draft.events[1]?.date).toBe('2024-05-27');
});

describe('what stands around the article', () => {
  const prose = [
    'Birka Potash will widen its mine in Norway by 2030, it said.',
    'Birka Potash paid 4 million euros for land in the U.S. The rest is its own already.',
    'Birka Potash has 200 people at work in that mine today.',
  ];
  const sentencesOf = (tail: string): string =>
    draftOf(`Birka widens its mine\n\nPublished 21 May 2024\n\n${[...prose, tail].join('\n\n')}`)
      .article.paragraphs.map(({ text }) => text)
      .join('\n');

  it.each([
    'About Birka Potash\n\nBirka Potash is a miner with 900 people in 12 countries, founded in 1920.',
    'About the company:\n\nBirka Potash is a miner with 900 people in 12 countries, founded in 1920.',
    'Forward-Looking Statements\n\nBirka Potash may not reach its output of 9 million tonnes by 2031 at all.',
    'This release contains forward-looking statements, and actual results may differ from 9 million tonnes.',
    'Media Contacts:\n\nBirka Potash answers questions of the press on every day of the week, it says.',
    'SOURCE Birka Potash',
    '[Advertisement] Salt Days 2024 in Oslo, with 140 exhibitors and 12 talks on every day.',
    'Use code SALT10 for 10% off your ticket to the Salt Days in Oslo this year.',
  ])('is left out: %s', (tail) => {
    expect(sentencesOf(tail)).toBe(prose.join('\n'));
  });

  it('but not what begins with “about”, nor a heading between its paragraphs', () => {
    const tail = 'About half of the mine is flooded today, it said.';
    expect(sentencesOf(tail)).toContain(tail);
    expect(sentencesOf(`About the flood\n\n${tail}`)).toContain(tail);
  });

  it('“U.S.” may end a sentence, and does not end a name', () => {
    const { figures, unknown } = draftOf(
      'Birka buys\n\nBirka Potash paid 4 million euros for land in the U.S. The mine is of the U.S. Bureau of Salts.\n',
    );
    expect(figures[0]?.sentence).toBe('Birka Potash paid 4 million euros for land in the U.S.');
    expect(unknown.map(({ name }) => name)).toEqual(['U.S. Bureau of Salts']);
  });
});

describe('names', () => {
  const namesOf = (text: string) => draftOf(`It is sold\n\n${text}\n`).unknown.map(({ name }) => name);

  it('a legal form behind a known name makes no other name of it', () => {
    expect(
      namesOf('It sold 4 tonnes to Birka Potash Inc. and to Hill Salt, Ltd., it said on its page.'),
    ).toEqual([]);
  });

  it('exchanges, tickers and wires of press releases are no companies', () => {
    expect(
      namesOf(
        'OSLO, N.C., May 3 /PRNewswire/ -- Foss Salt (NASDAQ: FOSS) pays, and so does Varde Salt ($VRD) now.',
      ),
    ).toEqual(['Foss Salt', 'Varde Salt']);
  });

  it('an act of two words is one', () => {
    expect(namesOf('It lends under the CHIPS and Science Act, as it said on its page last week.')).toEqual([
      'CHIPS and Science Act',
    ]);
  });
});

describe('the publisher', () => {
  const pageOf = (head: string, prose: string): string =>
    `<!doctype html><html><head>${head}</head><body><h1>Birka doubles its mine</h1><p>${prose}</p><p>Birka Potash has 200 people at work in that mine today, it said.</p></body></html>`;
  const prose = 'SKIEN (Nordic Minerals) – Birka Potash will double its mine, it told Nordic Minerals.';

  it('is the site, not the agency that it credits', () => {
    const site = '<meta property="og:site_name" content="Salt Today">';
    expect(draftOf(pageOf(site, prose)).publisher).toEqual({ name: 'Salt Today' });
  });

  it('is the one credited where the page names no site', () => {
    expect(draftOf(pageOf('', prose)).publisher).toEqual({ id: 'nordic-minerals' });
  });
});

it('what something is held against did not happen then, nor what is a part of a name', () => {
  const { events, figures } = draftOf(
    'It is so\n\nPublished 21 May 2024\n\nBirka Potash sold 30% less in March than a year earlier, the lowest since January.\n',
  );
  expect(events.map(({ date }) => date)).toEqual(['2024-03']);
  expect(figures.map(({ value, unit, asOf }) => [value, unit, asOf])).toEqual([['30', '%', '2024-03']]);
});

it('a span before an agreement is its term, and money is of what it is for', () => {
  const { figures } = draftOf(
    'Birka\n\nUnder the 10-year agreement Birka Potash has a €9 million partnership, and 4 mines in Norway.\n',
  );
  expect(figures.map(({ value, name }) => [value, name])).toEqual([
    ['10', 'Term of the agreement'],
    ['9 million', 'Partnership'],
    ['4', 'Mines'],
  ]);
});

it('a measure before a works is what it can make in a year', () => {
  const { figures } = draftOf(
    'Birka\n\nBirka Potash will build a 10,000-tonne refinery beside its 200 tonnes of waste and a 40MW works.\n',
  );
  expect(
    figures.map(({ value, unit, name, metric, inferred }) => [value, unit, metric ?? name, inferred]),
  ).toEqual([
    ['10,000', 't/yr', 'potash-capacity', 'A works is measured by what it makes in a year.'],
    ['200', 't', undefined, undefined],
    ['40', 'MW', 'Capacity', undefined],
  ]);
});

it('a page that tells no date is dated by nothing', () => {
  const { article, anchor } = draftOf(
    'Birka opens the mine\n\nBirka Potash opened its mine in July, and paid 5 million euros for it in March 2024.\n',
  );
  expect(article.published).toBeUndefined();
  expect(anchor).toEqual({ day: '2024-03-31', said: '2024-03', precision: 'roughly' });
});

describe('a page saved as HTML', () => {
  const html = `<!doctype html><html><head><title>Birka doubles | Nordic Minerals</title>
<link rel="canonical" href="https://nordic-minerals.example/2024/birka">
<meta property="article:published_time" content="2024-05-21T06:30:00Z"><meta name="author" content="Ola Nordmann">
<script>var figures = "Hill Salt pays 12 million euros a year to nobody.";</script></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Birka doubles its mine</h1>
<p>Birka Potash will double the capacity of its Hill Mine to 2,000&nbsp;tonnes a year &mdash; by 2025, it said.</p>
<aside><p>Hill Salt has 900 people at work in its last works.</p></aside>
<p>It costs &euro;30m, and a third of that is paid already, says Anna Berg of Birka Potash.</p></article>
<section id="comments"><p>Hill Salt is better, and pays 400 people a year.</p></section></body></html>`;

  it('tells its address, date, author and headline, and only its article', () => {
    const draft = draftOf(html);
    expect(draft.article).toMatchObject({
      headline: 'Birka doubles its mine',
      author: 'Ola Nordmann',
      url: 'https://nordic-minerals.example/2024/birka',
      published: '2024-05-21',
    });
    expect(draft.publisher).toEqual({ id: 'nordic-minerals' });
    expect(draft.entities).toEqual(['birka', 'hill-mine', 'anna-berg']);
    expect(draft.figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '2 times',
      '2,000 t/yr',
      '30 million EUR',
      '33 %',
    ]);
  });
});
