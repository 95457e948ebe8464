import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkMentions } from '../../../src/core/link/link-mentions.ts';
import { indexNames } from '../../../src/core/link/name-index.ts';
import { examineBody } from '../../../src/core/load/examine-body.ts';
import { parseMarkdown } from '../../../src/core/load/markdown.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { renderMarkdown } from '../../../src/core/load/render-markdown.ts';

const names: Record<string, string[]> = {
  birka: ['Birka', 'Birka AS'],
  'birka-bank': ['Birka Bank', 'BB'],
  'hill-mine': ['Hill Mine', 'the mine on the hill'],
  'united-states': ['United States', 'US', 'U.S.'],
  potash: ['potash', 'K₂O'],
  aland: ['Åland', 'Zürich–Åland'],
  north: ['North Company', 'NC'],
  south: ['South Company', 'NC', 'North Company Holding'],
  west: ['West Company', 'North Company Holding', 'O’Neill & Sons'],
  m3: ['M3'],
  holding: ['Holding'],
};
const records = Object.entries(names).map(([id, [name, ...aliases]]) => {
  const text = `---\nname: ${name}\naliases: ${JSON.stringify(aliases)}\n---\n`;
  return parseRecord(`${id}.md`, { path: `companies/${id}.md`, content: Buffer.from(text) }).record;
});
const index = indexNames(records.flatMap((record) => record ?? []));

const search = (text: string, body = parseMarkdown(text)) => ({
  prose: examineBody('a.md', text, 1).prose,
  body,
});
const link = (text: string, self?: string) => linkMentions(search(text), index, (id) => `/${id}/`, self);
/** Links as `[label](id)`. */
const linked = (text: string, self?: string): string =>
  renderMarkdown(link(text, self).body)
    .replace(/<a href="\/([^"]*)\/">(.*?)<\/a>/g, '[$2]($1)')
    .replace(/<\/?p>/g, '');

describe('which words are a name', () => {
  it.each([
    ['a name', 'At Birka today', 'At [Birka](birka) today'],
    ['in another case', 'BIRKA and birka', '[BIRKA](birka) and birka'],
    ['an alias', 'Near the mine on the hill.', 'Near [the mine on the hill](hill-mine).'],
    ['the longest', 'Birka Bank and Birka AS', '[Birka Bank](birka-bank) and [Birka AS](birka)'],
    ['whole words only', 'Birkas Birka2 xBirka UScore', 'Birkas Birka2 xBirka UScore'],
    ['whole last words only', 'Hill Mines, Hill Mine2', 'Hill Mines, Hill Mine2'],
    ['not half of a word with an accent', 'Birkä Birka\u0301', 'Birkä Birka\u0301'],
    ['a word that begins with an accented letter', 'On Åland.', 'On [Åland](aland).'],
    ['a possessive', "Birka’s and Hill Mine's", "[Birka](birka)’s and [Hill Mine](hill-mine)'s"],
    ['in brackets and quotation marks', '(Birka) “Hill Mine”', '([Birka](birka)) “[Hill Mine](hill-mine)”'],
    ['a compound with a hyphen', 'Birka-led, US-backed', '[Birka](birka)-led, [US](united-states)-backed'],
    ['behind a hyphen', 'non-US', 'non-[US](united-states)'],
    ['an abbreviation with dots', 'a U.S.-style law', 'a [U.S.](united-states)-style law'],
    ['up to four letters only as written', 'They told us: US', 'They told us: [US](united-states)'],
    ['two letters in capitals only', 'bb Bb BB', 'bb Bb [BB](birka-bank)'],
    ['signs in a name', 'K₂O, M3', '[K₂O](potash), [M3](m3)'],
    ['an ampersand', 'O’Neill & Sons', '[O’Neill &#x26; Sons](west)'],
    ['at the end of a sentence', 'It is Birka.', 'It is [Birka](birka).'],
  ])('%s', (_, text, expected) => {
    expect(linked(text)).toBe(expected);
  });
});

describe('what is linked', () => {
  it('only the first mention, by whatever name', () => {
    expect(linked('Birka, Birka AS, Birka and US, U.S.')).toBe(
      '[Birka](birka), Birka AS, Birka and [US](united-states), U.S.',
    );
  });

  it('the first mention in the whole body, not in each paragraph', () => {
    expect(linked('Birka\n\nBirka')).toBe('[Birka](birka)\nBirka');
  });

  it('not the thing whose own body it is; and no shorter name within its name', () => {
    expect(linked('Birka Bank of Birka', 'birka-bank')).toBe('Birka Bank of [Birka](birka)');
  });

  it('a name that two share is not, and no shorter name within it', () => {
    expect(linked('NC. North Company Holding. North Company.')).toBe(
      'NC. North Company Holding. [North Company](north).',
    );
    expect(Object.fromEntries(index.shared)).toEqual({
      NC: ['north', 'south'],
      'North Company Holding': ['south', 'west'],
    });
  });

  it.each([
    ['in a link', '[Birka](https://a.example)'],
    ['in a link by reference', '[Birka][a]\n\n[a]: https://a.example'],
    ['in code', '`Birka`'],
    ['in a block of code', '```\nBirka\n```'],
    ['in a heading', '## Birka'],
    ['in an image’s words', '![Birka](/a.png)'],
  ])('nothing %s', (_, text) => {
    expect(link(text).mentions).toEqual([]);
    expect(linked(`${text}\n\nBirka`)).toContain('[Birka](birka)');
  });

  it.each([
    ['emphasis', '*Birka*', '<em>[Birka](birka)</em>'],
    ['a list', '- Birka', '[Birka](birka)'],
    ['a quotation', '> Birka', '[Birka](birka)'],
    ['a table', '| a |\n| - |\n| Birka |', '<td>[Birka](birka)</td>'],
  ])('what stands in %s', (_, text, expected) => {
    expect(linked(text)).toContain(expected);
  });
});

it('the tree that was given is left as it was', () => {
  const tree = parseMarkdown('At Birka');
  const before = structuredClone(tree);
  expect(linkMentions(search('At Birka', tree), index, (id) => id).body).not.toEqual(tree);
  expect(tree).toEqual(before);
});

it.each([
  ['on the first line', 'At Birka', 1, 4],
  ['on a later line of a paragraph', 'One\ntwo three\nat Birka', 3, 4],
  ['behind emphasis', 'One *two* Birka', 1, 11],
  ['in a later paragraph', 'One\n\n\nBirka', 4, 1],
  ['behind another name', 'US and\nBB or Birka', 2, 7],
])('its place %s', (_, text, line, column) => {
  expect(link(text).places.get('birka')).toEqual({
    line,
    column,
    end: { line, column: column + 'Birka'.length },
  });
});

it('mentions are in the order of the text', () => {
  expect(link('US at Hill Mine\n\nBirka and US').mentions).toEqual(['united-states', 'hill-mine', 'birka']);
});

it('nothing is lost or doubled: the text reads as before, and each id is linked once', () => {
  const word = fc.constantFrom(
    ...Object.values(names).flat(),
    'and',
    ',',
    ' ',
    '\n',
    '’s',
    '-',
    'x',
    'Holding',
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  const plain = (node: unknown): string => {
    const { value = '', children = [] } = node as { value?: string; children?: unknown[] };
    return value + children.map(plain).join('');
  };
  fc.assert(
    fc.property(text, (source) => {
      const tree = parseMarkdown(source);
      const { body, mentions } = linkMentions(search(source, tree), index, (id) => `/${id}/`);
      expect(plain(body)).toBe(plain(tree));
      expect(renderMarkdown(body).match(/<a /g) ?? []).toHaveLength(mentions.length);
      expect(new Set(mentions).size).toBe(mentions.length);
    }),
  );
});
