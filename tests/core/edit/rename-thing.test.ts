import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySpans, parseContentText } from '../../../src/core/edit/content-text.ts';
import { readWorkspace } from '../../../src/core/edit/open-workspace.ts';
import { listSpans, pathOf, planRename } from '../../../src/core/edit/rename-thing.ts';
import type { RawFile } from '../../../src/core/load/read-files.ts';
import { story } from '../../story.ts';
import { carryOut, openTexts, reasonOf, type Texts, today, world } from './world.ts';

function rename(texts: Texts, from: string, to: string): Texts {
  const workspace = openTexts(texts);
  return carryOut(workspace, planRename(workspace, from, to));
}

const refused = (texts: Texts, from: string, to: string): string =>
  reasonOf(planRename(openTexts(texts), from, to));

const isArticle = (id: string): boolean => /^\d{4}/.test(id);
const idsOf = (texts: Texts): string[] =>
  Object.keys(texts).flatMap((path) => /\/(.*)\.md$/.exec(path)?.[1] ?? []);

/** The problems by code and message, an id and its new one being the same. */
const problemsOf = (texts: Texts, from = '', to = from): string[] =>
  openTexts(texts)
    .opened.problems.map(({ code, message }) => `${code} ${message}`.replaceAll(to || from, from))
    .sort();

test('the world is sound, and holds every thing that is renamed', () => {
  expect(problemsOf(world).filter((line) => !/^(same-|sum-|unused|withheld|idle-ruling)/.test(line))).toEqual(
    [],
  );
  expect(idsOf(world)).toHaveLength(14);
});

test('a company: fields, lists, quotes and links follow; words, comments and spaces stay', () => {
  const after = rename(world, 'birka', 'birka-potash');
  expect(after['companies/birka.md']).toBeUndefined();
  expect(after['companies/birka-potash.md']).toBe(
    '---\nname: Birka\naliases: [Birka AS]\nformerly: [birka]\ncountry: norway\nkind: miner\n---\n\nA miner.\n',
  );
  expect(after['companies/fjord-bank.md']).toContain('notToBeConfusedWith: [ birka-potash ]');
  const text = after['articles/2024-05-21-a.md'] ?? '';
  expect(text).toContain('} # birka is quoted');
  expect(text).toContain('summary: A summary of birka.');
  expect(text).toContain('companies: [ birka-potash,   fjord-bank ]');
  expect(text).toContain("by: [anna, 'birka-potash']");
  expect(text).toContain('to: birka-potash, of');
  expect(text).toContain('question: who, answer: birka-potash }');
  expect(text).toContain(
    '[Birka](/companies/birka-potash/), [/companies/birka/](</companies/birka-potash/?x> "birka")',
  );
});

test('a claim keeps its address: a key that was made from the old id is written down', () => {
  const workspace = openTexts(world);
  const before = workspace.opened.digest.claims.map(({ id }) => id);
  const after = openTexts(carryOut(workspace, planRename(workspace, 'birka', 'birka-potash')));
  expect(after.opened.digest.claims.map(({ id }) => id)).toEqual(before);
  expect(rename(world, 'birka', 'x')['articles/2024-05-21-a.md']).toContain(
    '{ key: statement-birka, about: x, text: It pays }',
  );
});

test('so is one in lines', () => {
  const article = (world['articles/2024-06-01-b.md'] ?? '').replace(
    /figures:\n.*\n/,
    'statements:\n  # why\n  -   about: birka # whom\n      text: T\n',
  );
  const after = rename({ ...world, 'articles/2024-06-01-b.md': article }, 'birka', 'x');
  expect(after['articles/2024-06-01-b.md']).toContain(
    '  # why\n  -   key: statement-birka\n      about: x # whom\n      text: T\n',
  );
});

test('a figure: also the front page, what is first, and the milestone of that name', () => {
  const after = rename(world, 'capacity', 'output');
  expect(after['site.yaml']).toContain('  - output # the one that counts\n');
  const text = after['articles/2024-05-21-a.md'] ?? '';
  expect(text).toContain('{ key: capacity, figure: output, about');
  expect(text).toContain('figure: "output" # the metric');
  expect(text).toContain('base: capacity');
  expect(text).toContain('milestone: output }');
  expect(text).toContain('rank: first, of: output, in');
});

test('an article: its claims follow in sums, derivations, rulings and links', () => {
  const after = rename(world, '2024-05-21-a', '2024-05-21-b');
  const text = after['articles/2024-05-21-b.md'] ?? '';
  expect(text).toContain('formerly: [2024-05-21-a]\n');
  expect(text).toContain('sum: [one, 2024-05-21-b#two]');
  expect(text).toContain('derived: (2024-05-21-b#two - one)');
  expect(text).toContain('[b]: /articles/2024-05-21-b/#claim-loan');
  expect(after['articles/2024-06-01-b.md']).toContain('derived: 2024-05-21-b#all * 1');
  expect(after['articles/2024-06-01-b.md']).toContain('(/articles/2024-05-21-b/#claim-all)');
  expect(after['figures/capacity.md']).toContain('prefer: "2024-05-21-b#capacity"');
});

test('nobody knows the address of a draft, so nothing redirects', () => {
  const draft = (world['articles/2024-06-01-b.md'] ?? '').replace('added:', 'draft: true\nadded:');
  const after = rename({ ...world, 'articles/2024-06-01-b.md': draft }, '2024-06-01-b', '2024-06-01-c');
  expect(after['articles/2024-06-01-c.md']).toBe(draft);
});

test.each([
  ['formerly: [old]', 'formerly: [old, hill-mine]'],
  ['formerly: []', 'formerly: [hill-mine]'],
  ['formerly:\n  - old # why\n  # more', 'formerly:\n  - old # why\n  - hill-mine\n  # more'],
  ['formerly: [new]', 'formerly: [hill-mine]'],
  ['place: norway # where', 'formerly: [hill-mine]\nplace: norway # where'],
  ['rulings: []', 'formerly: [hill-mine]\nrulings: []'],
])('the old id redirects: %j', (before, after) => {
  const path = 'projects/hill-mine.md';
  const renamed = rename({ ...world, [path]: `---\nname: Hill Mine\n${before}\n---\n` }, 'hill-mine', 'new');
  expect(renamed['projects/new.md']).toBe(`---\nname: Hill Mine\n${after}\n---\n`);
});

test('also in front matter between braces', () => {
  const renamed = rename(
    { ...world, 'people/anna.md': '---\n{ name: Anna Berg }\n---\n' },
    'anna',
    'anna-berg',
  );
  expect(renamed['people/anna-berg.md']).toBe('---\n{ name: Anna Berg, formerly: [anna] }\n---\n');
});

test('line ends and the byte-order mark stay', () => {
  const windows = Object.fromEntries(
    Object.entries(world).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  const after = rename(windows, 'birka', 'birka-potash');
  const plain = rename(world, 'birka', 'birka-potash');
  for (const [path, text] of Object.entries(plain))
    expect(after[path]).toBe(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
});

test('an id written with an escape is found as well', () => {
  const files = {
    ...world,
    'companies/fjord-bank.md': '---\nname: F\nnotToBeConfusedWith: ["bir\\u006ba"]\n---\n',
  };
  expect(rename(files, 'birka', 'x')['companies/fjord-bank.md']).toContain('notToBeConfusedWith: ["x"]');
});

describe('is refused', () => {
  test.each([
    ['birca', 'x', 'there is no “birca”: did you mean “birka”?'],
    [
      'birka',
      'Birka Potash',
      '“Birka Potash” is not lowercase letters, digits and single hyphens: did you mean “birka-potash”?',
    ],
    ['birka', 'birka', '“birka” is its id already'],
    ['birka', 'unknown', '“unknown” is a word of its own in claims (choose another name)'],
    ['birka', 'norway', '“norway” is the id of content/places/norway.md, “Norway”'],
    ['2024-06-01-b', 'b', '“b” does not begin with a date (as in 2026-03-31-short-title.md)'],
  ])('%s → %s', (from, to, reason) => {
    expect(refused(world, from, to)).toBe(reason);
  });

  test('a former id of another thing, and a thing by its former id', () => {
    const files = { ...world, 'people/anna.md': '---\nname: Anna Berg\nformerly: [old]\n---\n' };
    expect(refused(files, 'birka', 'old')).toBe(
      '“old” is a former id of “anna”: its old address leads there (content/people/anna.md)',
    );
    expect(refused(files, 'old', 'x')).toBe('“old” is a former id of anna: use that one');
  });

  test.each([
    [
      'companies/bad.md',
      '---\nname: "birka\n---\n',
      'content/companies/bad.md:2 yaml: a quotation mark is never closed',
    ],
    ['companies/bad.md', 'birka', 'content/companies/bad.md:1 front-matter: there is no front matter'],
    [
      'compnies/bad.md',
      '---\nparent: birka\n---\n',
      'content/compnies/bad.md:1 misplaced-file: “compnies/” is not a folder of content',
    ],
  ])('where %s may hide a reference: %j', (path, text, problem) => {
    expect(refused({ ...world, [path]: text }, 'birka', 'x')).toBe(
      `a file that cannot be read may refer to “birka”: mend what is told here, then run this again\n${problem}`,
    );
  });

  test('but a broken file that does not name it is not in the way', () => {
    expect(refused({ ...world, 'companies/bad.md': '---\nname: "x\n---\n' }, 'birka', 'x')).toBe(
      'not refused',
    );
  });

  test('where the content would get an error', () => {
    // A link that is written with an escape is not among those that are rewritten.
    const body = '\nSee [it](/companies/bir\\ka/).\n';
    const files = {
      ...world,
      'people/anna.md': `---\nname: Anna Berg\n---\n${body.replace('\\k', '&#107;')}`,
    };
    expect(refused(files, 'birka', 'x')).toBe(
      'nothing is written: the content would have errors that it does not have now\ncontent/people/anna.md:5 unknown-reference: there is no page “/companies/birka/”',
    );
  });
});

test('there and back gives the same bytes, but for the redirect and the keys that were written down', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...idsOf(world)),
      fc.stringMatching(/^[a-z][a-z0-9]{0,12}(-[a-z0-9]{1,5}){0,2}$/),
      (id, word) => {
        const fresh = isArticle(id) ? `2025-01-01-${word}` : word;
        fc.pre(!idsOf(world).includes(fresh) && !['unknown', 'unnamed'].includes(fresh));
        const there = rename(world, id, fresh);
        const back = rename(there, fresh, id);
        const plain = (texts: Texts): Texts =>
          Object.fromEntries(
            Object.entries(texts).map(([path, text]) => [
              path,
              text.replace(/^formerly: .*\n/m, '').replace(/\{ key: (statement|status)-[a-z-]+, /g, '{ '),
            ]),
          );
        expect(plain(back)).toEqual(world);
        expect(problemsOf(back)).toEqual(problemsOf(world));
        expect(there).not.toHaveProperty(id);
      },
    ),
    { numRuns: 15 },
  );
});

test('a rename keeps the set of problems, whatever they are', { timeout: 60_000 }, () => {
  const faulty = { ...world, 'people/bo.md': '---\nname: Bo\nzzz: 1\n---\n\n[x](/companies/nobody/)\n' };
  for (const id of idsOf(world).filter((one) => !isArticle(one))) {
    expect(problemsOf(rename(faulty, id, 'qqq'), id, 'qqq')).toEqual(problemsOf(faulty));
  }
});

describe('the repository’s own content', () => {
  const read = () => readWorkspace(resolve(story), today);
  const freshOf = (id: string): string => (isArticle(id) ? id.replace(/-[a-z].*/, '-fresh') : `fresh-${id}`);

  test('is sound when every thing has another id, and nothing is named by its old one', {
    timeout: 60_000,
  }, async () => {
    const { files, opened, open } = await read();
    const records = [...opened.library.records.values()];
    expect(records.length).toBeGreaterThan(100);
    const renamed = files.map((file): RawFile => {
      const text = parseContentText(file);
      if (!text) throw new Error(`${file.path} cannot be read`);
      const spans = records
        .filter(({ id }) => text.text.includes(id))
        .flatMap(({ kind, id }) => listSpans({ opened }, text, kind, id, freshOf(id)));
      const path = text.kind ? pathOf(text.kind, freshOf(text.id)) : file.path;
      return { path, content: Buffer.from(applySpans(text, spans)) };
    });
    const after = open(renamed);
    expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.problems.length).toBe(opened.problems.length);
    const claims = opened.digest.claims.map(({ article, key }) => `${freshOf(article)}#${key}`);
    expect(after.digest.claims.map(({ id }) => id).sort()).toEqual(claims.sort());
  });

  test('can be renamed a thing at a time', { timeout: 60_000 }, async () => {
    const workspace = await read();
    for (const id of ['china', 'noveon-magnetics', 'magnet-capacity', '2025-11-china-pauses-export-curbs']) {
      const planned = planRename(workspace, id, freshOf(id));
      expect(planned.ok ? planned.notes : reasonOf(planned)).toEqual([]);
    }
  });
});
