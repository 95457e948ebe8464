import { expect, it } from 'vitest';
import { article, entity, sample, siteText } from '../sample.ts';
import { claim, files, told } from './told.ts';

it('a kind that site.yaml does not list', () => {
  const wrong = { ...files(''), 'companies/bank.md': entity('Bank', 'kind: banc') };
  expect(sample(wrong).told).toEqual([
    'companies/bank.md:3:7 invalid-value: `kind` is “banc”, which site.yaml does not list (did you mean “bank”?)',
  ]);
  const other = { ...files(''), 'projects/hill-mine.md': entity('Hill Mine', 'kind: tunnel') };
  expect(sample(other).told).toEqual([
    'projects/hill-mine.md:3:7 invalid-value: `kind` is “tunnel”, which site.yaml does not list (site.yaml lists mine)',
  ]);
});

it('a faulty site.yaml is one mistake: nobody knows its kinds and units then', () => {
  const more = claim('figures', 'name: N, about: birka, value: 2, unit: sacks');
  expect(told(more)).toEqual([]);
  expect(told(more, {}, siteText.replace('title', 'titel'))).toEqual([
    'titel: Potash News ← unknown-field: `titel` is not a field here (did you mean “title”?)',
  ]);
});

it('a name that two share, in each file at the name or alias', () => {
  const shared = {
    ...files(''),
    'companies/bank.md': entity('Bank', 'kind: bank\naliases: [BK, Hill Mine]'),
    'companies/birka.md': entity('Birka', 'aliases: [BK]'),
  };
  expect(sample(shared).told).toEqual([
    'companies/bank.md:4:11 shared-alias: “BK” is also a name of birka; it is not linked (leave it to one of them, or write a longer name)',
    'companies/bank.md:4:15 shared-alias: “Hill Mine” is also a name of hill-mine; it is not linked (leave it to one of them, or write a longer name)',
    'companies/birka.md:3:11 shared-alias: “BK” is also a name of bank; it is not linked (leave it to one of them, or write a longer name)',
    'projects/hill-mine.md:2:7 shared-alias: “Hill Mine” is also a name of bank; it is not linked (leave it to one of them, or write a longer name)',
  ]);
});

it('a former id of an article is its own as well', () => {
  const wrong = {
    'articles/2024-05-21-a.md': article('formerly: [old]'),
    'articles/2024-05-22-b.md': article('formerly: [old]'),
  };
  expect(sample(wrong).told).toContain(
    'articles/2024-05-22-b.md:6:12 duplicate-id: “old” is a former id of 2024-05-21-a too (it stands in articles/2024-05-21-a.md:6)',
  );
});

it('a former id that is in use, or that two had', () => {
  const wrong = {
    ...files(''),
    'companies/bank.md': entity('Bank', 'formerly: [birka, old-bank]'),
    'people/anna.md': entity('Anna Berg', 'formerly: [old-bank]'),
  };
  expect(sample(wrong).told).toEqual([
    'companies/bank.md:3:12 duplicate-id: “birka” is the id of companies/birka.md',
    'people/anna.md:3:12 duplicate-id: “old-bank” is a former id of bank too (it stands in companies/bank.md:3)',
  ]);
});

it.each([
  ['nothing', '', {}, true],
  ['a claim', claim('figures', 'name: N, about: lone, value: 2'), {}, false],
  ['front matter', 'companies: [lone]', {}, false],
  ['a body', '', { body: 'Of Lone Company.' }, false],
])('an entity that %s refers to', (_, more, options, isTold) => {
  const { told } = sample({ ...files(more, options), 'companies/lone.md': entity('Lone Company') });
  const unused = told.filter((line) => line.includes('unused-entity'));
  expect(unused).toEqual(
    isTold
      ? [
          'companies/lone.md:2:7 unused-entity: nothing refers to “lone” (name it in a claim, or delete the file)',
        ]
      : [],
  );
});

it('an entity that only another names, or site.yaml, is in use; one that only names itself is not', () => {
  const more = {
    'topics/lone.md': entity('Lone topic', 'notToBeConfusedWith: [lone]'),
    'topics/metals.md': entity('Metals'),
    'topics/tin.md': entity('Tin', 'parent: metals'),
    'figures/output.md': entity('Output', 'unit: t\ndefinition: D\ntopics: [tin]'),
  };
  const site = `${siteText}keyFigures: [output]\n`;
  expect(sample({ ...files(''), ...more }, '2026-11-22', site).told).toEqual([
    'topics/lone.md:2:7 unused-entity: nothing refers to “lone” (name it in a claim, or delete the file)',
  ]);
});
