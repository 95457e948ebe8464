import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml, type YamlPath } from '../../../src/core/load/parse-yaml.ts';
import { hasErrors } from '../../../src/core/problem/problem.ts';

const faults = (source: string): string[] =>
  parseYaml('a.md', source, 1).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('every scalar is the text that was written', () => {
  it.each([
    ['a: 2024-05-03', '2024-05-03'],
    ['a: 0012', '0012'],
    ['a: 1.40', '1.40'],
    ['a: no', 'no'],
    ['a: ~', '~'],
    ['a: null', 'null'],
    ['a: 0x10', '0x10'],
    ['a: "b: c"', 'b: c'],
    ["a: 'it''s'", "it's"],
    ['a: |\n  b\n  c\n', 'b\nc\n'],
    ['a: >-\n  b\n  c\n', 'b c'],
    ['a: b # a remark', 'b'],
  ])('%j', (source, value) => {
    const { data, problems } = parseYaml('a.md', source, 1);
    expect([data, problems]).toEqual([{ a: value }, []]);
  });

  it('a merge key merges nothing', () => {
    expect(parseYaml('a.md', '<<: { a: b }', 1).data).toEqual({ '<<': { a: 'b' } });
  });
});

describe('where a value stands', () => {
  const source = `title: T
source: { publisher: p,  headline: H }
topics: [a, b]
empty:
figures:
  - figure: x
    about: [c, d]
  - { figure: y, value: 2 }
list:
- one
-   two
`;
  const { locate } = parseYaml('a.md', source, 1);
  it.each<[string, YamlPath, 'key' | 'value', number, number, number?]>([
    ['a value', ['title'], 'value', 1, 8, 9],
    ['its key', ['title'], 'key', 1, 1, 6],
    ['within a flow map', ['source', 'headline'], 'value', 2, 36, 37],
    ['a key within a flow map', ['source', 'headline'], 'key', 2, 26, 34],
    ['an item of a flow list', ['topics', 1], 'value', 3, 13, 14],
    ['an empty value: its key', ['empty'], 'value', 4, 1, 6],
    ['a list', ['figures'], 'value', 6, 3],
    ['an item of a block list', ['figures', 0], 'value', 6, 5],
    ['a list within an item', ['figures', 0, 'about', 1], 'value', 7, 16, 17],
    ['an item that is a flow map', ['figures', 1], 'value', 8, 5, 28],
    ['a value within it', ['figures', 1, 'value'], 'value', 8, 25, 26],
    ['an item that is not indented', ['list', 1], 'value', 11, 5, 8],
    ['what is missing at the top: the first field', ['nowhere'], 'value', 1, 1],
    ['what is missing in a flow map: the map', ['source', 'published'], 'value', 2, 9, 39],
    ['what is missing in an item: the item', ['figures', 1, 'about'], 'value', 8, 5, 28],
    ['what is missing in a missing item: the list', ['figures', 7, 'about'], 'value', 6, 3],
    ['what lies below a text: the text', ['title', 'x', 'y'], 'value', 1, 8, 9],
    ['nothing: the top', [], 'value', 1, 1],
  ])('%s', (_, path, part, line, column, endColumn) => {
    const end = endColumn === undefined ? {} : { end: { line, column: endColumn } };
    expect(locate(path, part)).toEqual({ line, column, ...end });
  });

  it('counts from the line that the source begins on', () => {
    const { locate, problems } = parseYaml('a.md', 'a: b\nc: [\n', 10);
    expect(locate(['a'])).toEqual({ line: 10, column: 4, end: { line: 10, column: 5 } });
    expect(problems).toMatchObject([{ line: 11, column: 4 }]);
  });
});

describe('broken YAML: each mistake once, where it was made', () => {
  it.each([
    ['a quotation mark left open', 'a: "b\nc: d\n', '1:4 a quotation mark is never closed'],
    ['a quotation mark left open in a list', 'a: [ "b, c ]\nd: e\n', '1:6 a quotation mark is never closed'],
    ['a bracket left open', 'x: y\na: [b, c\nd: e\n', '2:4 a bracket is never closed'],
    [
      'a brace left open in an item',
      'l:\n  - { a: b, c: d\n  - { e: f }\nz: 1',
      '2:5 a bracket is never closed',
    ],
    ['the outer of two braces left open', 'a: { b: { c: d }\ne: f\n', '1:4 a bracket is never closed'],
    ['a bracket too many', 'l: [a, b]]\n', '1:10 a closing bracket too many'],
    ['a second colon', 'title: Oslo: a report\n', '1:8 a second “: ” in one value'],
    ['no colon', 'a: b\nfoo\nc: d\n', '2:1 a line that is no field'],
    ['no space after the colon', 'a:b\nc: d\n', '1:1 a line that is no field'],
    [
      'a body where fields should be',
      'a: b\n# Heading\nSome text.\n\nMore: text\n',
      '3:1 a line that is no field',
    ],
    ['a tab', 'a:\n\t- b\n', '2:1 a tab in the indentation'],
    ['too much indentation', 'a: 1\n b: 2\n', '2:2 the line is indented as if it belonged to the one above'],
    ['uneven indentation', 'a:\n  b: 1\n c: 2\n', '3:1 the indentation differs from that of the lines above'],
    [
      'an item indented unevenly',
      'l:\n  - a: 1\n   b: 2\n',
      '3:1 the indentation differs from that of the lines above',
    ],
    ['an item on the line of its field', 'a: - b\n', '1:4 a list begins behind its field'],
    ['a reserved character', 'a: @b\n', '1:4 a value begins with a reserved character'],
    ['text behind a quotation', 'a: "b" c\n', '1:8 text after the closing quote or bracket of a value'],
    ['an apostrophe in apostrophes', "a: 'it's'\n", '1:8 text after the closing quote or bracket of a value'],
    ['a comma left out', 'a: { b: c d: e }\n', '1:9 a comma is missing, or a “: ” stands in a value'],
    ['a backslash', 'a: "\\q"\n', '1:5 a backslash that means nothing in a quoted text'],
    ['a second document', 'a: b\n...\nc: d\n', '3:1 a second document begins here'],
    ['a list at the top', '# remark\n- a\n', '2:1 is not a map of fields'],
    ['text at the top', '\njust text\n', '2:1 is not a map of fields'],
    ['a map for a name', '? [x]\n: y\n', '1:3 a field name must be plain text'],
  ])('%s', (_, source, fault) => {
    expect(faults(source)).toEqual([fault]);
  });

  it.each([
    ['a dash forgotten', 'l:\n  - a\n    b\nc: d\n', '3:5 the line goes on with the list item above'],
    ['a dash without its space', 'l:\n  - a\n  -b\n', '3:1 a dash without a space behind it'],
    [
      'a dash without its space before a field',
      'l:\n  - a: 1\n    b: 2\n  -a: 3\n    b: 4\n',
      '4:1 a dash without a space behind it',
    ],
    [
      'the dash of an item of fields forgotten',
      'l:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n',
      '4:5 fields of the item above stand here twice',
    ],
    [
      'the dash of the first item forgotten',
      'l:\n    a: 1\n    b: { c: d }\n  - a: 2\n',
      '2:5 the first item of a list has no dash',
    ],
    ['a stray dash', 'a: b\n- c: d\n', '2:1 an item of a list where a field should be'],
    ['a tab behind spaces', 'a:\n  b: c\n  \td: e\n', '3:1 a tab in the indentation'],
    [
      'a no-break space in the indentation',
      'a:\n  b: c\n \u00A0d: e\n',
      '3:1 a no-break space, which looks like a space and is none to YAML',
    ],
    [
      'a no-break space behind a colon',
      'a: b\nc:\u00A0d\n',
      '2:1 a no-break space, which looks like a space and is none to YAML',
    ],
    [
      'a field indented into the text above',
      'a: >-\n  some words\n  topics:\n    - x\nb: c\n',
      '3:3 a line like a field within the text above',
    ],
  ])('%s', (_, source, fault) => {
    expect(faults(source)).toEqual([fault]);
  });

  it('an item that is broken because it is long stays one, and text its colons', () => {
    expect(faults(`l:\n  - ${'word '.repeat(15)}\n    more\n  - "a\n    b"\n`)).toEqual([]);
    expect(faults('a: >-\n  Some words: more.\n  The end: so it is.\nb: c\n')).toEqual([]);
  });

  it('each field that stands twice', () => {
    expect(faults('a: 1\nb: 2\na: 3\nc: { d: 1, d: 2 }\n')).toEqual([
      '3:1 this field stands here twice',
      '4:12 this field stands here twice',
    ]);
  });
});

describe('what YAML could do and may not', () => {
  it.each([
    ['an anchor', 'a: &x b\n', ['1:7 anchors (&name) and aliases (*name) are not allowed']],
    ['an alias', 'a: &x b\nc: *x\n', ['1:7 anchors (&name) and aliases (*name) are not allowed']],
    ['an alias of nothing', 'a: *x\n', ['1:4 anchors (&name) and aliases (*name) are not allowed']],
    ['a tag', 'a: !x b\n', ['1:4 tags (!name) are not allowed']],
    ['a tag without a name', 'a: ! b\n', ['1:6 tags (!name) are not allowed']],
    ['a tag of JavaScript', 'a: !!js/function "x"\n', ['1:4 tags (!name) are not allowed']],
    ['a tag of the standard', 'a: !!binary aGk=\n', ['1:4 tags (!name) are not allowed']],
    ['`__proto__`', 'a:\n  __proto__: { b: c }\n', ['2:3 “__proto__” cannot be a field']],
    ['`constructor`', 'constructor: x\n', ['1:1 “constructor” cannot be a field']],
    ['`prototype`', 'a: [{ prototype: x }]\n', ['1:7 “prototype” cannot be a field']],
    ['brackets without end', `a:\n${'['.repeat(1000)}`, ['2:21 is nested more than 20 deep']],
    ['lists in one line without end', `a:\n ${'- '.repeat(50_000)}x`, ['2:2 is nested more than 20 deep']],
    ['keys in one line without end', `${'? '.repeat(50_000)}x`, ['1:1 is nested more than 20 deep']],
  ])('%s', (_, source, expected) => {
    expect(faults(source)).toEqual(expected);
    expect(parseYaml('a.md', source, 1).data).toBeUndefined();
  });

  it('a billion laughs stay one', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const { data, problems } = parseYaml('a.md', ['a0: &a0 ha', ...rows].join('\n'), 1);
    expect(data).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  it('no prototype is touched', () => {
    parseYaml('a.md', '__proto__: { polluted: yes }', 1);
    expect('polluted' in {}).toBe(false);
  });
});

describe('text behind a # that was hardly meant as a comment', () => {
  const told = (source: string): string[] =>
    parseYaml('a.md', source, 1).problems.map(
      ({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code}: ${message}`,
    );
  it.each([
    ['a: Birka is #1 in potash', ['1:13 warning lost-text: “#1 in potash” is read as a comment']],
    [
      'a: b #c\nd: e   #f',
      [
        '1:6 warning lost-text: “#c” is read as a comment',
        '2:8 warning lost-text: “#f” is read as a comment',
      ],
    ],
    ['a:\n  - b #c', ['2:7 warning lost-text: “#c” is read as a comment']],
    ['a: b\n  c #d', ['2:5 warning lost-text: “#d” is read as a comment']],
    ['a: { b: c #d\n  }', ['1:11 warning lost-text: “#d” is read as a comment']],
    ['a: é😀 #c', ['1:8 warning lost-text: “#c” is read as a comment']],
    [`a: b #${'x'.repeat(50)}`, [`1:6 warning lost-text: “#${'x'.repeat(39)}…” is read as a comment`]],
  ])('%j', (source, expected) => {
    expect(told(source)).toEqual(expected);
    expect(parseYaml('a.md', source, 1).data).toBeDefined();
  });

  it.each([
    ['a real comment', 'a: b # 1 in potash'],
    ['a headline of comments', 'a: b ## c'],
    ['an empty comment', 'a: b #'],
    ['a comment on a line of its own', '#a\na: b\n  #c\nd: e'],
    ['quotes', 'a: "Birka is #1"\nb: \'#1\''],
    ['a comment behind quotes', 'a: "b" #c'],
    ['a # within a word', 'a: b#c\nd: article#key'],
    ['folded text', 'a: >\n  Birka is #1\n  in potash'],
    ['a block of a list', 'a: #b\n  - c'],
    ['nothing but a comment', 'a: #1\nb: c'],
  ])('nothing is said of %s', (_, source) => {
    expect(told(source)).toEqual([]);
  });
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    ...[
      'a',
      'b: ',
      '- ',
      '\n',
      '\n  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|',
      '>',
      '&x',
      '*x',
      '!t',
      '#',
      '? ',
      ': ',
    ],
    ...['%', '@', '`', '\t', '---', '...', '\\', '~', '2024-05', '__proto__: ', '<<: ', 'é', '😀'],
  );
  const soup = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));

  it('never throws; has data or problems, and these lie within the text', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (source) => {
        const { data, problems, locate } = parseYaml('a.md', source, 1);
        expect(data === undefined).toBe(hasErrors(problems));
        const lines = source.split('\n');
        for (const { line, column } of [...problems, locate(['a', 0, 'b']), locate(['a'], 'key')]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
