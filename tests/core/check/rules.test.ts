import { describe, expect, it } from 'vitest';
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
const everything = article(`statements:\n  - { ${all}, text: T }`);
const id = '2024-05-21-a';
const files = (more: string, options = {}): Record<string, string> => ({
  ...entities,
  'articles/2024-05-20-all.md': everything,
  [`articles/${id}.md`]: article(more, options),
});
/** What is said of the article, behind the words that stand where it points. */
function told(more: string, options = {}, site = siteText): string[] {
  const all = files(more, options);
  const { problems } = sample(all, '2026-11-22', site);
  return problems.map(({ file, line, column, code, message, hint }) => {
    const text = all[file] ?? site;
    const [words = ''] = /^[^,}\]]*/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '') ?? [];
    return `${words.trim()} ← ${code}: ${message}${hint ? ` (${hint})` : ''}`;
  });
}
const claim = (list: string, fields: string): string => `${list}:\n  - { ${fields} }`;

it('nothing is said of what is right', () => {
  expect(told(claim('figures', 'figure: capacity, about: hill-mine, value: 2'))).toEqual([]);
});

describe('references', () => {
  it.each([
    [
      'of a typing slip',
      claim('figures', 'figure: capacity, about: brika, value: 2'),
      'brika ← unknown-reference: there is no “brika” (did you mean “birka”?)',
    ],
    [
      'of a slip in a list',
      claim('events', 'title: T, about: [birka, hill-mie]'),
      'hill-mie ← unknown-reference: there is no “hill-mie” (did you mean “hill-mine”?)',
    ],
    [
      'only of a kind that fits',
      claim('figures', 'figure: capasity, about: birka, value: 2'),
      'capasity ← unknown-reference: there is no “capasity” (did you mean “capacity”?)',
    ],
    [
      'of nothing alike',
      'topics: [zzzzzzzz]',
      'zzzzzzzz ← unknown-reference: there is no “zzzzzzzz” (no topic has it)',
    ],
    [
      'of nothing alike anywhere',
      claim('figures', 'name: N, about: zzzzzzzz, value: 2'),
      'zzzzzzzz ← unknown-reference: there is no “zzzzzzzz” (no entity has it)',
    ],
    [
      'of a former id',
      claim('figures', 'name: N, about: norge, value: 2'),
      'norge ← unknown-reference: there is no “norge” (it is now “norway”)',
    ],
    ['of another kind', 'topics: [birka]', 'birka ← wrong-reference: “birka” is a company, expected a topic'],
    [
      'of an article where an entity is meant',
      claim('figures', `name: N, about: ${id}, value: 2`),
      `2024-05-21-a ← wrong-reference: “${id}” is an article, expected an entity`,
    ],
    [
      'of another kind than several',
      claim('statuses', 'about: summit, status: suspended'),
      'summit ← wrong-reference: “summit” is an event, expected a policy or project or deal',
    ],
    [
      'of a claim',
      claim('figures', 'name: N, about: birka, value: 2, unit: times, base: first'),
      `first ← unknown-reference: “${id}” has no claim “first” (its claims: figure-n-birka)`,
    ],
    [
      'of a claim misspelt',
      claim('figures', 'key: size, name: N, about: birka, value: 2, base: sise'),
      `sise ← unknown-reference: “${id}” has no claim “sise” (did you mean “size”?)`,
    ],
    [
      'of a claim of no article',
      claim('figures', 'name: N, about: birka, value: 2, base: 2024-05-22-all#x'),
      '2024-05-22-all#x ← unknown-reference: there is no article “2024-05-22-all” (did you mean “2024-05-20-all”?)',
    ],
    [
      'of an answer',
      claim('statements', 'about: birka, question: who, answer: the-kong'),
      'the-kong ← unknown-reference: there is no “the-kong” (did you mean “the-king”?)',
    ],
    [
      'of a corrected claim',
      'corrections:\n  - { date: 2024-06-01, claim: sise, text: T }',
      'sise ← unknown-reference: there is no claim “sise”',
    ],
    [
      'that lacks its answer',
      claim('statements', 'about: birka, text: T, question: who'),
      '{ about: birka ← missing-field: `question` needs an `answer`',
    ],
    [
      'that lacks its question',
      claim('statements', 'about: birka, text: T, answer: bank'),
      '{ about: birka ← missing-field: `answer` needs a `question`',
    ],
  ])('%s', (_, more, expected) => {
    expect(told(more)).toEqual([expected]);
  });

  it.each([
    [
      'a party that is not named',
      claim('relations', 'from: unnamed, byWords: some, type: invests-in, to: birka'),
    ],
    ['an answer that is an entity', claim('statements', 'about: birka, question: who, answer: bank')],
    [
      'an answer that its question declares',
      claim('statements', 'about: birka, question: who, answer: the-king'),
    ],
    ['an answer in words', claim('statements', 'about: birka, question: who, answer: Nobody knows')],
    [
      'a claim by the key that was made for it',
      claim('figures', 'name: N, about: birka, value: 2, base: figure-n-birka'),
    ],
    [
      'a claim of another article',
      claim(
        'figures',
        'name: N, about: birka, value: 2, base: 2024-05-20-all#statement-birka-bank-hill-mine-quota-package-summit-capacity-share-norway-anna-potash-who',
      ),
    ],
  ])('%s leads somewhere', (_, more) => {
    expect(told(more)).toEqual([]);
  });

  it('of a file that has other mistakes are told too', () => {
    const wrong = { ...files(''), 'companies/birka.md': entity('Birka', 'country: norwey\nzzz: 1') };
    expect(sample(wrong).told.map((line) => line.slice(0, 47))).toEqual([
      'companies/birka.md:3:10 unknown-reference: ther',
      'companies/birka.md:4:1 unknown-field: `zzz` is ',
    ]);
  });

  it('to a file that has mistakes are none, for it defines its id; nor to a claim in it', () => {
    const wrong = {
      ...files(claim('figures', 'name: N, about: bank, value: 2, base: 2024-05-19-x#size')),
      'companies/bank.md': '---\nname: [\n---\n',
      'articles/2024-05-19-x.md': 'no front matter',
    };
    expect(sample(wrong).told.map((line) => line.split(' ')[0])).toEqual([
      'articles/2024-05-19-x.md:1:1',
      'companies/bank.md:2:7',
    ]);
  });
});

describe('claim keys', () => {
  it('two claims of one key', () => {
    const more =
      'figures:\n  - { figure: capacity, about: birka, value: 2 }\n  - { figure: capacity, about: birka, value: 3 }';
    expect(told(more)).toEqual([
      '{ figure: capacity ← duplicate-claim: the claim of line 7 has the key “figure-capacity-birka” too (give this one a `key` of its own)',
    ]);
  });

  it('two claims that were given one key: at the key', () => {
    const more =
      'figures:\n  - { key: a, name: N, about: birka, value: 2 }\nevents:\n  - { title: T, about: bank, key: a }';
    expect(told(more)).toEqual([
      'a ← duplicate-claim: the claim of line 7 has the key “a” too (give this one a `key` of its own)',
    ]);
  });

  it('one key in two articles is two claims', () => {
    const twice = files(claim('figures', 'key: a, name: N, about: birka, value: 2'));
    expect(sample({ ...twice, 'articles/2024-05-22-b.md': twice[`articles/${id}.md`] ?? '' }).told).toEqual(
      [],
    );
  });
});

describe('amounts', () => {
  it.each([
    [
      'a unit that does not fit',
      'figure: capacity, about: birka, value: 2, unit: t',
      't ← wrong-unit: “t” does not fit capacity, which is in “kt/yr”',
    ],
    [
      'a unit behind a value that does not fit',
      'figure: share, about: birka, value: 2 t',
      '2 t ← wrong-unit: “t” does not fit share, which is in “%”',
    ],
    [
      'a unit that is none',
      'name: N, about: birka, value: 2, unit: tons',
      'tons ← wrong-unit: “tons” is not a unit (did you mean “tonnes”?)',
    ],
    [
      'a unit behind a value that is none',
      'name: N, about: birka, value: 1e5',
      '1e5 ← wrong-unit: “e5” is not a unit (add it to `units` in site.yaml)',
    ],
    [
      'a unit like no other',
      'name: N, about: birka, value: 2, unit: bushelfuls',
      'bushelfuls ← wrong-unit: “bushelfuls” is not a unit (add it to `units` in site.yaml)',
    ],
    [
      'two units',
      'name: N, about: birka, value: 2 kt, unit: t',
      't ← wrong-unit: the value is in “kt”, `unit` says “t”',
    ],
    [
      'two units of a range',
      'name: N, about: birka, value: 2 t, upper: 3 kt, qualifier: between',
      '3 kt ← wrong-unit: the upper value is in “kt”, the lower in “t”',
    ],
    [
      'a unit of the upper value only',
      'name: N, about: birka, value: 2, upper: 3 kt, qualifier: between',
      '3 kt ← wrong-unit: the upper value is in “kt”, the lower has no unit',
    ],
    [
      'a multiple of nothing',
      'figure: capacity, about: birka, value: 2, unit: times',
      'times ← wrong-unit: “times” does not fit capacity, which is in “kt/yr” (a multiple needs `base` or `baseWords`)',
    ],
    [
      'a range upside down',
      'figure: capacity, about: birka, value: 3, upper: 2, qualifier: between',
      '2 ← reversed-range: 2 is not above 3',
    ],
    [
      'a range of one value',
      'figure: capacity, about: birka, value: 3, upper: 3.0, qualifier: between',
      '3.0 ← reversed-range: 3.0 is not above 3',
    ],
    [
      'too much',
      'figure: capacity, about: birka, value: 10',
      '10 ← implausible-value: 10 kt/yr is above 9000 t/yr (the metric’s `plausible` range; widen it if the number is right)',
    ],
    [
      'too little, in another unit',
      'figure: capacity, about: birka, value: 900 t/yr',
      '900 t/yr ← implausible-value: 900 t/yr is below 1 kt/yr (the metric’s `plausible` range; widen it if the number is right)',
    ],
    [
      'too much at the upper end',
      'figure: capacity, about: birka, value: 2, upper: 10, qualifier: between',
      '2 ← implausible-value: 2–10 kt/yr is above 9000 t/yr (the metric’s `plausible` range; widen it if the number is right)',
    ],
  ])('%s', (_, fields, expected) => {
    expect(told(claim('figures', fields))).toEqual([expected]);
  });

  it.each([
    ['no unit: the metric’s', 'figure: capacity, about: birka, value: 2'],
    ['another unit of its dimension', 'figure: capacity, about: birka, value: 2000, unit: t/yr'],
    ['ppm for per cent', 'figure: share, about: birka, value: 500, unit: ppm'],
    ['a multiple of something', 'figure: capacity, about: birka, value: 2, unit: times, baseWords: today'],
    ['a unit of the beat', 'name: N, about: birka, value: 2, unit: sacks'],
    ['words for a number', 'figure: capacity, about: birka, said: most'],
    ['one unit of a range, twice', 'name: N, about: birka, value: 2 t, upper: 3 t, qualifier: between'],
    [
      'the bounds of what is plausible',
      'figure: capacity, about: birka, value: 1, upper: 9, qualifier: between',
    ],
  ])('fine: %s', (_, fields) => {
    expect(told(claim('figures', fields))).toEqual([]);
  });

  it('money and shares of relations', () => {
    const loan = 'from: bank, type: lends-to, to: birka';
    expect(told(claim('relations', `${loan}, value: 2 million, unit: NKO`))).toEqual([
      'NKO ← wrong-unit: “NKO” is not a unit (did you mean “NOK”?)',
    ]);
    expect(told(claim('relations', 'from: bank, type: owns, to: birka, share: 5 t'))).toEqual([
      '5 t ← wrong-unit: a share is in %, not in “t”',
    ]);
    expect(told(claim('relations', `${loan}, value: 2 million, unit: NOK, share: 5%`))).toEqual([]);
  });

  it.each([
    ['unit: tons\ndefinition: D', '3:7 wrong-unit: “tons” is not a unit (did you mean “tonnes”?)'],
    [
      'unit: t\ndefinition: D\nplausible: { min: 5 km }',
      '5:19 wrong-unit: “5 km” does not fit a metric in “t”',
    ],
    [
      'unit: t\ndefinition: D\nplausible: { max: 5 zz }',
      '5:19 wrong-unit: “5 zz” does not fit a metric in “t”',
    ],
    ['unit: t\ndefinition: D\ntolerance: 5 km', '5:12 wrong-unit: “5 km” does not fit a metric in “t”'],
    ['unit: t\ndefinition: D\nplausible: { min: 5, max: 4 kg }', '5:27 reversed-range: 4 kg is not above 5'],
    ['unit: t\ndefinition: D\ntolerance: 5%\nplausible: { min: 5, max: 4 kt }', undefined],
  ])('a metric with %j', (fields, expected) => {
    const { told } = sample({ ...files(''), 'figures/share.md': entity('Share', fields) });
    expect(told).toEqual(expected ? [`figures/share.md:${expected}`] : []);
  });
});

describe('stages', () => {
  it.each([
    [
      'about: quota, status: trial-production',
      'trial-production ← wrong-stage: a policy cannot be “trial-production”',
    ],
    ['about: hill-mine, status: in-force', 'in-force ← wrong-stage: a project cannot be “in-force”'],
    [
      'about: [quota, package], status: partly-in-force',
      'partly-in-force ← wrong-stage: a deal cannot be “partly-in-force”',
    ],
    [
      'about: quota, status: suspended, date: 2024-05, until: 2024-04',
      '2024-04 ← reversed-range: it ends (2024-04) before it begins (2024-05)',
    ],
  ])('%s', (fields, expected) => {
    const lines = told(claim('statuses', fields));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, expected.length)).toBe(expected);
  });

  it('says what the thing can be', () => {
    expect(told(claim('statuses', 'about: package, status: in-force'))[0]).toMatch(
      /\(it can be .*signed.*\)$/,
    );
    expect(told(claim('statuses', 'about: package, status: in-force'))[0]).not.toContain('trial-production');
  });

  it.each([
    ['about: [quota, hill-mine, package], status: suspended, date: 2024-05, until: 2024-05'],
    ['about: quota, status: suspended, date: 2024-05, until: 2024'],
    ['about: quota, status: suspended, date: 2024-05-03, until: 2024-05-03'],
    ['about: quota, status: suspended, until: 2024'],
  ])('fine: %s', (fields) => {
    expect(told(claim('statuses', fields))).toEqual([]);
  });

  it('a relation does not end before it begins either', () => {
    expect(
      told(claim('relations', 'from: bank, type: lends-to, to: birka, date: 2025, until: 2024')),
    ).toEqual(['2024 ← reversed-range: it ends (2024) before it begins (2025)']);
  });
});

describe('identities', () => {
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
      'companies/bank.md:4:11 shared-alias: “BK” is also a name of birka; it is not linked',
      'companies/bank.md:4:15 shared-alias: “Hill Mine” is also a name of hill-mine; it is not linked',
      'companies/birka.md:3:11 shared-alias: “BK” is also a name of bank; it is not linked',
      'projects/hill-mine.md:2:7 shared-alias: “Hill Mine” is also a name of bank; it is not linked',
    ]);
  });

  it('a former id that is in use, or that two had', () => {
    const wrong = {
      ...files(''),
      'companies/bank.md': entity('Bank', 'formerly: [birka, old-bank]'),
      'people/anna.md': entity('Anna Berg', 'formerly: [old-bank]'),
    };
    expect(sample(wrong).told).toEqual([
      'companies/bank.md:3:12 duplicate-id: “birka” is the id of companies/birka.md',
      'people/anna.md:3:12 duplicate-id: “old-bank” is a former id of bank too',
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
    expect(unused).toEqual(isTold ? ['companies/lone.md:2:7 unused-entity: nothing refers to “lone”'] : []);
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
      'topics/lone.md:2:7 unused-entity: nothing refers to “lone”',
    ]);
  });
});

describe('mentions', () => {
  const body = 'One line.\nThen Birka, and\nAnna Berg.';
  it('of what no claim touches, at the word', () => {
    expect(told('', { body })).toEqual([
      'Birka ← unclaimed-mention: names birka, which no claim of it touches',
      'Anna Berg. ← unclaimed-mention: names anna, which no claim of it touches',
    ]);
  });

  it.each([
    ['a claim touches it', claim('events', 'title: T, about: birka, by: anna')],
    [
      'the front matter names it',
      `companies: [birka]\n${claim('events', 'title: T, about: bank, by: anna')}`,
    ],
  ])('nothing where %s', (_, more) => {
    expect(told(more, { body })).toEqual([]);
  });
});
