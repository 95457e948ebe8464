/** Changes that mean the same, or something else that is as right: a check has nothing new to say. */
import { articlesOf, bodyStart, type Content, entitiesOf, lineStart, textOf, writtenAt } from '../content.ts';
import { addBeside, cutField, type Mutator, type Planted } from '../plant.ts';

const filesOf = (content: Content): string[] => [...articlesOf(content), ...entitiesOf(content)];

const rewritten = (
  name: string,
  rewrite: (text: string, file: string) => (string | Uint8Array)[],
): Mutator => ({
  name,
  plant: function* (content) {
    for (const file of filesOf(content))
      for (const whole of rewrite(textOf(content, file), file))
        yield { changes: [{ file, whole }], places: [] };
  },
});

const stays = (planted: Planted): Planted => ({ ...planted, places: [] });
const inFront = (text: string, change: (yaml: string) => string): string => {
  const end = bodyStart(text) - 4;
  return text.slice(0, 4) + change(text.slice(4, end)) + text.slice(end);
};

export const validChanges: readonly Mutator[] = [
  rewritten('Windows’ line ends', (text) => [text.replaceAll('\n', '\r\n')]),
  rewritten('one byte-order mark', (text) => [`\uFEFF${text}`]),
  rewritten('no line end at the end, or more of them', (text) => [text.trimEnd(), `${text}\n\n`]),
  rewritten('comments and empty lines', (text) => [
    inFront(text, (yaml) => `# A remark: of two parts\n\n${yaml}\n# The end.\n`),
    inFront(text, (yaml) => yaml.replace(/^([a-z]+:)$/gm, '$1 # what follows')),
  ]),
  rewritten('spaces at the ends of lines', (text) => [
    inFront(text, (yaml) => yaml.replaceAll('\n', '  \n')),
  ]),
  {
    name: 'other quotation marks',
    plant: function* (content) {
      for (const field of [...content.fields, ...content.items]) {
        const { file, at, end, value } = field;
        if (value === undefined || value.includes('\n')) continue;
        const written = [JSON.stringify(value), `'${value.replaceAll("'", "''")}'`];
        for (const text of written)
          if (text !== writtenAt(content, field)) yield { changes: [{ file, at, end, text }], places: [] };
      }
    },
  },
  {
    name: 'fields in another order',
    plant: function* (content) {
      for (const field of content.fields) {
        const { file, index, style, keyAt, end, siblings } = field;
        const next = content.fields.find(
          (one) =>
            one.file === file &&
            one.index === index + 1 &&
            one.siblings === siblings &&
            one.scope === field.scope &&
            one.keyAt > keyAt,
        );
        if (!next || style !== 'flow' || field.siblings.length < 3) continue;
        const text = textOf(content, file);
        const [one, between, two] = [
          text.slice(keyAt, end),
          text.slice(end, next.keyAt),
          text.slice(next.keyAt, next.end),
        ];
        if (next.index < next.siblings.length - 1 || /[^\s]$/.test(two))
          yield { changes: [{ file, at: keyAt, end: next.end, text: two + between + one }], places: [] };
      }
    },
  },
  {
    name: 'claims in another order',
    plant: function* (content) {
      for (const entry of content.entries) {
        const next = content.entries.find(
          (one) => one.file === entry.file && one.list === entry.list && one.index === entry.index + 1,
        );
        const text = textOf(content, entry.file);
        if (!next || entry.style !== 'flow') continue;
        const written = writtenAt(content, next) + text.slice(entry.end, next.at) + writtenAt(content, entry);
        yield { changes: [{ file: entry.file, at: entry.at, end: next.end, text: written }], places: [] };
      }
    },
  },
  {
    name: 'a claim with its fields on lines of their own',
    plant: function* (content) {
      for (const { file, at, end, style, fields } of content.entries) {
        if (style !== 'flow') continue;
        const text = textOf(content, file);
        const indent = ' '.repeat(at - lineStart(text, at));
        const lines = fields.map((field) =>
          text
            .slice(field.keyAt, field.end)
            .trim()
            .replace(/^([A-Za-z]+):(?=\S)/, '$1: '),
        );
        yield { changes: [{ file, at, end, text: lines.join(`\n${indent}`) }], places: [] };
      }
    },
  },
  {
    name: 'a field that may be missing left out',
    plant: function* (content) {
      const optional = [
        'note',
        'role',
        'author',
        'ticker',
        'website',
        'reference',
        'symbol',
        'basis',
        'inferred',
        'aliases',
        'latitude',
        'validFor',
        'if',
      ];
      for (const field of content.fields)
        if (optional.includes(field.name) && !(field.name === 'latitude' && field.siblings.length < 2))
          yield { changes: [cutField(content, field)], places: [] };
    },
  },
  {
    name: 'a field more',
    plant: function* (content) {
      for (const { fields, file } of content.entries) {
        const [first] = fields;
        if (
          first &&
          file.startsWith('articles/') &&
          !first.siblings.includes('note') &&
          first.scope !== 'corrections'
        )
          yield stays(addBeside(content, first, 'note: As the paper has it'));
      }
    },
  },
  {
    name: 'a draft',
    plant: function* (content) {
      for (const field of content.fields)
        if (field.file.startsWith('articles/') && field.depth === 0 && field.name === 'title')
          for (const value of ['true', 'false']) yield stays(addBeside(content, field, `draft: ${value}`));
    },
  },
  rewritten('more words in the body', (text) =>
    [
      'A paragraph with *emphasis*, **more of it** and `<b>code</b>`.',
      '## A heading\n\n- a list\n  - within it another\n\n1. and numbers',
      '```\n<div>\n# no heading\n</div>\n```',
      'A [link](https://a.example/), <https://b.example/> and [another][x].\n\n[x]: https://c.example/',
      '> A quotation.\n\n---\n\nA line above.',
      'Salt cost 5 < 6 & less, 2 * 3 * 4, a_b_c, [sic], “so” (it says).',
      '| a | b |\n| :-- | --: |\n| 1 | 2 |\n| 3 |  |',
      '![The mine](/mine.png) stands on a hill.',
    ].map((words) => `${text}\n${words}\n`),
  ),
  rewritten('characters of the world', (text) => [
    `${text}\nÅrdal, Łódź, São Tomé, 東京, Ελλάδα, naïve, “quoted”, ‘so’, 5 µm, €5, Â, Ã, £3 – and … so on 😀.\n`,
    `${text}\nPrices rose by 4 %, to 5\u00A0000\u202Fkr.\n`,
  ]),
];
