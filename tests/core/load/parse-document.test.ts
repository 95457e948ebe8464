import fc from 'fast-check';
import matter from 'gray-matter';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/load/decode-text.ts';
import { enginesOnly, type ParsedDocument, parseDocument } from '../../../src/core/load/parse-document.ts';

const world = globalThis as { ranFrontMatter?: boolean };
afterEach(() => {
  delete world.ranFrontMatter;
});

/** As a file goes: bytes to text to fields, body and errors. */
function parse(content: string | Uint8Array): Partial<ParsedDocument> & { told: string[] } {
  const decoded = decodeText('a.md', typeof content === 'string' ? Buffer.from(content) : content);
  const parsed = 'text' in decoded ? parseDocument('a.md', decoded.text) : decoded;
  const problems = 'problem' in parsed ? [parsed.problem] : parsed.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = errors.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`);
  return 'problem' in parsed ? { told } : { ...parsed, told };
}

describe('a document', () => {
  it('has fields, a body and the line where the body begins', () => {
    const { data, body, bodyLine, told } = parse('---\nname: Birka\n\nkind: miner\n---\n\nText.\n');
    expect({ data, body, bodyLine, told }).toEqual({
      data: { name: 'Birka', kind: 'miner' },
      body: '\nText.\n',
      bodyLine: 6,
      told: [],
    });
  });

  it.each([
    ['no body', '---\na: b\n---', ''],
    ['an empty body', '---\na: b\n---\n', ''],
    ['rules in its body', '---\na: b\n---\nx\n\n---\n\ny\n', 'x\n\n---\n\ny\n'],
    ['a body that looks like front matter', '---\na: b\n---\n---\nc: d\n---\n', '---\nc: d\n---\n'],
    ['a mark of excerpts', '---\na: b\n---\nx\n<!-- more -->\ny', 'x\n<!-- more -->\ny'],
  ])('may have %s', (_, text, body) => {
    expect(parse(text)).toMatchObject({ data: { a: 'b' }, body, told: [] });
  });

  it('counts lines as the editor’s program does: a fault in front matter and the body behind it', () => {
    const broken = parse('---\na: b\nc: [\n---\nText.\n');
    expect(broken.told).toEqual(['3:4 yaml: a bracket is never closed']);
    expect(broken.bodyLine).toBe(5);
  });
});

describe('the traps of gray-matter', () => {
  it.each(['---js', '---JS', '---Javascript', '--- js', '---javascript', '---coffee', '---json', '---toml'])(
    'front matter in another language is never run: %s',
    (fence) => {
      const { told, body } = parse(`${fence}\nglobalThis.ranFrontMatter = true, { name: 'x' }\n---\nBody\n`);
      expect(world.ranFrontMatter).toBeUndefined();
      expect(told).toEqual([`1:1 front-matter: the first line is “${fence}”`]);
      expect(body).toBeUndefined();
    },
  );

  it('JavaScript as YAML is text', () => {
    const run = '(() => { globalThis.ranFrontMatter = true })()';
    expect(parse(`---\na: ${JSON.stringify(run)}\n---\n`).data).toEqual({ a: run });
    expect(world.ranFrontMatter).toBeUndefined();
  });

  it('`---constructor` is refused, not taken for a language', () => {
    expect(parse('---constructor\na: b\n---\n').told).toEqual([
      '1:1 front-matter: the first line is “---constructor”',
    ]);
  });

  it('the same broken YAML is reported a second time as the first, never remembered as empty', () => {
    const text = '---\na: [\n---\nBody\n';
    const first = parse(text);
    expect(first.told).toEqual(['2:4 yaml: a bracket is never closed']);
    expect(parse(text).told).toEqual(first.told);
    expect(parse(text).data).toBeUndefined();
  });

  it('what one document was is not what the next gets', () => {
    const { data } = parse('---\na: b\n---\n');
    (data as Record<string, unknown>).a = 'changed';
    expect(parse('---\na: b\n---\n').data).toEqual({ a: 'b' });
  });

  it('a missing closing fence does not swallow the body', () => {
    expect(parse('---\na: b\n\nBody\n')).toEqual({
      told: ['1:1 front-matter: the front matter is never closed'],
    });
  });

  it.each(['----', '---oops', '--- '])('%j closes nothing', (fence) => {
    expect(parse(`---\na: b\n${fence}\nBody\n`).told).toEqual([
      `3:1 front-matter: the closing line is “${fence}”`,
    ]);
  });

  it.each(['----', '---- ', '-----'])('%j opens nothing', (fence) => {
    expect(parse(`${fence}\na: b\n---\n`).told).toEqual([`1:1 front-matter: the first line is “${fence}”`]);
  });

  it('a leading blank line does not turn the file into body', () => {
    expect(parse('\n---\na: b\n---\nBody\n').told).toEqual([
      '1:1 front-matter: there is an empty line before the front matter',
    ]);
  });

  it('one byte-order mark is dropped, and positions stay', () => {
    expect(parse('\uFEFF---\na: b\n---\nBody\n')).toMatchObject({ data: { a: 'b' }, body: 'Body\n' });
    expect(parse('\uFEFF---\na: [\n---\n').told).toEqual(['2:4 yaml: a bracket is never closed']);
  });

  it('two byte-order marks do not turn the file into body', () => {
    expect(parse('\uFEFF\uFEFF---\na: b\n---\nBody\n').told).toEqual([
      '1:1 not-text: holds the invisible character U+FEFF',
    ]);
  });

  it('Windows line ends make the same document', () => {
    const { data, body, bodyLine, told } = parse('---\r\na: b\r\n---\r\nBody\r\n\r\nMore\r\n');
    expect({ data, body, bodyLine, told }).toEqual({
      data: { a: 'b' },
      body: 'Body\n\nMore\n',
      bodyLine: 4,
      told: [],
    });
    expect(parse('---\r\na: b\r\nc: [\r\n---\r\n').told).toEqual(['3:4 yaml: a bracket is never closed']);
  });

  it.each([
    ['40 KB of blank lines', '\n'.repeat(40_000), 'front-matter: the front matter holds 40001 blank lines'],
    ['200 KB of blanks in 200 lines', `${' '.repeat(1000)}\n`.repeat(199), undefined],
    ['80,000 line separators', '\u2028'.repeat(80_000), 'not-text: holds the invisible character U+2028'],
  ])('%s take no time', (_, filling, problem) => {
    const begin = performance.now();
    const { told } = parse(`---\na: b\n${filling}\n---\n`);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(told).toEqual(problem ? [expect.stringContaining(problem)] : []);
  });

  it.each([
    ['nothing', '---\n---\nBody\n'],
    ['a remark', '---\n# a: b\n---\nBody\n'],
    ['an empty remark', '---\n#\n---\nBody\n'],
    ['blank lines', '---\n\n\n---\nBody\n'],
  ])('front matter that is %s is empty, and one mistake', (_, text) => {
    expect(parse(text).told).toEqual(['1:1 front-matter: the front matter is empty']);
  });

  it.each([
    ['anchors', 'a: &x b', '2:7 yaml: anchors (&name) and aliases (*name) are not allowed'],
    ['aliases', 'a: *x', '2:4 yaml: anchors (&name) and aliases (*name) are not allowed'],
    ['tags', 'a: !!js/undefined x', '2:4 yaml: tags (!name) are not allowed'],
    ['fields that stand twice', 'a: b\na: c', '3:1 yaml: this field stands here twice'],
    ['`__proto__`', '__proto__: { polluted: yes }', '2:1 yaml: “__proto__” cannot be a field'],
  ])('%s are refused', (_, yaml, problem) => {
    const { told, data } = parse(`---\n${yaml}\n---\n`);
    expect([told, data]).toEqual([[problem], undefined]);
    expect('polluted' in {}).toBe(false);
  });
});

it('never throws on any text or bytes', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    'a: b',
    '---js',
    '\r\n',
    '\uFEFF',
    '#',
    ' ',
    '[',
    '"',
    'Body',
    '----',
  );
  const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' }), fc.uint8Array()), (content) => {
      const { told, data } = parse(content as string | Uint8Array);
      expect(data === undefined).toBe(told.length > 0);
    }),
    { numRuns: 200 },
  );
});

it('behind the fences, no engine of gray-matter but ours reads anything', () => {
  const engines = enginesOnly(() => ({ ours: true }));
  for (const language of ['json', 'javascript', 'js', 'coffee', 'toml']) {
    const options = { language, engines };
    expect(() => matter(`---\nglobalThis.wasRun = true\n---\n`, options)).toThrow(
      'only YAML front matter is read',
    );
  }
  expect('wasRun' in globalThis).toBe(false);
});
