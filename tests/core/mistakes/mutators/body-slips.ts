/** Bodies: what Markdown swallows in silence, what a page must not hold, links that lead nowhere. */
import { articlesOf, bodyStart, type Content, entitiesOf, lineAt, textOf } from '../content.ts';
import { insert, type Mutator, type Planted } from '../plant.ts';
import { listBodyLinks } from '../references.ts';

const filesOf = (content: Content): string[] => [...articlesOf(content), ...entitiesOf(content)];

/** Blocks put at the end of each body, told on their `line`, counted from 0. */
function appended(
  name: string,
  blocks: readonly string[],
  { codes, line = 0, severity }: { codes?: Mutator['codes']; line?: number; severity?: 'warning' } = {},
): Mutator {
  return {
    name,
    ...(codes && { codes }),
    ...(severity && { severity }),
    plant: function* (content) {
      for (const file of filesOf(content)) {
        const text = textOf(content, file);
        for (const block of blocks)
          yield insert(file, text.length, `\n${block}\n`, lineAt(text, text.length) + 1 + line);
      }
    },
  };
}

/** Words put at the beginning of each paragraph. */
function inParagraphs(name: string, words: readonly string[], codes: Mutator['codes']): Mutator {
  return {
    name,
    ...(codes && { codes }),
    plant: function* (content) {
      for (const file of filesOf(content)) {
        const text = textOf(content, file);
        for (const { index } of text.matchAll(/^\p{Lu}.{20,}$/gmu))
          if (index >= bodyStart(text))
            for (const word of words) yield insert(file, index, `${word} `, lineAt(text, index));
      }
    },
  };
}

function* eachLink(content: Content, change: (url: string) => string[]): Generator<Planted> {
  for (const { file, at, url, line } of listBodyLinks(content))
    for (const text of change(url))
      yield { changes: [{ file, at, end: at + url.length, text }], places: [{ file, line }] };
}

export const bodySlips: readonly Mutator[] = [
  inParagraphs(
    'HTML in a line',
    [
      '<b>Salt</b>',
      '<br>',
      '<span class="x">Salt</span>',
      '<a href="https://a.example/">Salt</a>',
      '<!-- ask Olav -->',
      '</p>',
      '<img src="/a.png">',
    ],
    ['bad-body'],
  ),
  appended(
    'a block of HTML',
    [
      '<div>\nSalt\n</div>',
      '<table><tr><td>1</td></tr></table>',
      '<script>alert(1)</script>',
      '<!-- to do -->',
      '<iframe src="https://a.example/"></iframe>',
      '<p>Salt</p>',
    ],
    { codes: ['bad-body'] },
  ),
  appended(
    'an image without words',
    ['![](/mine.png)', '![ ](/mine.png)', 'See ![](/a.png).', '![][mine]\n\n[mine]: /mine.png'],
    { codes: ['bad-body'] },
  ),
  appended(
    'an image from elsewhere',
    [
      '![The mine](https://a.example/mine.png)',
      '![The mine](mine.png)',
      '![The mine](//a.example/mine.png)',
      '![The mine](data:image/png;base64,AA==)',
    ],
    { codes: ['bad-body'] },
  ),
  appended(
    'a heading of the first level',
    ['# The mine', 'The mine\n===', '# The [mine](https://a.example/)'],
    { codes: ['bad-body'] },
  ),
  appended('a heading without its space', ['##The mine', '###The mine', '#The mine'], {
    codes: ['bad-body'],
  }),
  inParagraphs(
    'a link to an address that is not published',
    [
      '[salt](birka.md)',
      '[salt](../companies/birka/)',
      '[salt](javascript:alert(1))',
      '[salt](www.a.example)',
      '[salt](data:text/html,x)',
      '[salt](//a.example/)',
      '[salt](#top)',
      '[salt](file:///tmp/a)',
      '[salt](ftp://a.example/)',
      '[salt](companies/birka/)',
    ],
    ['bad-body'],
  ),
  inParagraphs(
    'a link to a page that is not there',
    [
      '[salt](/companies/saltworks/)',
      '[salt](/company/birka/)',
      '[salt](/companies/)x [more](/contact/)',
      '[salt](/articles/2024-01-01-salt/)',
      '[salt](/people/anna/)',
    ],
    ['unknown-reference'],
  ),
  inParagraphs(
    'a link to a claim that is not there',
    [
      '[salt](#claim-salt-of-old)',
      '[salt](/articles/2024-01-01-salt/#claim-x)',
      '[salt](/topics/#claim-x)',
      '[salt](/about/#rules)',
    ],
    ['unknown-reference', 'bad-body'],
  ),
  inParagraphs(
    'a link without words',
    ['[](https://a.example/)', '[ ](https://a.example/)', '[![](/a.png)](https://a.example/)'],
    ['bad-body'],
  ),
  inParagraphs(
    'a link miswritten',
    [
      '[salt] (https://a.example/)',
      '[salt](https://a.example/',
      '(salt)[https://a.example/]',
      '[salt][nowhere]',
      '[salt(https://a.example/)',
    ],
    ['bad-body'],
  ),
  inParagraphs('emphasis never closed', ['**Salt is', '`Salt is'], ['bad-body']),
  inParagraphs('a footnote, which is not read', ['[^1]'], ['bad-body']),
  appended(
    'a table without its ruler',
    ['| year | output |\n| 2023 | 900 |', '| year | output |\n\n| 2023 | 900 |'],
    { codes: ['bad-body'] },
  ),
  appended(
    'a row of a table with a cell too many',
    ['| year | output |\n| --- | --- |\n| 2023 | 900 | 7 |', '| year |\n| --- |\n| 2023 | 900 |'],
    { codes: ['bad-body'], line: 2 },
  ),
  appended('a block of code never closed', ['```\nSalt is dear.', '~~~\nSalt is dear.'], {
    codes: ['bad-body'],
  }),
  appended(
    'a list or quotation nested without end',
    ['> > > > > > > > > > > > > salt', '- - - - - - - - - - - - - salt'],
    { codes: ['bad-body'] },
  ),
  {
    name: 'the address of a link mistyped',
    across: true,
    codes: ['unknown-reference', 'bad-body'],
    plant: (content) =>
      eachLink(content, (url) =>
        [
          url.replace(/(.)\/?$/, '$1x/'),
          url.replace(/\/$/, ''),
          url.replace(/^\/[a-z]+/, '/thing'),
          url.replace(/^\//, ''),
          url.replace(/(-?)[a-z]([a-z]+\/?)$/, '$1$2'),
        ].filter((text) => text !== url && !(url.includes('#') && /\/$/.test(text)) && text.trim() !== ''),
      ),
  },
];
