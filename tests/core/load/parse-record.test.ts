import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { allKinds, kinds } from '../../../src/core/schema/kinds.ts';

const parse = (path: string, text: string) => parseRecord(path, { path, content: Buffer.from(text) });
const faults = (path: string, text = '---\nname: N\n---\n'): string[] =>
  parse(path, text).problems.map(
    ({ line, column, code, message, hint }) =>
      `${line}:${column} ${code}: ${message}${hint ? ` (${hint})` : ''}`,
  );

it('a file is its kind by its folder and its id by its name', () => {
  const { record, problems } = parse('companies/birka-mining.md', '---\nname: Birka\n---\n\nText.\n');
  expect(problems).toEqual([]);
  expect(record).toMatchObject({
    kind: 'company',
    id: 'birka-mining',
    file: 'companies/birka-mining.md',
    fields: { name: 'Birka', aliases: [] },
    bodyLine: 4,
  });
  expect(record?.body.children[0]?.position?.start.line).toBe(2);
});

it.each(allKinds)('%s has a folder of its own', (kind) => {
  const name = kind === 'article' ? '2024-05-21-x' : 'x';
  expect(parse(`${kinds[kind].folder}/${name}.md`, '---\na: b\n---\n').record).toMatchObject({
    kind,
    id: name,
  });
});

describe('a file in the wrong place', () => {
  it.each([
    [
      'comapnies/a.md',
      '1:1 misplaced-file: “comapnies/” is not a folder of content (did you mean “companies”?)',
    ],
    ['companies/a/b.md', '1:1 misplaced-file: “companies/” has no subfolders (move it to companies/)'],
    ['companies/a.txt', '1:1 misplaced-file: “a.txt” is not a Markdown file (its name must end in .md)'],
    ['companies/a.MD', '1:1 misplaced-file: “a.MD” is not a Markdown file (its name must end in .md)'],
    ['notes.md', '1:1 misplaced-file: “notes.md” is no content file (files live in articles, companies, '],
    [
      'constructor/a.md',
      '1:1 misplaced-file: “constructor/” is not a folder of content (articles, companies, ',
    ],
  ])('%s', (path, expected) => {
    expect(faults(path).map((line) => line.slice(0, expected.length))).toEqual([expected]);
  });

  it.each([
    ['comapnies/a.md', 'a'],
    ['companies/a/b.md', 'b'],
    ['companies/Åse.MD', 'ase'],
    ['companies/a.md.bak', 'a'],
  ])('%s still defines an id, so that what refers to it is no mistake', (path, id) => {
    const { record } = parse(path, '---\nname: N\n---\n');
    expect(record).toMatchObject({ kind: 'company', id, fields: undefined });
  });

  it.each(['notes.md', 'constructor/a.md'])('%s defines none', (path) => {
    expect(parse(path, '---\nname: N\n---\n').record).toBeUndefined();
  });
});

it('a fence that stands too early is told, and not what is missing above it', () => {
  const text = '---\nname: N\n---\n\nkind: miner\ncountry: norway\n';
  expect(faults('companies/a.md', text)).toEqual([
    '3:1 front-matter: the front matter ends here, but line 5 is a field (move this `---` below the fields)',
  ]);
  // Only a field of its kind: a body may begin as it likes.
  expect(faults('companies/a.md', '---\nname: N\n---\nnote: all is well\n')).toEqual([]);
});

describe('a file of the wrong name still defines the id it should have', () => {
  it.each([
    ['companies/Birka.md', 'birka', 'rename it to birka.md'],
    ['companies/birka mining.md', 'birka-mining', 'rename it to birka-mining.md'],
    ['companies/birka_mining.md', 'birka-mining', 'rename it to birka-mining.md'],
    ['companies/Sørland Æ.md', 'sorland-ae', 'rename it to sorland-ae.md'],
    ['companies/Bírka--Mining-.md', 'birka-mining', 'rename it to birka-mining.md'],
  ])('%s', (path, id, hint) => {
    expect(faults(path)).toEqual([expect.stringMatching(/^1:1 bad-id: /)]);
    expect(faults(path)[0]).toContain(hint);
    expect(parse(path, '---\nname: N\n---\n').record?.id).toBe(id);
  });

  it('a name without any letter of ours has no better one', () => {
    expect(faults('companies/山.md')).toEqual([
      '1:1 bad-id: “山” is not lowercase letters, digits and single hyphens',
    ]);
  });

  it.each([
    ['2024-05-21-birka', true],
    ['2024-05-birka', true],
    ['2024-birka', true],
    ['birka', false],
    ['24-05-birka', false],
    ['2024', false],
  ])('an article’s id begins with its date: %s', (id, isFine) => {
    const ids = faults(`articles/${id}.md`).filter((line) => line.includes('bad-id'));
    expect(ids).toEqual(
      isFine ? [] : [`1:1 bad-id: “${id}” does not begin with a date (as in 2026-03-31-short-title.md)`],
    );
  });
});

it.each([
  ['2025-13-x', '2025-13 does not exist; months run from 01 to 12'],
  ['2025-00-x', '2025-00 does not exist; months run from 01 to 12'],
  ['2025-02-30-x', '2025-02-30 does not exist; 2025-02 has 28 days'],
  ['2025-02-00-x', '2025-02-00 does not exist; 2025-02 has 28 days'],
])('an article’s id begins with a date that exists: %s', (id, message) => {
  const ids = faults(`articles/${id}.md`).filter((line) => line.includes('bad-id'));
  expect(ids).toEqual([`1:1 bad-id: “${id}” does not begin with a date: ${message}`]);
  expect(parse(`articles/${id}.md`, '').record?.id).toBe(id);
});

it.each(['2024-02-29-x', '2025-12-31-x', '2025-12-x', '2025-100-days', '2025-1-day'])(
  'an article’s id may be %s',
  (id) => {
    expect(faults(`articles/${id}.md`).filter((line) => line.includes('bad-id'))).toEqual([]);
  },
);

it.each(['articles', 'companies', 'companies/old', 'x', 'people/birka.md'])(
  'a folder that cannot be read is told as that: %s',
  (path) => {
    const content = { refused: 'unreadable-folder', detail: 'EACCES' } as const;
    expect(parseRecord(path, { path, content })).toEqual({
      problems: [
        expect.objectContaining({
          code: 'unreadable-file',
          file: path,
          message: 'the folder cannot be read (EACCES)',
        }),
      ],
    });
  },
);

describe('one file, all its mistakes, each at its line', () => {
  it('in front matter and body at once', () => {
    const text = '---\nname: N\nkind: agence\nzzz: y\n---\n\nText <b>bold</b>.\n';
    expect(faults('institutions/a.md', text)).toEqual([
      expect.stringMatching(/^3:7 invalid-value: `kind` is “agence”.*did you mean “agency”/),
      expect.stringMatching(/^4:1 unknown-field: `zzz` is not a field here/),
      '7:6 bad-body: raw HTML “<b>” (write Markdown; put code between backticks)',
    ]);
  });

  it('a field left out stands where the front matter begins', () => {
    expect(faults('figures/a.md', '---\nname: N\nunit: t\n---\n')).toEqual([
      '2:1 missing-field: `definition` is missing (what the metric means)',
    ]);
  });

  it('a body that no parser should see is told and left out', () => {
    const { record, problems } = parse('companies/a.md', `---\nname: N\n---\n\n${'>'.repeat(5000)}`);
    expect(problems).toMatchObject([{ code: 'bad-body', line: 5 }]);
    expect(record?.body.children).toEqual([]);
    expect(record?.fields).toBeDefined();
  });

  it.each([
    ['broken YAML', '---\na: [\n---\n', '2:4 yaml: a bracket is never closed'],
    ['no fence', 'name: N\n', /front-matter: there is no front matter/],
    ['nothing', '', '1:1 front-matter: the file is empty'],
  ])('with %s it still defines its id', (_, text, expected) => {
    expect(faults('companies/a.md', text)).toEqual([expect.stringMatching(expected)]);
    const { record } = parse('companies/a.md', text);
    expect([record?.id, record?.fields]).toEqual(['a', undefined]);
  });
});

it('never throws, whatever is in the file', () => {
  const path = fc.constantFrom('companies/a.md', 'articles/2024-05-21-a.md', 'x/y/z', 'figures/Å.md', '');
  const front = fc.json().map((json) => `---\n${json}\n---\n`);
  fc.assert(
    fc.property(path, fc.oneof(front, fc.string({ unit: 'binary' })), (name, text) => {
      const { record, problems } = parse(name, text);
      expect(record?.fields === undefined).toBe(
        problems.some(
          ({ code, severity }) => severity === 'error' && code !== 'bad-id' && code !== 'bad-body',
        ),
      );
    }),
    { numRuns: 100 },
  );
});

it('knows an article in the folder of another kind, as one mistake', () => {
  const text = '---\ntitle: T\nsource: { headline: H }\nsummary: S\nfigures: []\n---\n';
  const raw = { path: 'companies/2024-05-21-x.md', content: new TextEncoder().encode(text) };
  const { problems } = parseRecord('content/companies/2024-05-21-x.md', raw);
  expect(problems.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    ['misplaced-file', '“companies/2024-05-21-x.md” looks like an article', 'move it to articles/'],
  ]);
});

it.each(['publishers/unknown.md', 'companies/unnamed.md'])('%s would speak for whom nobody names', (path) => {
  const raw = { path, content: new TextEncoder().encode('---\nname: Somebody\n---\n') };
  expect(parseRecord(path, raw).problems.map(({ code }) => code)).toEqual(['bad-id']);
});

describe('a file in the folder of another kind', () => {
  const told = (path: string, fields: string): string[] =>
    parseRecord(path, { path, content: Buffer.from(`---\nname: Coast Salt\n${fields}\n---\n`) }).problems.map(
      ({ code, message, hint }) => `${code}: ${message}${hint ? ` (${hint})` : ''}`,
    );

  it('is told by the kinds that have its fields', () => {
    expect(
      told('projects/coast-salt.md', 'ticker: "OSE: X"\nwebsite: https://salt.example/\nkind: miner'),
    ).toEqual([
      'misplaced-file: “projects/coast-salt.md” has the fields of a company (`ticker`, `website`) (move it to companies/)',
    ]);
    expect(told('people/oslo.md', 'latitude: 59.9\nlongitude: 10.7')).toEqual([
      'misplaced-file: “people/oslo.md” has the fields of a project or a place (`latitude`, `longitude`) (move it to projects/ or places/)',
    ]);
  });

  it('and not where one field is strange, or no kind has them all', () => {
    expect(told('projects/coast-salt.md', 'ticker: "OSE: X"')[0]).toMatch(/^unknown-field: /);
    expect(
      told('projects/coast-salt.md', 'ticker: "OSE: X"\nlatitude: 3\nsize: 2').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['unknown-field', 'unknown-field']);
  });
});
