import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../../src/core/draft/draft-article.ts';
import { writeDraft } from '../../../src/core/draft/write-draft.ts';
import { entity, sample } from '../sample.ts';

const files = {
  'companies/birka.md': entity('Birka Potash', 'aliases: [Birka]'),
  'companies/hill-salt.md': entity('Hill Salt'),
  'institutions/salt-office.md': entity('Norwegian Office of Salt'),
  'projects/hill-mine.md': entity('Hill Mine', 'kind: mine'),
  'policies/salt-quota.md': entity('Salt quota', 'kind: control'),
  'publishers/nordic-minerals.md': entity('Nordic Minerals'),
};
const { digest } = sample(files);
const draftOf = (sentence: string) =>
  draftArticle(Buffer.from(`News of salt\n\nPublished 21 May 2024\n\n${sentence}\n`), digest);

function relationsOf(sentence: string): string[] {
  return draftOf(sentence).relations.map(({ from, type, to, amount, share, status, date, term }) =>
    [
      from.id ?? `“${from.words}”`,
      type,
      to.id ?? `“${to.words}”`,
      amount && `${amount.value} ${amount.unit}`,
      share && `${share.value}%`,
      status,
      date?.date,
      term,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('who does what to whom', () => {
  it.each([
    [
      'Birka Potash lent Hill Salt $150 million in March.',
      'birka lends-to hill-salt 150 million USD 2024-03',
    ],
    [
      'The Norwegian Office of Salt will provide Birka with a €20 million loan.',
      'salt-office lends-to birka 20 million EUR planned',
    ],
    [
      'Hill Salt secured a loan of €20 million from the miner Birka Potash.',
      'birka lends-to hill-salt 20 million EUR',
    ],
    [
      'The Norwegian Office of Salt awarded Birka a €3 million grant.',
      'salt-office grants-to birka 3 million EUR',
    ],
    ['Hill Salt invested €3 million in Birka.', 'hill-salt invests-in birka 3 million EUR'],
    [
      'Birka (OSE: BIRK) acquired a 15% stake in Hill Salt for €3 million.',
      'birka owns hill-salt 3 million EUR 15%',
    ],
    ['Birka took a €3 million stake in Hill Salt.', 'birka invests-in hill-salt 3 million EUR'],
    ['Birka has agreed to buy Foss Metals Ltd from its owners.', 'birka owns “Foss Metals Ltd” committed'],
    ['Hill Salt, a subsidiary of Birka Potash, has sold it.', 'birka owns hill-salt'],
    ['Birka, a miner in the north, supplies Hill Salt with potash.', 'birka supplies hill-salt'],
    [
      'Birka agreed to buy 900 tonnes a year from Hill Salt for 5 years.',
      'birka buys-from hill-salt 900 t/yr committed 5 years',
    ],
    [
      'Birka said on Tuesday it will supply Hill Salt with 500 tonnes a year under a five-year contract.',
      'birka supplies hill-salt 500 t/yr planned 5 years',
    ],
    [
      'Birka, which received €4 million from the Norwegian Office of Salt in March, grows.',
      'salt-office funds birka 4 million EUR 2024-03',
    ],
    ['Birka and Hill Salt announced a partnership.', 'birka partners-with hill-salt'],
    [
      'Birka raised €76 million in equity from Foss Capital.',
      '“Foss Capital” invests-in birka 76 million EUR',
    ],
  ])('%s', (sentence, relation) => {
    expect(relationsOf(sentence)).toEqual([relation]);
  });

  it.each([
    'Birka Potash has never lent any money to Hill Salt.',
    'Birka Potash lends its name to a contest of Hill Salt.',
    'Birka Potash sells salt to everybody; Hill Salt does not.',
    'Birka Potash fell, and Hill Salt rose by 3%.',
    'Foss Capital invested €3 million in Varde Metals.',
    'It lent €3 million to Birka Potash.',
    'Birka received much praise from Hill Salt.',
  ])('is not told by: %s', (sentence) => {
    expect(relationsOf(sentence)).toEqual([]);
  });

  it('the money is the receiver’s, and stands in the relation alone', () => {
    const draft = draftOf('Hill Salt invested €3 million in Birka, and has 200 people.');
    expect(draft.figures.map(({ value, subject }) => [value, subject?.ids])).toEqual([
      ['3 million', ['birka']],
      ['200', ['hill-salt']],
    ]);
    const { text } = writeDraft(draft, digest, '2024-06-01');
    expect(text.match(/value: 3 million/g)).toHaveLength(1);
    expect(text).toContain(
      '  - key: birka-invests-in\n    from: hill-salt\n    type: invests-in\n    to: birka\n',
    );
  });

  it('one without a file is named in words, and the file passes the check', () => {
    const { id, text } = writeDraft(
      draftOf('Birka signed a 10-year supply agreement with Foss "X" Metals Corp. in March.'),
      digest,
      '2024-06-01',
    );
    expect(text).toContain('toWords: Foss');
    expect(text).toContain('who supplies whom?');
    const { problems } = sample({ ...files, [`articles/${id}.md`]: text });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
  });
});

describe('where a policy or project stands', () => {
  const statusesOf = (sentence: string): string[] =>
    draftOf(sentence).statuses.map(({ about, stage, date, until, isPlanned, isGuess }) =>
      [about, stage, date?.date, until && `until ${until.date}`, isPlanned && 'planned', isGuess && 'guess']
        .filter(Boolean)
        .join(' '),
    );

  it.each([
    ['The salt quota took effect on April 4.', 'salt-quota in-force 2024-04-04'],
    ['Norway suspended the salt quota until 10 November 2025.', 'salt-quota suspended until 2025-11-10'],
    ['The salt quota stays in force.', 'salt-quota in-force'],
    ['The salt quota was lifted in March.', 'salt-quota removed 2024-03'],
    ['The salt quota will be suspended in August.', 'salt-quota suspended 2024-08 planned'],
    ['Construction of Hill Mine began in March 2023.', 'hill-mine under-construction 2023-03'],
    ['Hill Mine started production last year.', 'hill-mine in-production 2023'],
    [
      'Birka bought Hill Mine. Work is slow. Construction of the mine began in March.',
      'hill-mine under-construction 2024-03 guess',
    ],
  ])('%s', (sentence, status) => {
    expect(statusesOf(sentence)).toEqual([status]);
  });

  it.each([
    'The salt quota was not suspended.',
    'If the salt quota were suspended, prices would fall.',
    'Hill Salt was suspended in March.',
    'Trade in salt was suspended, and the salt quota helped nobody.',
  ])('is not told by: %s', (sentence) => {
    expect(statusesOf(sentence)).toEqual([]);
  });
});
