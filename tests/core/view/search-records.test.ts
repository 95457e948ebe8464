import { describe, expect, it } from 'vitest';
import { renderSearchDocument } from '../../../src/core/export/search-document.ts';
import { listSearchRecords, type SearchRecord } from '../../../src/core/view/search-records.ts';
import { article, entity, sample } from '../sample.ts';

const files = {
  'companies/birka.md': entity('Birka Potash', 'aliases: [Birka]\ncountry: norway', 'It digs & sells.'),
  'projects/hill-mine.md': entity('Hill Mine', 'place: norway'),
  'places/norway.md': entity('Norway'),
  'publishers/nordic-metals.md': entity('Nordic Metals'),
  'articles/2024-05-21-loan.md': article(
    'figures:\n  - key: output\n    name: Output\n    about: hill-mine\n    value: 90\n    unit: kt/yr\n    note: Of <salt>.',
    { body: 'A **mine** of Birka.' },
  ).replace('publisher: unknown', 'publisher: nordic-metals'),
  'articles/2024-06-01-secret.md': article('draft: true', { body: 'Nobody may find this.' }),
  'articles/2027-01-01-later.md': article('', { published: '2027-01-01', body: 'Not yet.' }),
};
const recordsOf = (more: Record<string, string> = {}): Map<string, SearchRecord> =>
  new Map(listSearchRecords(sample({ ...files, ...more }).digest).map((record) => [record.url, record]));

describe('a record', () => {
  it('of an entity has its names, its facts and its text', () => {
    expect(recordsOf().get('/companies/birka/')).toEqual({
      url: '/companies/birka/',
      title: 'Birka Potash',
      names: ['Birka Potash', 'Birka'],
      lead: ['Country: Norway'],
      html: '<p>It digs &#x26; sells.</p>',
      passages: [],
      filters: { kind: ['Company'], publisher: [], year: [], entity: ['Birka Potash'] },
      newest: '2024-05-21',
    });
  });

  it('of an article has its source, its text and its claims under their anchors', () => {
    expect(recordsOf().get('/articles/2024-05-21-loan/')).toEqual({
      url: '/articles/2024-05-21-loan/',
      title: 'A title',
      names: [],
      date: '21 May 2024',
      lead: ['A summary.', 'Nordic Metals, “A headline”'],
      html: '<p>A <strong>mine</strong> of <a href="/companies/birka/">Birka</a>.</p>',
      passages: [
        { anchor: 'claim-output', title: 'Hill Mine: Output', text: '90\u00a0kt a year. Note: Of <salt>.' },
      ],
      filters: {
        kind: ['Article'],
        publisher: ['Nordic Metals'],
        year: ['2024'],
        entity: ['Hill Mine', 'Birka Potash', 'Nordic Metals'],
      },
      newest: '2024-05-21',
    });
  });

  it('is found under what names it: a project under its place', () => {
    expect(recordsOf().get('/places/norway/')?.filters.entity).toEqual([
      'Norway',
      'Birka Potash',
      'Hill Mine',
    ]);
  });
});

it('drafts and articles of tomorrow have none', () => {
  const records = [...recordsOf().values()];
  expect(records.filter(({ url }) => url.startsWith('/articles/')).map(({ url }) => url)).toEqual([
    '/articles/2024-05-21-loan/',
  ]);
  expect(JSON.stringify(records)).not.toMatch(/secret|Nobody may|Not yet/);
});

it('things of one name are told apart', () => {
  const records = recordsOf({
    'people/birka-potash.md': entity('Birka Potash'),
    'people/hill-mine-1.md': entity('Hill Mine'),
    'projects/hill-mine-2.md': entity('Hill Mine'),
  });
  const own = (url: string) => records.get(url)?.filters.entity[0];
  expect(own('/people/birka-potash/')).toBe('Birka Potash (person)');
  expect(own('/companies/birka/')).toBe('Birka Potash (company)');
  expect(own('/projects/hill-mine/')).toBe('Hill Mine (hill-mine)');
  expect(own('/projects/hill-mine-2/')).toBe('Hill Mine (hill-mine-2)');
  expect(own('/people/hill-mine-1/')).toBe('Hill Mine (person)');
});

describe('the document of a record', () => {
  const html = (url: string): string => renderSearchDocument(recordsOf().get(url) as SearchRecord, 'en');

  it('keeps title and names out of the text, where the page weighs them', () => {
    expect(html('/companies/birka/')).toBe(
      '<html lang="en"><body>' +
        '<meta data-pagefind-meta="title[content]" content="Birka Potash">' +
        '<meta data-pagefind-meta="name[content]" content="Birka Potash">' +
        '<meta data-pagefind-meta="aliases[content]" content="Birka">' +
        '<meta data-pagefind-meta="every[content]" content="ꜩꜩ">' +
        '<meta data-pagefind-filter="kind[content]" content="Company">' +
        '<meta data-pagefind-filter="entity[content]" content="Birka Potash">' +
        '<meta data-pagefind-filter="called[content]" content="birkapotash">' +
        '<meta data-pagefind-filter="called[content]" content="birka">' +
        '<meta data-pagefind-sort="newest[content]" content="2024-05-21">' +
        '<p>Country: Norway</p><p>It digs &#x26; sells.</p></body></html>',
    );
  });

  it('has no markup from a claim', () => {
    expect(html('/articles/2024-05-21-loan/')).toContain(
      '<h6 id="claim-output" data-pagefind-weight="1">Hill Mine: Output</h6><p>90 kt a year. Note: Of &lt;salt>.</p>',
    );
  });
});
