import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDigest } from '../../../src/core/open-digest.ts';
import { makeRepository } from '../make-repository.ts';
import { article, entity, siteText } from '../sample.ts';

const loan =
  'relations:\n  - { key: loan, from: bank, type: lends-to, to: birka, value: 1.2 billion, unit: NOK, note: From the bank }';

/** What is told of an article that was `then` and is `now`. */
async function told(then: string, now: string): Promise<string[]> {
  const { content, write, commit } = makeRepository();
  write('content/site.yaml', siteText);
  write('content/companies/birka.md', entity('Birka'));
  write('content/companies/bank.md', entity('Bank'));
  write('content/articles/2024-05-21-a.md', article(then));
  const since = commit();
  write('content/articles/2024-05-21-a.md', article(now));
  const { problems } = await openDigest({ contentDir: content, today: '2026-11-22', since });
  return problems
    .filter(({ code }) => code === 'uncorrected-change')
    .map(({ line, message }) => `${line} ${message}`);
}

const corrections = (...fields: string[]): string =>
  `corrections:\n${fields.map((one) => `  - { date: 2024-06-01, ${one} }`).join('\n')}`;

describe('what a published claim says', () => {
  it.each([
    ['value', '1.2 billion', '1.3 billion', '“1.2 billion” and is “1.3 billion”'],
    ['value', '1.2 billion', '1.20 billion', '“1.2 billion” and is “1.20 billion”'],
    ['unit', 'unit: NOK', 'unit: SEK', '“NOK” and is “SEK”'],
    ['to', 'to: birka', 'to: bank', '“birka” and is “bank”'],
    ['status', 'unit: NOK', 'unit: NOK, status: planned', 'not given and is “planned”'],
    ['date', 'unit: NOK', 'unit: NOK, date: 2024', 'not given and is “2024”'],
  ])('in %s: “%s” → “%s” is told at its line', async (field, from, to, words) => {
    expect(await told(loan, loan.replace(from, to))).toEqual([
      `7 \`${field}\` of the published claim “loan” was ${words}, without a correction`,
    ]);
  });

  it.each([
    ['nothing', 'NOK', 'NOK'],
    ['our note', 'From the bank', 'From one bank'],
    ['our doubt', 'note: From the bank', 'doubt: { why: Too much }'],
  ])('%s may change', async (_, from, to) => {
    expect(await told(loan, loan.replace(from, to))).toEqual([]);
  });

  it('2,000 and 2000 are one number', async () => {
    const sacks = 'figures:\n  - { key: k, name: Sacks, about: birka, value: "2,000" }';
    expect(await told(sacks, sacks.replace('"2,000"', '2000'))).toEqual([]);
  });
});

it('the answer to a question is said as well', async () => {
  const answer = (words: string) => loan.replace('unit: NOK', `unit: NOK, question: who, answer: ${words}`);
  expect(await told(answer('Nobody'), answer('Everybody'))).toEqual([
    expect.stringContaining('was “Nobody” and is “Everybody”'),
  ]);
});

it('the answer to another question is no change of the old one', async () => {
  const answer = (question: string, words: string) =>
    loan.replace('unit: NOK', `unit: NOK, question: ${question}, answer: ${words}`);
  expect(await told(answer('who', 'Nobody'), answer('when', 'Never'))).toEqual([]);
});

describe('a correction', () => {
  const changed = loan.replace('1.2', '1.3');
  it('of that claim is enough', async () => {
    expect(await told(loan, `${changed}\n${corrections('claim: loan, text: It was 1.3')}`)).toEqual([]);
  });

  it('of another claim, or of none, is not', async () => {
    const other = 'statements:\n  - { key: other, about: birka, text: T }';
    expect(
      await told(`${loan}\n${other}`, `${changed}\n${other}\n${corrections('claim: other, text: T')}`),
    ).toHaveLength(1);
    expect(await told(loan, `${changed}\n${corrections('text: It was 1.3')}`)).toHaveLength(1);
  });

  it('that was there before is not', async () => {
    const old = corrections('claim: loan, text: The currency was wrong');
    expect(await told(`${loan}\n${old}`, `${changed}\n${old}`)).toHaveLength(1);
  });
});

describe('an article that is gone', () => {
  it('or is a draft again, is told', async () => {
    expect(await told(loan, `draft: true\n${loan}`)).toEqual([
      '6 the article was published, and is a draft now',
    ]);
    const { content, write, commit, folder } = makeRepository();
    write('content/site.yaml', siteText);
    write('content/articles/2024-05-21-a.md', article());
    write('content/articles/2024-05-22-b.md', article());
    const since = commit();
    rmSync(join(folder, 'content/articles/2024-05-22-b.md'));
    const { problems } = await openDigest({ contentDir: content, today: '2026-11-22', since });
    expect(problems.map(({ file, message }) => [file.split('/').at(-1), message])).toEqual([
      ['2024-05-22-b.md', 'the published article “2024-05-22-b” is gone'],
    ]);
  });
});

describe('what its source is', () => {
  it('may not change either', async () => {
    const { content, write, commit } = makeRepository();
    write('content/site.yaml', siteText);
    write('content/articles/2024-05-21-a.md', article());
    const since = commit();
    write('content/articles/2024-05-21-a.md', article('', { published: '2024-05-21~' }));
    const { problems } = await openDigest({ contentDir: content, today: '2026-11-22', since });
    expect(problems.map(({ message }) => message)).toEqual([
      '`published` of the published article was “2024-05-21” and is “2024-05-21~”, without a correction',
    ]);
  });
});

describe('what says the same', () => {
  it.each([
    ['a default that is written out', 'unit: NOK', 'unit: NOK, status: actual'],
    ['a question that it now answers', 'unit: NOK', 'unit: NOK, question: who, answer: Nobody knows'],
    ['parties in another order', 'from: bank', 'from: [bank]'],
  ])('%s', async (_, from, to) => {
    expect(await told(loan, loan.replace(from, to))).toEqual([]);
  });

  it('an entity under its new id', async () => {
    const { content, write, commit, folder } = makeRepository();
    write('content/site.yaml', siteText);
    write('content/companies/birka.md', entity('Birka'));
    write('content/companies/bank.md', entity('Bank'));
    write('content/articles/2024-05-21-a.md', article(loan));
    const since = commit();
    rmSync(join(folder, 'content/companies/birka.md'));
    write('content/companies/birka-as.md', entity('Birka', 'formerly: [birka]'));
    write('content/articles/2024-05-21-a.md', article(loan.replace('to: birka', 'to: birka-as')));
    const { problems } = await openDigest({ contentDir: content, today: '2026-11-22', since });
    expect(problems).toEqual([]);
  });

  it('two things that have become one', async () => {
    const { content, write, commit, folder } = makeRepository();
    const claims = (about: string) => `statements:\n  - { key: a, about: ${about}, text: T }`;
    write('content/site.yaml', siteText);
    write('content/companies/birka.md', entity('Birka'));
    write('content/companies/birka-as.md', entity('Birka AS'));
    write('content/articles/2024-05-21-a.md', article(claims('[birka, birka-as]')));
    const since = commit();
    rmSync(join(folder, 'content/companies/birka-as.md'));
    write('content/companies/birka.md', entity('Birka', 'aliases: [Birka AS]\nformerly: [birka-as]'));
    write('content/articles/2024-05-21-a.md', article(claims('[birka]')));
    const { problems } = await openDigest({ contentDir: content, today: '2026-11-22', since });
    expect(problems).toEqual([]);
  });

  it('an article under its new id, whose changes are told there', async () => {
    const { content, write, commit, folder } = makeRepository();
    write('content/site.yaml', siteText);
    write('content/companies/birka.md', entity('Birka'));
    write('content/companies/bank.md', entity('Bank'));
    write('content/articles/2024-05-21-a.md', article(loan));
    const since = commit();
    rmSync(join(folder, 'content/articles/2024-05-21-a.md'));
    const open = async (claims: string) => {
      write('content/articles/2024-05-21-b.md', article(`formerly: [2024-05-21-a]\n${claims}`));
      const { problems } = await openDigest({ contentDir: content, today: '2026-11-22', since });
      return problems.map(({ code, line }) => `${line} ${code}`);
    };
    expect(await open(loan)).toEqual([]);
    expect(await open(loan.replace('1.2', '1.3'))).toEqual(['8 uncorrected-change']);
  });
});

describe('a claim that is gone', () => {
  const more = 'statements:\n  - { key: other, about: birka, text: T }';
  it('is told, unless a correction of the article says so', async () => {
    expect(await told(`${loan}\n${more}`, more)).toEqual([
      expect.stringContaining('the published claim “loan” is gone, without a correction'),
    ]);
    expect(
      await told(`${loan}\n${more}`, `${more}\n${corrections('text: The loan was not theirs')}`),
    ).toEqual([]);
  });

  it('a new claim needs no correction, nor does a draft', async () => {
    expect(await told(more, `${loan}\n${more}`)).toEqual([]);
    expect(await told(`draft: true\n${loan}`, loan.replace('1.2', '1.3'))).toEqual([]);
  });
});
