import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHazard } from '../../../src/core/load/find-hazard.ts';
import { checkBody, parseMarkdown } from '../../../src/core/load/markdown.ts';
import { renderMarkdown } from '../../../src/core/load/render-markdown.ts';

const render = (text: string): string => renderMarkdown(parseMarkdown(text));
const faults = (text: string): string[] =>
  checkBody('a.md', 10, parseMarkdown(text)).map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`,
  );

describe('renderMarkdown', () => {
  it.each([
    [
      'a paragraph',
      'One *two* **three** `four`.',
      '<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>',
    ],
    ['a heading', '## Ore', '<h2>Ore</h2>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a link', '[a](https://a.example/b)', '<p><a href="https://a.example/b">a</a></p>'],
    ['a link within the site', '[a](/companies/birka/#x)', '<p><a href="/companies/birka/#x">a</a></p>'],
    ['an image', '![A hill](/hill.png)', '<p><img src="/hill.png" alt="A hill"></p>'],
    ['less-than and ampersand', '1 < 2 & 3', '<p>1 &#x3C; 2 &#x26; 3</p>'],
  ])('%s', (_, text, html) => {
    expect(render(text)).toBe(html);
  });

  it('a table, with its alignment', () => {
    const html = render('| Year | Tonnes |\n| --- | ---: |\n| 2024 | 2,000 |');
    expect(html).toContain('<th>Year</th>');
    expect(html).toContain('<td align="right">2,000</td>');
  });

  it('nothing of GFM but tables', () => {
    expect(render('~~a~~ www.a.example [ ] b')).toBe('<p>~~a~~ www.a.example [ ] b</p>');
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an attribute', 'a <b onclick="alert(1)">b</b>'],
    ['a javascript: link', '[a](javascript:alert(1))'],
    ['a javascript: link in disguise', '[a](JaVaScRiPt&colon;alert(1))'],
    ['a javascript: link by reference', '[a][b]\n\n[b]: javascript:alert(1)'],
    ['a javascript: autolink', '<javascript:alert(1)>'],
    ['a data: image', '![a](data:text/html,<script>alert(1)</script>)'],
    ['a vbscript: link', '[a](vbscript:x)'],
  ])('%s does not get into a page, and is told', (_, text) => {
    expect(render(text)).not.toMatch(/<script|onclick|(src|href)=/i);
    expect(faults(text)).toHaveLength(1);
  });
});

describe('checkBody', () => {
  it.each([
    ['raw HTML in a line, once for both tags', 'a\n\nb <b>c</b>', ['12:3 bad-body: raw HTML “<b>”']],
    ['raw HTML as a block', 'a\n\n<div>\n\nb\n\n</div>', ['12:1 bad-body: raw HTML “<div>”']],
    [
      'raw HTML in two places',
      '<i>a</i>\n\n<b>c</b>',
      ['10:1 bad-body: raw HTML “<i>”', '12:1 bad-body: raw HTML “<b>”'],
    ],
    ['a remark in HTML', '<!-- hidden -->', ['10:1 bad-body: raw HTML “<!-- hidden -->”']],
    [
      'a long piece of HTML in short',
      `<p>${'x'.repeat(60)}`,
      [`10:1 bad-body: raw HTML “<p>${'x'.repeat(37)}…”`],
    ],
    ['an image without words', 'a ![](/a.png)', ['10:3 bad-body: an image without alternative text']],
    ['an image with a blank for words', '![ ](/a.png)', ['10:1 bad-body: an image without alternative text']],
    ['a heading of the first level', '# A', ['10:1 bad-body: a heading of the first level']],
    ['a heading underlined', 'a\n\nA\n===', ['12:1 bad-body: a heading of the first level']],
    ['an address that may run', '[a](javascript:b)', ['10:1 bad-body: a link to “javascript:b”']],
    ['an address without a scheme', '[a](//a.example)', ['10:1 bad-body: a link to “//a.example”']],
    [
      'an address that browsers read as one',
      '[a](/\\\\a.example)',
      ['10:1 bad-body: a link to “/\\a.example”'],
    ],
    ['an address that is a file', '[a](birka.md)', ['10:1 bad-body: a link to “birka.md”']],
    ['an address that hangs on where it is read', '[a](../b/)', ['10:1 bad-body: a link to “../b/”']],
    ['an address next to it', '[a](./b/)', ['10:1 bad-body: a link to “./b/”']],
    ['a place on the page that is no claim', '[a](#b)', ['10:1 bad-body: a link to “#b”']],
    ['an image from who knows where', '![a](data:b)', ['10:1 bad-body: an image at “data:b”']],
    [
      'an image of another host',
      '![a](https://a.example/b.png)',
      ['10:1 bad-body: an image at “https://a.example/b.png”'],
    ],
    [
      'the same by reference',
      '![a][b]\n\n[b]: https://a.example/b.png',
      ['10:1 bad-body: an image at “https://a.example/b.png”'],
    ],
    [
      'the same without a scheme',
      '![a](//a.example/b.png)',
      ['10:1 bad-body: an image at “//a.example/b.png”'],
    ],
    ['a reference that may run', '[a]: file:///etc', ['10:1 bad-body: a link to “file:///etc”']],
  ])('tells of %s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each([
    ['`<b>` in code', 'a `<b>` c\n\n```html\n<div>\n```\n'],
    ['less-than in text', '1 < 2 and a <- b'],
    [
      'addresses',
      '[a](https://a.example) [b](/b/) [c](#claim-c) [f](mailto:a@a.example) <HTTPS://a.example>',
    ],
    ['an image with words', '![A hill](/hill.png)'],
    ['an image by reference', '![A hill][h]\n\n[h]: /hill.png'],
    ['headings below the first', '## A\n\n### B\n\nC\n---'],
  ])('says nothing of %s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});

describe('findHazard', () => {
  const paragraph = 'a '.repeat(5001);
  it.each([
    ['quotes without end', `a\n\n${'>'.repeat(200_000)}`, '3:1 200000 quotes or lists within each other'],
    ['lists without end', '- '.repeat(20_000).concat('a'), '1:1 20000 quotes or lists within each other'],
    ['numbered lists without end', '1. '.repeat(13).concat('a'), '1:1 13 quotes or lists within each other'],
    ['a table of too many columns', `a\n${'|a'.repeat(41)}`, '2:1 41 bars “|” in one line'],
    ['a paragraph without end', `b\n\n${paragraph}\n`, '3:1 a paragraph longer than 10000 characters'],
    ['emphasis without end', '**a '.repeat(5000), '1:1 a paragraph longer than 10000 characters'],
  ])('finds %s', (_, text, expected) => {
    const { line, column, message } = findHazard(text) ?? {};
    expect(`${line}:${column} ${message}`).toBe(expected);
  });

  it.each([
    ['a rule', '- '.repeat(30)],
    ['a long line of dashes', '-'.repeat(80)],
    ['a list within a list within a quotation', '> - 1. a'],
    ['a year', '2024. It was so.'],
    ['many paragraphs', 'Some text.\n\n'.repeat(5000)],
    ['a table', `|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(100)}`],
  ])('finds none in %s', (_, text) => {
    expect(findHazard(text)).toBeUndefined();
  });

  it('what it lets pass is parsed, checked and rendered without a fall', () => {
    const worst = [
      '**a '.repeat(1200) + ' b**'.repeat(1200),
      `${'>'.repeat(12)} a\n`.repeat(700),
      '['.repeat(9900),
    ];
    for (const text of worst) expect(() => [faults(text), render(text)]).not.toThrow();
  });
});

it('never throws; what may run never gets through', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      'script',
      '/',
      '[a](',
      'javascript:',
      ')',
      '![',
      '](',
      '`',
      '\n',
      '\n\n',
      '|',
      '-|-',
      '*',
      '_',
      '#',
    ],
    ...[
      ' ',
      '&colon;',
      'a',
      '"',
      ' onload=',
      'img src=x',
      '<!--',
      '-->',
      '\\',
      '> ',
      '- ',
      '    ',
      '[b]: ',
      '😀',
    ],
  );
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
      faults(text);
      // Any `<` of the text itself is escaped: a tag is one of ours.
      const tags = render(text).match(/<[^>]*>/g) ?? [];
      for (const tag of tags)
        expect(tag).not.toMatch(/^<\/?script|<[^>]*\son\w+=|(href|src)="\s*javascript:/i);
    }),
    { numRuns: 500 },
  );
});
