/** Contents that once took minutes: each a great deal of one thing, in files that are all within the caps. */

export type Files = Record<string, string>;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const lines = (count: number, make: (index: number) => string): string => times(count, make).join('\n');
const thing = (name: string, more = '', body = ''): string =>
  `---\nname: ${name}\n${more && `${more}\n`}---\n${body}`;
const article = (more: string, published = '2024-05-21', body = ''): string =>
  `---\ntitle: A title\nsource: { publisher: unknown, headline: A headline, published: ${published} }\nadded: 2026-01-01\nsummary: A summary.\n${more}\n---\n${body}`;
const day = (index: number): string => `2024-0${1 + (index % 9)}-${10 + (index % 19)}`;
/** Claims in as many files as it takes. */
const inArticles = (list: string, count: number, claim: (index: number) => string, each = 400): Files =>
  Object.fromEntries(
    times(Math.ceil(count / each), (file) => [
      `articles/${day(file)}-n${file}.md`,
      article(
        `${list}:\n${lines(Math.min(each, count - file * each), (at) => `  - { key: k${at}, ${claim(file * each + at)} }`)}`,
        day(file),
      ),
    ]),
  );
const many = (folder: string, count: number, make: (index: number) => string): Files =>
  Object.fromEntries(times(count, (index) => [`${folder}/n${index}.md`, make(index)]));

/** As many claims about as many things as real content has: two or three to each. */
export const plain = (size: number): Files => ({
  ...many('companies', size / 3, (n) => thing(`Company ${n}`)),
  ...inArticles(
    'statements',
    size,
    (n) => `about: n${n % Math.ceil(size / 3)}, text: It says that ${n} is a number, status: forecast`,
    6,
  ),
});

/** Name → what it is made of; the size is that of the fault as it was found. */
export const crowds: Record<string, { size: number; make: (size: number) => Files }> = {
  'aliases that begin with one word, in a body of it': {
    size: 23_000,
    make: (size) => ({
      'companies/a.md': thing('Birka', `aliases:\n${lines(size / 3, (n) => `  - Birka ${n}`)}`),
      'companies/b.md': thing('Birka B', `aliases:\n${lines(size / 3, (n) => `  - Birka b${n}`)}`),
      'companies/c.md': thing('Birka C', `aliases:\n${lines(size / 3, (n) => `  - Birka c${n}`)}`),
      'articles/2024-05-21-x.md': article(
        'topics: []',
        '2024-05-21',
        lines(220, () => 'Birka salt '.repeat(100)).replaceAll('\n', '\n\n'),
      ),
    }),
  },
  'names that shorten one another': {
    size: 600,
    make: (size) => ({
      'companies/a.md': thing(
        'Aa',
        `aliases:\n${lines(size, (n) => `  - ${'ab '.repeat(n + 1)}c`)}`
          .slice(0, 200_000)
          .replace(/\n[^\n]*$/, ''),
      ),
      'articles/2024-05-21-x.md': article(
        'topics: []',
        '2024-05-21',
        lines(20, () => 'ab '.repeat(3000)).replaceAll('\n', '\n\n'),
      ),
    }),
  },
  'a field that stands there again and again': {
    size: 80_000,
    make: (size) => ({ 'companies/a.md': `---\nname: A\n${'a:\n'.repeat(size)}---\n` }),
  },
  'fields that nobody knows': {
    size: 36_000,
    make: (size) => ({
      'companies/a.md': `---\nname: A\n${lines(size, (n) => `${n.toString(36)}:`)}\n---\n`,
    }),
  },
  'fields that nobody knows, with values': {
    size: 20_000,
    make: (size) => ({
      'companies/a.md': `---\nname: A\n${lines(size, (n) => `x${n.toString(36)}: y`)}\n---\n`,
    }),
  },
  answers: {
    size: 25_000,
    make: (size) => ({
      'questions/a.md': thing('A', `answers:\n${lines(size, (n) => `  ${n.toString(36)}: a`)}`),
    }),
  },
  'answers in one line': {
    size: 25_000,
    make: (size) => ({
      'questions/a.md': thing('A', `answers: { ${times(size, (n) => `${n.toString(36)}: a`).join(', ')} }`),
    }),
  },
  'references to one long address': {
    size: 20_000,
    make: (size) => ({
      'articles/2024-05-21-x.md': article(
        'topics: []',
        '2024-05-21',
        `${lines(size / 10, () => '[a][] '.repeat(10)).replaceAll('\n', '\n\n')}\n\n[a]: https://example.org/${'a'.repeat(100_000)}\n`,
      ),
    }),
  },
  'short rows under a wide head': {
    size: 60_000,
    make: (size) => ({
      'articles/2024-05-21-x.md': article(
        'topics: []',
        '2024-05-21',
        `|${'a|'.repeat(39)}\n|${'-|'.repeat(39)}\n${'a\n'.repeat(size)}`,
      ),
    }),
  },
  'imprecise dates of one event': {
    size: 2800,
    make: (size) => ({
      'events/e.md': thing('E'),
      'companies/a.md': thing('A'),
      ...inArticles('events', size, (n) => `title: T, about: a, event: e, date: ${2000 + (n % 25)}~`, 100),
    }),
  },
  'dates of one event': {
    size: 15_600,
    make: (size) => ({
      'events/e.md': thing('E'),
      'companies/a.md': thing('A'),
      ...inArticles(
        'events',
        size,
        (n) =>
          `title: T, about: a, event: e, date: ${1000 + Math.floor(n / 300)}-0${1 + (n % 9)}-${10 + (n % 19)}`,
      ),
    }),
  },
  'figures of one metric and subject': {
    size: 3300,
    make: (size) => ({
      'figures/f.md': thing('F', 'unit: t\ndefinition: D'),
      'companies/a.md': thing('A'),
      ...inArticles('figures', size, (n) => `figure: f, about: a, value: ${n}`, 100),
    }),
  },
  'figures of one metric, for many times': {
    size: 21_000,
    make: (size) => ({
      'figures/f.md': thing('F', 'unit: t\ndefinition: D'),
      'companies/a.md': thing('A'),
      ...inArticles(
        'figures',
        size,
        (n) =>
          `figure: f, about: a, value: ${n}, asOf: ${1000 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}`,
      ),
    }),
  },
  'statuses of one policy': {
    size: 4200,
    make: (size) => ({
      'policies/p.md': thing('P'),
      ...inArticles(
        'statuses',
        size,
        (n) =>
          `about: p, status: ${['in-force', 'removed', 'announced', 'suspended'][n % 4]}, date: ${1500 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}`,
        100,
      ),
    }),
  },
  'statuses of many parts': {
    size: 4200,
    make: (size) => ({
      'policies/p.md': thing('P'),
      ...inArticles(
        'statuses',
        size,
        (n) => `about: p, part: Article ${n}, status: in-force, date: 2024`,
        100,
      ),
    }),
  },
  'two long lines of parents': {
    size: 3000,
    make: (size) => ({
      ...many('companies', size, (n) => thing(`N${n}`, n > 1 ? `parent: n${n - 2}` : '')),
      'deals/d.md': thing('D'),
      ...inArticles(
        'relations',
        200,
        (n) =>
          `from: n${size - 1 - (n % 2)}, type: invests-in, to: n${size - 2 + (n % 2)}, deal: d, value: ${n}, unit: NOK`,
        20,
      ),
    }),
  },
  'the parts of many companies': {
    size: 800,
    make: (size) => ({
      ...many('companies', size, (n) => thing(`N${n}`)),
      'deals/d.md': thing('D'),
      ...inArticles(
        'relations',
        size * 8,
        (n) =>
          `from: n${n % size}, type: ${['invests-in', 'lends-to', 'owns', 'supplies'][n % 4]}, to: n${(n * 7 + 1) % size}, deal: d, value: ${n % 97}, unit: NOK`,
        200,
      ),
    }),
  },
  'companies in every disagreement': {
    size: 1000,
    make: (size) => ({
      ...many('companies', size, (n) => thing(`N${n}`)),
      'figures/f.md': thing('F', 'unit: t\ndefinition: D'),
      'questions/q.md': thing('Q'),
      ...inArticles(
        'statements',
        size,
        (n) =>
          `about: [${times(20, (at) => `n${(n + at * 17) % size}`).join(', ')}], text: T, question: q, answer: a${n % 7}`,
        50,
      ),
    }),
  },
  'policies with ends': {
    size: 1500,
    make: (size) => ({
      ...many('policies', size, (n) => thing(`P ${n}`)),
      ...inArticles(
        'statuses',
        size * 3,
        (n) =>
          `about: n${n % size}, status: in-force, date: 2024-01-0${1 + (n % 9)}, until: 2027-0${1 + (n % 9)}`,
        100,
      ),
    }),
  },
  'references to nothing': {
    size: 9000,
    make: (size) => ({
      ...many('companies', 2000, (n) => thing(`Potash company ${n}`)),
      ...inArticles('statements', size, (n) => `about: n${n}x, text: T`),
    }),
  },
  'references to nothing, with long ids': {
    size: 3000,
    make: (size) => ({
      ...Object.fromEntries(
        times(800, (n) => [`companies/${'long-company-name-'.repeat(6)}${n}.md`, thing(`C ${n}`)]),
      ),
      ...inArticles('statements', size, (n) => `about: ${'long-compnay-nmae-'.repeat(6)}${n}, text: T`),
    }),
  },
  'files of one name': { size: 9000, make: (size) => many('companies', size, () => thing('Birka')) },
  'one claim about many entities, many times': {
    size: 76,
    make: (size) => ({
      ...many('companies', 190, (n) => thing(`N${n}`)),
      ...inArticles('statements', size, () => `about: [${times(190, (n) => `n${n}`).join(', ')}], text: T`),
    }),
  },
  'a claim about one thing, a thousand times': {
    size: 20_000,
    make: (size) => ({
      'companies/a.md': thing('A'),
      ...inArticles('statements', 1, () => `about: [${'a, '.repeat(size)}a], text: T`),
    }),
  },
  'sums of sums': {
    size: 1000,
    make: (size) => ({
      'companies/a.md': thing('A'),
      'articles/2024-05-21-x.md': article(
        `figures:\n${lines(size, (n) => `  - { key: k${n}, name: N, about: a, value: 1${n > 1 ? `, derived: k${n - 1} + k${n - 2}` : ''} }`)}`,
      ),
    }),
  },
};
